using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics;

/// <summary>Finds what the build sends though it does not need it.</summary>
internal sealed class ContextJunk
{
    // Programs that read no history; every other one may stamp a version from .git.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "apt-get", "apt", "apk", "dnf", "microdnf", "yum", "zypper", "pacman", "rm", "mkdir", "cp", "mv", "ln", "chmod", "chown", "echo", "cat", "sed", "test", "[", "true", "set", "cd",
        "export", "useradd", "groupadd", "adduser", "addgroup", "usermod", "curl", "wget", "tar", "unzip", "npm", "yarn", "pnpm", "bun", "corepack", "composer", "bundle", "gem", "find", "touch", "printf", "ls", "update-ca-certificates",
    };

    private readonly BuildModel model;
    private readonly ImmutableArray<ContextEntry> sent;
    private readonly HashSet<string> programs;
    private readonly Dictionary<(JunkKind, string), bool> siblings = new();

    private ContextJunk(BuildModel model, ImmutableArray<ContextEntry> sent)
    {
        this.model = model;
        this.sent = sent;
        programs = new HashSet<string>(model.Commands.Select(command => command.Command.Name ?? "?"), StringComparer.Ordinal);
    }

    /// <summary>The lines that the .dockerignore lacks, the largest first; empty where the files of the context are not known.</summary>
    public static ImmutableArray<JunkEntry> Find(BuildModel model)
    {
        if (model.ContextUsage.Sent is not { IsEmpty: false } sent) return ImmutableArray<JunkEntry>.Empty;
        return new ContextJunk(model, sent).Find();
    }

    private ImmutableArray<JunkEntry> Find()
    {
        var kinds = JunkCatalog.Kinds.Where(IsPossible).ToList();
        var names = DockerIgnoreFile.Parse(SourceText.From(string.Join("\n", kinds.Select(kind => "**/" + kind.Name)), ".dockerignore"));
        var found = new Dictionary<string, (JunkKind Kind, long Bytes, int Files)>(StringComparer.Ordinal);
        foreach (var entry in sent)
        {
            if (FindKind(names, kinds, entry.Path) is not { } hit) continue;
            var pattern = PatternOf(hit.Kind, hit.Folder);
            if (pattern is null) continue;
            found.TryGetValue(pattern, out var sum);
            found[pattern] = (hit.Kind, sum.Bytes + entry.Size, sum.Files + 1);
        }

        return found.Where(pair => IsFree(pair.Key)).Select(pair => new JunkEntry(pair.Key, pair.Value.Kind.What, pair.Value.Bytes, pair.Value.Files, IsSafe(pair.Value.Kind)))
            .OrderByDescending(entry => entry.Bytes).ThenBy(entry => entry.Pattern, StringComparer.Ordinal).ToImmutableArray();
    }

    private bool IsPossible(JunkKind kind) => kind.Makers.IsEmpty || kind.Makers.Any(maker => programs.Contains(maker));

    /// <summary>The kind of the outermost folder or file of a path that is of one, and that folder's path.</summary>
    private static (JunkKind Kind, string Folder)? FindKind(DockerIgnoreFile names, List<JunkKind> kinds, string path)
    {
        for (var slash = path.IndexOf('/'); ; slash = path.IndexOf('/', slash + 1))
        {
            var part = slash < 0 ? path : path.Substring(0, slash);
            for (var i = 0; i < names.Patterns.Length; i++)
                if (names.Patterns[i].Matches(part)) return (kinds[i], part);
            if (slash < 0) return null;
        }
    }

    /// <summary>The line for a kind: for all folders of the name where the name says enough, else for this folder; null where it is something else.</summary>
    private string? PatternOf(JunkKind kind, string path)
    {
        if (kind.Siblings.IsEmpty) return "**/" + kind.Name;
        var folder = path.Substring(0, path.LastIndexOf('/') + 1);
        if (!siblings.TryGetValue((kind, folder), out var known)) siblings[(kind, folder)] = known = HasSibling(kind, folder);
        return known ? path : null;
    }

    private bool HasSibling(JunkKind kind, string folder)
    {
        var all = model.Context.Entries!.Value;
        for (var i = Effects.ContextFiles.FirstFrom(all, folder); i < all.Length && all[i].Path.StartsWith(folder, StringComparison.Ordinal); i++)
        {
            var name = all[i].Path.Substring(folder.Length);
            if (name.IndexOf('/') < 0 && kind.Siblings.Any(sibling => sibling[0] == '*' ? name.EndsWith(sibling.Substring(1), StringComparison.Ordinal) : name == sibling)) return true;
        }

        return false;
    }

    /// <summary>Whether nothing that the Dockerfile or the .dockerignore names would be hidden by the line.</summary>
    private bool IsFree(string pattern)
    {
        var line = DockerIgnoreFile.Parse(SourceText.From(pattern, ".dockerignore"));
        var matcher = new DockerIgnoreMatcher(line);
        var name = pattern.Substring(pattern.LastIndexOf('/') + 1).TrimStart('*');
        foreach (var use in model.ContextUsage.Uses)
        {
            if (use.Source!.Length == 0 || use.Source == "*") continue;
            if (use.IsGlob ? use.Source.IndexOf(name, StringComparison.Ordinal) >= 0 : matcher.IsIgnored(use.Source)) return false;
        }

        // A line with ! takes something back on purpose.
        return model.ContextUsage.DockerIgnore?.Patterns.Any(own => own.IsNegated && own.Text.IndexOf(name, StringComparison.Ordinal) >= 0) != true;
    }

    private bool IsSafe(JunkKind kind) => !kind.MayBeRead && (!kind.StampsVersions || programs.All(Harmless.Contains));
}
