using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>
/// pnpm's list of the packages in <c>node_modules/.pnpm</c>, a lock file of version 9: the projects with what they
/// depend on, and the same of each package.
/// </summary>
internal sealed class PnpmList
{
    private const string Version = "lockfileVersion: '9.0'";

    private readonly List<(string? Name, string Version)> roots = [];
    private readonly Dictionary<string, List<(string? Name, string Version)>> references = new(StringComparer.Ordinal);

    // The keys of the lines above, by their depth.
    private readonly string?[] keys = new string?[5];
    private bool isKnown;

    /// <summary>
    /// The names of the folders of packages that serve development only; none where the list isn't understood as a
    /// whole.
    /// </summary>
    public static IEnumerable<string> DevelopmentOf(byte[] text)
    {
        var list = new PnpmList();
        return list.Read(text) && list.Needed() is { } needed
            ? list.references.Keys.Where(key => !needed.Contains(key)).Select(FolderOf)
            : [];
    }

    private bool Read(byte[] text)
    {
        using var reader = new StreamReader(new MemoryStream(text), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line == Version) isKnown = true;
            var indent = line.Length - line.TrimStart(' ').Length;
            if (indent == line.Length || indent % 2 != 0 || indent / 2 >= keys.Length) continue;
            // Keys that are too long for a line, and what another version may write.
            if (line[indent] is '?' or '"' or '-' || EndOfKey(line, indent) is not (> 0 and var end)) continue;
            keys[indent / 2] = line.Substring(indent, end - indent).Trim('\'');
            Add(indent / 2, line.Substring(end + 1).Trim().Trim('\''));
        }

        return isKnown;
    }

    /// <summary>Where the colon after a key is; a key in quotes may contain one.</summary>
    private static int EndOfKey(string line, int start)
    {
        if (line[start] != '\'') return line.IndexOf(": ", start, StringComparison.Ordinal) is >= 0 and var at
            ? at
            : line[line.Length - 1] == ':' ? line.Length - 1 : -1;
        var quote = line.IndexOf('\'', start + 1);
        return quote >= 0 && quote + 1 < line.Length && line[quote + 1] == ':' ? quote + 1 : -1;
    }

    private void Add(int depth, string value)
    {
        switch (keys[0], depth)
        {
            case ("importers", 4) when keys[4] == "version" && IsNeeded(keys[2]):
                roots.Add((keys[3], value));
                break;
            case ("snapshots", 1):
                references[keys[1]!] = [];
                break;
            case ("snapshots", 3) when IsNeeded(keys[2]):
                if (references.TryGetValue(keys[1] ?? "", out var known)) known.Add((keys[3], value));
                break;
        }
    }

    private static bool IsNeeded(string? group) => group is "dependencies" or "optionalDependencies";

    /// <summary>The packages that are needed at run time; null where one isn't in the list.</summary>
    private HashSet<string>? Needed()
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<(string? Name, string Version)>(roots);
        while (open.Count > 0)
        {
            var (name, version) = open.Pop();
            // Another project of the list.
            if (version.StartsWith("link:", StringComparison.Ordinal)) continue;
            // A package under another name has its own in the version.
            var key = references.ContainsKey(name + "@" + version) ? name + "@" + version : version;
            if (!references.TryGetValue(key, out var next)) return null;
            if (!needed.Add(key)) continue;
            foreach (var reference in next) open.Push(reference);
        }

        return needed;
    }

    /// <summary>Such as <c>@types+debug@4.1.13</c>; long ones end with a hash and aren't found.</summary>
    private static string FolderOf(string key)
    {
        var name = key.EndsWith(")", StringComparison.Ordinal) ? key.Substring(0, key.Length - 1) : key;
        return name.Replace('/', '+').Replace(")(", "_").Replace('(', '_').Replace(')', '_');
    }
}
