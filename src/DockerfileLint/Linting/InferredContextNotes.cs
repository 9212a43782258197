using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Linting;

/// <summary>Says of findings that read the build context that it is an assumption, where it is one.</summary>
internal static class InferredContextNotes
{
    /// <summary>Adds the notes.</summary>
    public static void Add(ImmutableArray<Diagnostic>.Builder found, LintInput input)
    {
        if (input.InferredContext is not { } context) return;
        for (var i = 0; i < found.Count; i++)
        {
            var diagnostic = found[i];
            if (!diagnostic.Rule.UsesContext) continue;
            found[i] = diagnostic = diagnostic.WithNote($"inferred build context: {context}");
            // A new .dockerignore in a folder that isn't the context is one that no build reads.
            if (input.Context is { HasDockerIgnore: false, DockerIgnore: { } ignore })
                found[i] = diagnostic.WithBuilds(
                    diagnostic.Message,
                    () => [.. diagnostic.Fixes.Select(fix => fix.Changes.Any(change => change.Path == ignore.Path)
                        ? fix.AsSuggested()
                        : fix)]);
        }
    }
}
