using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DockerfileLint.Analyzers;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Text;
using Microsoft.CodeAnalysis;
using RoslynDiagnostic = Microsoft.CodeAnalysis.Diagnostic;
using SourceText = DockerfileLint.Text.SourceText;

namespace DockerfileLint.CodeFixes;

/// <summary>The additional documents of a project, as the core reads them.</summary>
internal sealed class ProjectDockerfiles
{
    private readonly Solution solution;
    private readonly ImmutableDictionary<string, SourceText> texts;
    private readonly ImmutableDictionary<string, DocumentId> documents;

    private ProjectDockerfiles(Solution solution, ImmutableDictionary<string, SourceText> texts, ImmutableDictionary<string, DocumentId> documents)
    {
        this.solution = solution;
        this.texts = texts;
        this.documents = documents;
    }

    public static async Task<ProjectDockerfiles> OfAsync(Project project, CancellationToken cancellationToken)
    {
        var read = ImmutableDictionary.CreateBuilder<string, SourceText>(StringComparer.Ordinal);
        var ids = ImmutableDictionary.CreateBuilder<string, DocumentId>(StringComparer.Ordinal);
        foreach (var document in project.AdditionalDocuments)
        {
            var path = document.FilePath ?? document.Name;
            if (!DockerfileName.Matches(path) && !path.EndsWith(".dockerignore", StringComparison.OrdinalIgnoreCase)) continue;
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            read[path] = SourceText.From(text.ToString(), path);
            ids[path] = document.Id;
        }

        return new ProjectDockerfiles(project.Solution, read.ToImmutable(), ids.ToImmutable());
    }

    /// <summary>The fixes of a finding that lead to the documents at hand.</summary>
    public IEnumerable<CodeFix> FixesOf(RoslynDiagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (CoreRules.Instance.Linter is not { } linter) return [];
        var place = diagnostic.Location.GetLineSpan();
        var dockerfiles = texts.ContainsKey(place.Path) && DockerfileName.Matches(place.Path) ? [place.Path] : texts.Keys.Where(DockerfileName.Matches);
        return dockerfiles
            .Select(path => InputOf(texts[path]))
            .SelectMany(input => linter.Lint(input, cancellationToken).Diagnostics
                .Where(found => found.Rule.Id == diagnostic.Id && found.Path == place.Path && found.Span.Start == diagnostic.Location.SourceSpan.Start && found.Span.Length == diagnostic.Location.SourceSpan.Length)
                .Take(1)
                .SelectMany(found => found.Fixes))
            .Where(fix => fix.Changes.All(change => documents.ContainsKey(change.Path)));
    }

    /// <summary>The solution after the changes.</summary>
    public async Task<Solution> ApplyAsync(IEnumerable<TextChange> changes, CancellationToken cancellationToken)
    {
        var result = solution;
        foreach (var file in changes.GroupBy(change => change.Path, StringComparer.Ordinal))
        {
            if (result.GetAdditionalDocument(documents[file.Key]) is not { } document) continue;
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var edits = file.Select(change => new Microsoft.CodeAnalysis.Text.TextChange(RoslynText.Of(change.Span), change.NewText));
            result = result.WithAdditionalDocumentText(document.Id, text.WithChanges(edits));
        }

        return result;
    }

    private LintInput InputOf(SourceText dockerfile) =>
        new(dockerfile) { Context = AdditionalFilesContext.Of(dockerfile.Path, path => texts.TryGetValue(path, out var text) ? text : null) };
}
