using System;
using System.Collections.Generic;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A Gemfile.lock: every gem that bundler installs.</summary>
internal sealed class RubyLock
{
    private readonly Dictionary<string, Evidence> gems = new(StringComparer.Ordinal);

    private RubyLock()
    {
    }

    /// <summary>The gems with the lines that name them.</summary>
    public IReadOnlyDictionary<string, Evidence> Gems => gems;

    /// <summary>
    /// Reads a lock file: the gems are what is indented by four spaces below <c>specs:</c>; deeper lines name what they
    /// depend on.
    /// </summary>
    public static RubyLock Read(SourceText text)
    {
        var found = new RubyLock();
        var isSpecs = false;
        var position = 0;
        foreach (var line in text.Text.Split('\n'))
        {
            if (line.Length > 0 && line[0] != ' ') isSpecs = false;
            else if (line.Trim() == "specs:") isSpecs = true;
            else if (isSpecs && NameOf(line) is { } name && !found.gems.ContainsKey(name))
                found.gems[name] = Evidence.At(text, position);
            position += line.Length + 1;
        }

        return found;
    }

    private static string? NameOf(string line)
    {
        if (!line.StartsWith("    ", StringComparison.Ordinal) || line.Length < 5 || line[4] == ' ') return null;
        var end = line.IndexOf(' ', 4);
        return (end < 0 ? line.Substring(4) : line.Substring(4, end - 4)).TrimEnd();
    }
}
