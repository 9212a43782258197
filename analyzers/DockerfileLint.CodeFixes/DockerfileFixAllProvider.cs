using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DockerfileLint.Analyzers;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SourceText = DockerfileLint.Text.SourceText;

namespace DockerfileLint.CodeFixes;

/// <summary>
/// Applies all fixes of one rule and one safety in a project or a solution, with the core's fixer: each on the result
/// of the one before, and only where it passes the gate.
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
        var action = CodeAction.Create(
            title,
            cancellationToken => FixAsync(fixAllContext, cancellationToken),
            fixAllContext.CodeActionEquivalenceKey);
        return Task.FromResult<CodeAction?>(action);
    }

    private static async Task<Solution> FixAsync(FixAllContext context, CancellationToken cancellationToken)
    {
        var key = context.CodeActionEquivalenceKey ?? "";
        var id = key.Split(':')[0];
        var safety = key.EndsWith(":" + nameof(FixSafety.Suggested), StringComparison.Ordinal)
            ? FixSafety.Suggested
            : FixSafety.Safe;
        var solution = context.Solution;
        var projects = context.Scope == FixAllScope.Solution ? solution.ProjectIds : [context.Project.Id];
        foreach (var projectId in projects)
        {
            if (solution.GetProject(projectId) is not { } project) continue;
            var dockerfiles = new DockerfileProject(project.AnalyzerOptions, project.CompilationOptions).Dockerfiles;
            foreach (var dockerfile in dockerfiles)
            {
                project = solution.GetProject(projectId)!;
                solution = await FixAsync(project, dockerfile, id, safety, cancellationToken).ConfigureAwait(false);
            }
        }

        return solution;
    }

    private static Task<Solution> FixAsync(
        Project project,
        string dockerfile,
        string id,
        FixSafety safety,
        CancellationToken cancellationToken)
    {
        var dockerfiles = new DockerfileProject(project.AnalyzerOptions, project.CompilationOptions);
        if (dockerfiles.InputOf(dockerfile, cancellationToken) is not { } input)
            return Task.FromResult(project.Solution);
        var result = new Fixer(dockerfiles.Linter).Fix(input, safety, found => found.Rule.Id == id, cancellationToken);
        var changes = new List<TextChange>();
        Add(input.Dockerfile, result.Input.Dockerfile, changes);
        if (input.Context.DockerIgnore is { } before && result.Input.Context.DockerIgnore is { } after)
            Add(before, after, changes);
        return DocumentEdits.ApplyAsync(project, changes, cancellationToken);
    }

    /// <summary>The part between the common start and end of both texts.</summary>
    private static void Add(SourceText before, SourceText after, List<TextChange> changes)
    {
        if (before.Text == after.Text) return;
        int start = 0, end = 0;
        var most = Math.Min(before.Length, after.Length);
        while (start < most && before.Text[start] == after.Text[start]) start++;
        while (end < most - start && before.Text[before.Length - 1 - end] == after.Text[after.Length - 1 - end]) end++;
        var text = after.Text.Substring(start, after.Length - start - end);
        changes.Add(new TextChange(before.Path, TextSpan.FromBounds(start, before.Length - end), text));
    }
}
