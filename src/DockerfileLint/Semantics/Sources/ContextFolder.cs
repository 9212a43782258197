using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Context;

namespace DockerfileLint.Semantics.Sources;

/// <summary>A folder of the build context.</summary>
/// <param name="Path">
/// The path from the context root, with <c>/</c>, without one at its end; empty for the root.
/// </param>
/// <param name="Files">How many files and links are in it and below.</param>
/// <param name="Bytes">How many bytes they have.</param>
internal readonly record struct ContextFolder(string Path, int Files, long Bytes)
{
    /// <summary>The folders of some files, which are sorted by path, in one pass.</summary>
    internal static ImmutableArray<ContextFolder> Of(ImmutableArray<ContextEntry> files)
    {
        var folders = ImmutableArray.CreateBuilder<ContextFolder>();
        var open = new Stack<int>();
        folders.Add(new ContextFolder("", 0, 0));
        open.Push(0);
        foreach (var file in files)
        {
            var path = file.Path;
            while (!IsWithin(path, folders[open.Peek()].Path)) Close(folders, open);
            var known = folders[open.Peek()].Path.Length;
            for (
                var slash = path.IndexOf('/', known == 0 ? 0 : known + 1);
                slash > 0;
                slash = path.IndexOf('/', slash + 1))
            {
                open.Push(folders.Count);
                folders.Add(new ContextFolder(path.Substring(0, slash), 0, 0));
            }

            var folder = folders[open.Peek()];
            folders[open.Peek()] = folder with { Files = folder.Files + 1, Bytes = folder.Bytes + file.Size };
        }

        while (open.Count > 1) Close(folders, open);
        return folders.ToImmutable();
    }

    /// <summary>What is in a folder is in the one around it too.</summary>
    private static void Close(ImmutableArray<ContextFolder>.Builder folders, Stack<int> open)
    {
        var inner = folders[open.Pop()];
        var outer = folders[open.Peek()];
        folders[open.Peek()] = outer with { Files = outer.Files + inner.Files, Bytes = outer.Bytes + inner.Bytes };
    }

    private static bool IsWithin(string path, string folder) =>
        folder.Length == 0
            || path.Length > folder.Length
                && path[folder.Length] == '/'
                && path.StartsWith(folder, StringComparison.Ordinal);
}
