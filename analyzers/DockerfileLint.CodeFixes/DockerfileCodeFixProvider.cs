using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DockerfileLint.Analyzers;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using RoslynDiagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace DockerfileLint.CodeFixes;

/// <summary>
/// Offers the core's fixes for the Dockerfiles among a project's additional documents, each after it has passed the
/// core's gate.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    LanguageNames.VisualBasic,
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    Name = nameof(DockerfileCodeFixProvider))]
[Shared]
public sealed class DockerfileCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => CoreRules.Instance.FixableIds;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => DockerfileFixAllProvider.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        var dockerfiles = new DockerfileProject(project.AnalyzerOptions, project.CompilationOptions);
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var fix in Fixes(diagnostic, dockerfiles, context.CancellationToken))
                if (DocumentEdits.CanApply(project, fix.Changes))
                    context.RegisterCodeFix(Action(fix, diagnostic.Id, project), diagnostic);
        }

        return Task.CompletedTask;
    }

    /// <summary>Actions with this key can be applied together.</summary>
    internal static string EquivalenceKey(string id, FixSafety safety) => $"{id}:{safety}";

    private static CodeAction Action(CodeFix fix, string id, Project project) => CodeAction.Create(
        fix.Title,
        cancellationToken => DocumentEdits.ApplyAsync(project, fix.Changes, cancellationToken),
        EquivalenceKey(id, fix.Safety));

    /// <summary>The fixes of a finding; one in a .dockerignore may be found for any of the Dockerfiles.</summary>
    private static IEnumerable<CodeFix> Fixes(
        RoslynDiagnostic diagnostic,
        DockerfileProject project,
        CancellationToken cancellationToken)
    {
        foreach (var dockerfile in project.Dockerfiles)
        {
            if (project.Lint(dockerfile, cancellationToken) is not { } result) continue;
            if (result.Diagnostics.FirstOrDefault(found => Is(found, diagnostic)) is not { } finding) continue;
            return new FixGate(project.Linter).Passing(
                project.InputOf(dockerfile, cancellationToken)!,
                result,
                finding,
                cancellationToken);
        }

        return [];
    }

    private static bool Is(Diagnostics.Diagnostic found, RoslynDiagnostic diagnostic) =>
        found.Rule.Id == diagnostic.Id
        && found.Path == diagnostic.Location.GetLineSpan().Path
        && RoslynText.Of(found.Span) == diagnostic.Location.SourceSpan;
}
