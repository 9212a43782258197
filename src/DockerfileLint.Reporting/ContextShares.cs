using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Junk;

namespace DockerfileLint.Reporting;

/// <summary>What a build takes from its context, by folder. Every file is in one of the folders only.</summary>
/// <param name="Name">The context's folder as it is shown.</param>
/// <param name="Folders">The folders, the largest first.</param>
internal sealed record ContextShares(string Name, ImmutableArray<FolderShare> Folders)
{
    /// <summary>The bytes that are sent.</summary>
    public long Bytes => Folders.Sum(static folder => folder.Bytes);

    /// <summary>The shares; null where the files that are sent are not known.</summary>
    public static ContextShares? Of(string name, BuildModel model)
    {
        if (model.ContextUsage.Sent is not { } sent) return null;
        var matcher = JunkMatcher.Of(model.Junk);
        var root = new Folder("");
        foreach (var file in sent) root.Add(file, matcher?.IsIgnored(file.Path) == true);
        var parts = Split(root);
        return new ContextShares(
            name,
            [
                .. parts.Where(static part => part.Files > 0)
                    .OrderByDescending(static part => part.Bytes)
                    .ThenBy(static part => part.Path, StringComparer.Ordinal),
            ]);
    }

    /// <summary>Opens the largest folder again and again, until the parts are as many as anybody looks at.</summary>
    private static List<FolderShare> Split(Folder root)
    {
        var closed = new List<FolderShare>();
        var open = new List<Folder> { root };
        while (open.Count > 0 && open.Count + closed.Count < ReportLimits.ContextFolders)
        {
            var largest = open[0];
            foreach (var folder in open)
                if (folder.Bytes > largest.Bytes) largest = folder;
            open.Remove(largest);
            if (largest.Own.Files > 0) closed.Add(largest.Own);
            open.AddRange(largest.Children);
        }

        closed.AddRange(open.Select(static folder => folder.All));
        return closed;
    }

    /// <summary>A folder with what is in it and below.</summary>
    private sealed class Folder(string path)
    {
        private readonly Dictionary<string, Folder> children = new(StringComparer.Ordinal);
        private FolderShare own = new(path + "*", 0, 0, 0);
        private FolderShare all = new(path, 0, 0, 0);

        public FolderShare Own => own;

        public FolderShare All => all;

        public long Bytes => all.Bytes;

        public IEnumerable<Folder> Children =>
            children.Values.OrderBy(static child => child.all.Path, StringComparer.Ordinal);

        public void Add(ContextEntry file, bool isNeedless)
        {
            var folder = this;
            folder.all = Plus(folder.all, file, isNeedless);
            var depth = 0;
            for (
                var slash = file.Path.IndexOf('/');
                slash >= 0 && depth < ReportLimits.ContextDepth;
                slash = file.Path.IndexOf('/', slash + 1), depth++)
            {
                var name = file.Path.Substring(0, slash + 1);
                if (!folder.children.TryGetValue(name, out var child))
                    folder.children.Add(name, child = new Folder(name));
                folder = child;
                folder.all = Plus(folder.all, file, isNeedless);
            }

            folder.own = Plus(folder.own, file, isNeedless);
        }

        private static FolderShare Plus(FolderShare share, ContextEntry file, bool isNeedless) => share with
        {
            Files = share.Files + 1,
            Bytes = share.Bytes + file.Size,
            Needless = share.Needless + (isNeedless ? file.Size : 0),
        };
    }
}
