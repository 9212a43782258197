using System;
using System.Collections.Generic;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What a lock file says of the packages: which have parts in C, scripts, or come from git.</summary>
internal sealed class NodeLock
{
    private readonly Dictionary<string, Evidence> natives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Evidence> developmentNatives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Evidence> names = new(StringComparer.Ordinal);
    private readonly SourceText text;

    private NodeLock(SourceText text) => this.text = text;

    /// <summary>The packages with parts in C, or with a script of which that may be said.</summary>
    public IReadOnlyDictionary<string, Evidence> Natives => natives;

    /// <summary>Those among them that are for development alone, where the file says so.</summary>
    public IReadOnlyDictionary<string, Evidence> DevelopmentNatives => developmentNatives;

    /// <summary>All packages.</summary>
    public IReadOnlyDictionary<string, Evidence> Names => names;

    /// <summary>Whether it says itself which packages have scripts.</summary>
    public bool KnowsScripts { get; private set; }

    /// <summary>Where a package comes from git; null where none does.</summary>
    public Evidence? Git { get; private set; }

    /// <summary>The first package, not for development alone, that may start programs; null where none is.</summary>
    public Evidence? Starter { get; private set; }

    /// <summary>The lock file of a folder; null where there is none.</summary>
    /// <param name="find">Reads a file of it.</param>
    public static NodeLock? Of(Func<string, SourceText?> find)
    {
        if ((find("npm-shrinkwrap.json") ?? find("package-lock.json")) is { } npm)
            return JsonReader.Read(npm.Text) is { } root ? OfNpm(npm, root) : null;
        return find("yarn.lock") is { } yarn ? OfLines(yarn, indent: 0)
            : find("pnpm-lock.yaml") is { } pnpm ? OfLines(pnpm, indent: 2)
            : null;
    }

    private static NodeLock OfNpm(SourceText text, JsonNode root)
    {
        var read = new NodeLock(text) { KnowsScripts = root["packages"] is not null };
        foreach (var member in (root["packages"] ?? root["dependencies"])?.Members ?? [])
        {
            if (member.Key.Length == 0) continue;
            var mark = member.Key.LastIndexOf("node_modules/", StringComparison.Ordinal);
            var name = mark < 0 ? member.Key : member.Key.Substring(mark + "node_modules/".Length);
            var isDevelopment = member.Value["dev"]?.Text == "true";
            read.AddName(name, member.Value.Start, isDevelopment);
            if (member.Value["resolved"]?.Text is { } source && IsGit(source) || IsGit(member.Value["version"]?.Text))
                read.Git ??= Evidence.At(text, member.Value.Start);
            var isNative = member.Value["hasInstallScript"]?.Text == "true";
            foreach (var needed in (member.Value["dependencies"] ?? member.Value["requires"])?.Members ?? [])
                isNative |= NodeNatives.IsMarker(needed.Key);
            if (isNative) read.AddNative(name, member.Value.Start, isDevelopment);
        }

        return read;
    }

    /// <summary>The entries of a file whose keys have an indent, and below each of them what it depends on.</summary>
    private static NodeLock OfLines(SourceText text, int indent)
    {
        var read = new NodeLock(text);
        var name = "";
        var position = 0;
        foreach (var line in text.Text.Split('\n'))
        {
            var word = line.Trim();
            var depth = line.Length - line.TrimStart(' ').Length;
            if (depth == indent && word.EndsWith(":", StringComparison.Ordinal)) name = NameOf(word);
            if (depth == indent && name.Length > 0) read.AddName(name, position);
            if (word.Contains("git+", StringComparison.Ordinal)
                || word.Contains("codeload.github.com", StringComparison.Ordinal))
                read.Git ??= Evidence.At(text, position);
            if (depth > indent && name.Length > 0
                && (word == "requiresBuild: true" || NodeNatives.IsMarker(FirstOf(word))))
                read.AddNative(name, position);
            position += line.Length + 1;
        }

        return read;
    }

    private static bool IsGit(string? source) =>
        source is not null
            && (source.StartsWith("git", StringComparison.Ordinal)
            || source.StartsWith("github:", StringComparison.Ordinal));

    /// <summary><c>name</c> of <c>"@scope/name@^1.0.0", other@2:</c> and of <c>/name@1.0.0:</c>.</summary>
    private static string NameOf(string key)
    {
        var first = key.TrimEnd(':').Split(',')[0].Trim().Trim('"', '\'').TrimStart('/');
        var at = first.IndexOf('@', Math.Min(1, first.Length));
        return at > 0 ? first.Substring(0, at) : first;
    }

    private static string FirstOf(string line)
    {
        var end = line.IndexOfAny([' ', ':']);
        return (end < 0 ? line : line.Substring(0, end)).Trim('"', '\'');
    }

    private void AddName(string name, int position, bool isDevelopment = false)
    {
        if (!isDevelopment && NodeNatives.StartsPrograms(name)) Starter ??= Evidence.At(text, position);
        if (names.ContainsKey(name)) return;
        names[name] = Evidence.At(text, position);
        if (NodeNatives.Has(name)) AddNative(name, position, isDevelopment);
    }

    private void AddNative(string name, int position, bool isDevelopment = false)
    {
        var all = isDevelopment ? developmentNatives : natives;
        if (!NodeNatives.IsHarmless(name) && !NodeNatives.IsMarker(name) && !all.ContainsKey(name))
            all[name] = Evidence.At(text, position);
    }
}
