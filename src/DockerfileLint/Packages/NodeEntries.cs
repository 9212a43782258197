using System;
using System.Collections.Generic;

namespace DockerfileLint.Packages;

/// <summary>What an object at the top of a package.json or package-lock.json names.</summary>
internal static class NodeEntries
{
    private const string Folder = "node_modules/";

    /// <summary>The names of a section; as far as it is JSON, and without those that have escapes.</summary>
    /// <param name="text">The file.</param>
    /// <param name="section">The name of the object, such as <c>devDependencies</c>.</param>
    public static List<string> Names(string text, string section)
    {
        var names = new List<string>();
        Read(text, section, (name, _) => names.Add(name));
        return names;
    }

    /// <summary>
    /// The packages that a package-lock.json of npm 7 or later installs, and whether each is only for development.
    /// </summary>
    public static List<(string Name, bool IsDevelopment)> Locked(string text)
    {
        var found = new List<(string Name, bool IsDevelopment)>();
        Read(
            text,
            "packages",
            (place, isDevelopment) =>
            {
                var start = place.LastIndexOf(Folder, StringComparison.Ordinal);
                if (start >= 0) found.Add((place.Substring(start + Folder.Length), isDevelopment));
            });
        return found;
    }

    private static void Read(string text, string section, Action<string, bool> add)
    {
        var depth = 0;
        var isInside = false;
        string? name = null;
        var isDevelopment = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']':
                    if (--depth > 1 || !isInside) break;
                    if (name is not null) add(name, isDevelopment);
                    return;
                case '"':
                    var end = EndOf(text, i);
                    if (end < 0) return;
                    var value = depth <= (isInside ? 3 : 1) ? ValueAfter(text, end) : -1;
                    var key = text.AsSpan(i + 1, end - i - 1);
                    i = end;
                    if (value < 0) break;
                    if (!isInside) isInside = text[value] == '{' && key.SequenceEqual(section.AsSpan());
                    else if (depth == 3) isDevelopment |= IsTrue(text, value) && key.SequenceEqual("dev".AsSpan());
                    else
                    {
                        if (name is not null) add(name, isDevelopment);
                        name = key.IndexOf('\\') < 0 ? key.ToString() : null;
                        isDevelopment = false;
                    }

                    break;
            }
        }
    }

    /// <summary>The quote that ends a string; -1 where none does.</summary>
    private static int EndOf(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '"') return i;
            if (text[i] == '\\') i++;
        }

        return -1;
    }

    /// <summary>Where the value of a key starts; -1 where the string is no key.</summary>
    private static int ValueAfter(string text, int end)
    {
        var place = Skip(text, end + 1);
        if (place >= text.Length || text[place] != ':') return -1;
        place = Skip(text, place + 1);
        return place < text.Length ? place : -1;
    }

    private static int Skip(string text, int place)
    {
        while (place < text.Length && char.IsWhiteSpace(text[place])) place++;
        return place;
    }

    private static bool IsTrue(string text, int place) => string.CompareOrdinal(text, place, "true", 0, 4) == 0;
}
