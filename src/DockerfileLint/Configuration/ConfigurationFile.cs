using System;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Configuration;

/// <summary>The parts of an .editorconfig or .globalconfig that concern Dockerfiles.</summary>
internal sealed class ConfigurationFile
{
    private ConfigurationFile(SourceText source, ImmutableArray<EditorConfigSection> sections, bool isRoot)
    {
        Source = source;
        Sections = sections;
        IsRoot = isRoot;
    }

    /// <summary>The file.</summary>
    public SourceText Source { get; }

    internal ImmutableArray<EditorConfigSection> Sections { get; }

    /// <summary>Whether files in parent folders are ignored.</summary>
    public bool IsRoot { get; }

    /// <summary>Reads a file. It never fails: the resolver reports invalid entries.</summary>
    public static ConfigurationFile Parse(SourceText source)
    {
        var sections = ImmutableArray.CreateBuilder<EditorConfigSection>();
        var entries = ImmutableArray.CreateBuilder<EditorConfigEntry>();
        EditorConfigGlob? glob = null;
        var isRoot = false;
        for (var line = 0; line < source.LineCount; line++)
        {
            var span = Trim(source, source.GetLineSpan(line));
            if (span.IsEmpty || source.Text[span.Start] is '#' or ';') continue;
            if (source.Text[span.Start] == '[' && source.Text[span.End - 1] == ']')
            {
                sections.Add(new EditorConfigSection(glob, entries.ToImmutable()));
                entries.Clear();
                glob = new EditorConfigGlob(source.Text.Substring(span.Start + 1, span.Length - 2));
            }
            else if (Entry(source, span) is { } entry)
            {
                entries.Add(entry);
                isRoot |= glob is null && Is(entry, "root", "true");
            }
        }

        sections.Add(new EditorConfigSection(glob, entries.ToImmutable()));
        return new ConfigurationFile(source, sections.ToImmutable(), isRoot);
    }

    private static bool Is(EditorConfigEntry entry, string key, string value) =>
        string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase)
            && string.Equals(entry.Value, value, StringComparison.OrdinalIgnoreCase);

    private static EditorConfigEntry? Entry(SourceText source, TextSpan line)
    {
        var equals = source.Text.IndexOf('=', line.Start, line.Length);
        if (equals < 0) return null;
        var key = Trim(source, TextSpan.FromBounds(line.Start, equals));
        var value = Trim(source, TextSpan.FromBounds(equals + 1, line.End));
        return new EditorConfigEntry(source.ToString(key), key, source.ToString(value), value);
    }

    private static TextSpan Trim(SourceText source, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && char.IsWhiteSpace(source.Text[start])) start++;
        while (end > start && char.IsWhiteSpace(source.Text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
