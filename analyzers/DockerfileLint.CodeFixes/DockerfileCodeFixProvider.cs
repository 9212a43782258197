using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using DockerfileLint.Analyzers;
using DockerfileLint.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DockerfileLint.CodeFixes;

/// <summary>Offers the core's fixes for the Dockerfiles among a project's additional documents.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, LanguageNames.VisualBasic, DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], Name = nameof(DockerfileCodeFixProvider))]
[Shared]
public sealed class DockerfileCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => CoreRules.Instance.FixableIds;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => DockerfileFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var documents = await ProjectDockerfiles.OfAsync(context.TextDocument.Project, context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var fix in documents.FixesOf(diagnostic, context.CancellationToken))
                context.RegisterCodeFix(Action(fix, diagnostic.Id, documents), diagnostic);
        }
    }

    /// <summary>Actions with this key can be applied together.</summary>
    internal static string EquivalenceKey(string id, FixSafety safety) => $"{id}:{safety}";

    private static CodeAction Action(CodeFix fix, string id, ProjectDockerfiles documents) => CodeAction.Create(
        fix.Title,
        cancellationToken => documents.ApplyAsync(fix.Changes, cancellationToken),
        EquivalenceKey(id, fix.Safety));
}
