using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Sources;

/// <summary>
/// Tells which paths of a context git leaves to those who build: by the .gitignore files in it, and by those of the
/// repository around it.
/// </summary>
internal sealed class GitIgnored
{
    private readonly IBuildContext context;
    private readonly ContextIndex index;
    private readonly List<(string Folder, SourceText Text)> outer = [];
    private readonly string prefix = "";
    private readonly GitIgnoreMatcher matcher;

    public GitIgnored(IBuildContext context, ContextIndex index)
    {
        this.context = context;
        this.index = index;
        var around = context is IRepositoryContext repository
            ? repository.OuterGitIgnores
            : ImmutableArray<(string Below, SourceText Text)>.Empty;
        foreach (var (below, _) in around)
            if (below.Length > prefix.Length) prefix = below;
        foreach (var (below, text) in around)
            outer.Add((prefix.Substring(0, prefix.Length - below.Length).TrimEnd('/'), text));
        matcher = new GitIgnoreMatcher(FilesOf);
    }

    /// <summary>Whether there is a .gitignore: without one nothing shows what git leaves out.</summary>
    public bool IsKnown => outer.Count > 0 || index.HasFile(".gitignore");

    /// <summary>Whether a path, which may be a file or a folder, or a folder above it is ignored.</summary>
    public bool Covers(string path) =>
        matcher.IsIgnored(prefix + path, isFolder: false) || matcher.IsIgnored(prefix + path, isFolder: true);

    private ImmutableArray<GitIgnoreFile> FilesOf(string folder)
    {
        var files = ImmutableArray.CreateBuilder<GitIgnoreFile>();
        foreach (var (above, text) in outer)
            if (above == folder) files.Add(GitIgnoreFile.Parse(text));
        var inner = folder.Length == 0 ? "" : folder + "/";
        if (!inner.StartsWith(prefix, StringComparison.Ordinal)) return files.ToImmutable();
        var path = inner.Substring(prefix.Length) + ".gitignore";
        if (index.HasFile(path) && context.Read(path) is { } own) files.Add(GitIgnoreFile.Parse(own));
        return files.ToImmutable();
    }
}
