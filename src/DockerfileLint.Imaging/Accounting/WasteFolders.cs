using System;
using System.Collections.Generic;
using DockerfileLint.Images;
using DockerfileLint.Imaging.Archives;
using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>Which folders of an image hold nothing that is needed at run time, by their paths.</summary>
internal sealed class WasteFolders
{
    private readonly Dictionary<string, List<Pattern>> patterns = new(StringComparer.Ordinal);
    private readonly bool needsYarn;

    /// <summary>Knows the folders.</summary>
    /// <param name="configuration">The configuration, whose environment names further ones.</param>
    /// <param name="needsYarn">Whether the program loads packages from yarn's cache.</param>
    public WasteFolders(ImageConfiguration configuration, bool needsYarn)
    {
        this.needsYarn = needsYarn;
        foreach (var (path, kind) in WastePaths.Known()) Add(path, kind);
        if (configuration.Root.Object("config") is not { } config) return;
        foreach (var text in config.Texts("Env"))
        {
            var equals = text.IndexOf('=');
            if (equals <= 0 || equals + 1 == text.Length || text[equals + 1] != '/') continue;
            foreach (var (path, kind) in WastePaths.Of(text.Substring(0, equals), text.Substring(equals + 1)))
                Add(path, kind);
        }
    }

    /// <summary>The kind of a folder and of all that is in it; null for a folder that isn't of one.</summary>
    public MeasuredKind? Of(FileNode folder)
    {
        if (patterns.TryGetValue(folder.Name, out var candidates))
            foreach (var pattern in candidates)
                if (pattern.Fits(folder))
                    return pattern.Kind;
        return WasteKinds.OfFolder(folder);
    }

    private void Add(string path, MeasuredKind kind)
    {
        if (needsYarn && kind == MeasuredKind.YarnCache) return;
        var parts = path.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) return;
        var name = parts[parts.Length - 1];
        if (!patterns.TryGetValue(name, out var known)) patterns.Add(name, known = []);
        known.Add(new Pattern(parts, path[0] == '/', kind));
    }

    private static readonly char[] Separators = ['/'];

    private sealed record Pattern(string[] Parts, bool IsFromRoot, MeasuredKind Kind)
    {
        public bool Fits(FileNode folder)
        {
            var node = folder;
            for (var index = Parts.Length - 1; index >= 0; index--, node = node.Parent)
                if (node?.Parent is null || !node.NameKey.Is(Parts[index]))
                    return false;
            return !IsFromRoot || node?.Parent is null;
        }
    }
}
