using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using DockerfileLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DockerfileLint.CodeFixes;

/// <summary>
/// Applies the fixes of one rule and one safety in a whole project or solution. Where two fixes touch the same text, the later one waits for the
/// next round, as the command line does it.
/// </summary>
internal sealed class DockerfileFixAllProvider : FixAllProvider
{
    public static readonly DockerfileFixAllProvider Instance = new();

    private DockerfileFixAllProvider()
    {
    }

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var title = "Fix all " + string.Join(", ", fixAllContext.DiagnosticIds);
        var action = CodeAction.Create(title, cancellationToken => FixAsync(fixAllContext.WithCancellationToken(cancellationToken)), fixAllContext.CodeActionEquivalenceKey);
        return Task.FromResult<CodeAction?>(action);
    }

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        var projects = context.Scope == FixAllScope.Solution ? solution.ProjectIds : [context.Project.Id];
        foreach (var id in projects)
        {
            if (solution.GetProject(id) is not { } project) continue;
            var diagnostics = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            if (diagnostics.IsEmpty) continue;
            var documents = await ProjectDockerfiles.OfAsync(project, context.CancellationToken).ConfigureAwait(false);
            var changes = new List<TextChange>();
            foreach (var diagnostic in diagnostics.OrderBy(found => found.Location.SourceSpan.Start)) Collect(diagnostic, documents, context, changes);
            solution = await documents.ApplyAsync(changes, context.CancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    private static void Collect(Diagnostic diagnostic, ProjectDockerfiles documents, FixAllContext context, List<TextChange> changes)
    {
        var fix = documents.FixesOf(diagnostic, context.CancellationToken)
            .FirstOrDefault(candidate => DockerfileCodeFixProvider.EquivalenceKey(diagnostic.Id, candidate.Safety) == context.CodeActionEquivalenceKey);
        if (fix is not null && !fix.Changes.Any(change => changes.Any(earlier => Collides(earlier, change)))) changes.AddRange(fix.Changes);
    }

    private static bool Collides(TextChange left, TextChange right) =>
        left.Path == right.Path && left.Span.Start <= right.Span.End && right.Span.Start <= left.Span.End;
}
