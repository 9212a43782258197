using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DockerfileLint.Analyzers;
using DockerfileLint.Text;
using Microsoft.CodeAnalysis;
using RoslynSourceText = Microsoft.CodeAnalysis.Text.SourceText;

namespace DockerfileLint.CodeFixes;

/// <summary>Changes additional documents as the core's fixes say.</summary>
internal static class DocumentEdits
{
    /// <summary>
    /// Whether a project can make the changes: it holds each file, or the file is a .dockerignore that does not exist
    /// yet.
    /// </summary>
    public static bool CanApply(Project project, IEnumerable<TextChange> changes) =>
        changes.All(change => Find(project, change.Path) is not null || IsIgnoreFile(change.Path));

    /// <summary>The solution after changes in files of a project.</summary>
    public static async Task<Solution> ApplyAsync(
        Project project,
        IEnumerable<TextChange> changes,
        CancellationToken cancellationToken)
    {
        foreach (var file in changes.GroupBy(change => change.Path, StringComparer.Ordinal))
        {
            if (Find(project, file.Key) is { } document)
            {
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                var edits = file.Select(
                    change => new Microsoft.CodeAnalysis.Text.TextChange(RoslynText.Of(change.Span), change.NewText));
                var solution = project.Solution.WithAdditionalDocumentText(document.Id, text.WithChanges(edits));
                project = solution.GetProject(project.Id)!;
            }
            else if (IsIgnoreFile(file.Key))
                project = Create(project, file.Key, string.Concat(file.Select(change => change.NewText)));
        }

        return project.Solution;
    }

    private static Project Create(Project project, string path, string text)
    {
        var id = DocumentId.CreateNewId(project.Id);
        var content = RoslynSourceText.From(text, System.Text.Encoding.UTF8);
        var solution = project.Solution.AddAdditionalDocument(id, ".dockerignore", content, filePath: path);
        return solution.GetProject(project.Id)!;
    }

    private static TextDocument? Find(Project project, string path) =>
        project.AdditionalDocuments.FirstOrDefault(document => (document.FilePath ?? document.Name) == path);

    private static bool IsIgnoreFile(string path) => path.EndsWith(".dockerignore", StringComparison.OrdinalIgnoreCase);
}
