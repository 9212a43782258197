using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Tests.Rules;

/// <summary>
/// A build context written down in a fixture: lines <c>path TAB size</c>, or <c>path</c> with its text on the following lines, indented by blanks.
/// </summary>
internal sealed class FixtureContext : IBuildContext
{
    private readonly SortedDictionary<string, string?> texts = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ContextEntry> entries;

    public FixtureContext(string listing, string? dockerIgnore)
    {
        var sizes = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (path, size, text) in Parse(listing))
        {
            texts[path] = text;
            sizes[path] = size;
        }

        entries = [.. sizes.Select(pair => new ContextEntry(pair.Key, pair.Value))];
        HasDockerIgnore = dockerIgnore is not null;
        DockerIgnore = SourceText.From(dockerIgnore ?? "", ".dockerignore");
    }

    public ImmutableArray<ContextEntry>? Entries => entries;

    public SourceText? DockerIgnore { get; }

    public bool? HasDockerIgnore { get; }

    public string? DockerfilePath => "Dockerfile";

    public bool? Exists(string path) => entries.Any(entry => entry.Path == path || entry.Path.StartsWith(path + "/", StringComparison.Ordinal));

    public SourceText? Read(string path) => texts.TryGetValue(path, out var text) && text is not null ? SourceText.From(text, path) : null;

    private static IEnumerable<(string Path, long Size, string? Text)> Parse(string listing)
    {
        var lines = listing.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length == 0) continue;
            var tab = lines[i].IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0)
            {
                yield return (lines[i][..tab], long.Parse(lines[i][(tab + 1)..].Trim(), CultureInfo.InvariantCulture), null);
                continue;
            }

            var path = lines[i].Trim();
            var text = new StringBuilder();
            while (i + 1 < lines.Length && lines[i + 1].StartsWith("  ", StringComparison.Ordinal)) text.Append(lines[++i][2..]).Append('\n');
            yield return (path, Encoding.UTF8.GetByteCount(text.ToString()), text.ToString());
        }
    }
}
