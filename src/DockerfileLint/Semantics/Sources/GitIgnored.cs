using System.Collections.Generic;
using DockerfileLint.Context;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Semantics.Sources;

/// <summary>Tells which paths of a context Git leaves to those who build: by each .gitignore above them.</summary>
internal sealed class GitIgnored
{
    private readonly StageModel model;
    private readonly ContextIndex index;
    private readonly Dictionary<string, DockerIgnoreMatcher?> known = [];
    private readonly List<(string Below, DockerIgnoreMatcher Matcher)> outer = [];

    public GitIgnored(StageModel model, ContextIndex index)
    {
        this.model = model;
        this.index = index;
        if (model.Context is not IRepositoryContext repository) return;
        foreach (var (below, text) in repository.OuterGitIgnores)
            outer.Add((below, new DockerIgnoreMatcher(
                GitIgnore.Parse(text, model.Options.Cancellation), model.Options.Cancellation)));
    }

    /// <summary>Whether a path, or a folder above it, is ignored.</summary>
    public bool Covers(string path)
    {
        foreach (var (below, matcher) in outer)
            if (matcher.IsIgnored(below + path)) return true;
        for (var start = 0; start >= 0 && start < path.Length;)
        {
            if (In(path.Substring(0, start))?.IsIgnored(path.Substring(start)) == true) return true;
            var slash = path.IndexOf('/', start);
            start = slash < 0 ? -1 : slash + 1;
        }

        return false;
    }

    /// <summary>The .gitignore of a folder, which has a slash at its end; null if it has none.</summary>
    private DockerIgnoreMatcher? In(string folder)
    {
        if (known.TryGetValue(folder, out var matcher)) return matcher;
        var file = folder + ".gitignore";
        if (index.HasFile(file) && model.Context.Read(file) is { } text)
            matcher = new DockerIgnoreMatcher(
                GitIgnore.Parse(text, model.Options.Cancellation), model.Options.Cancellation);
        return known[folder] = matcher;
    }
}
