using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Sources;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>The files of the context that sources, the start and the environment name: a program reads them.</summary>
/// <param name="site">The Dockerfile.</param>
/// <param name="draft">What is gathered.</param>
/// <param name="language">The language of the program, whose sources are no data.</param>
internal sealed class DataFiles(ShrinkSite site, SplitDraft draft, SourceLanguage language)
{
    // Files that build, whatever the language.
    private static readonly HashSet<string> OfBuilds = new(StringComparer.Ordinal)
    {
        ".dockerignore", ".gitignore", "CMakeLists.txt", "Cargo.lock", "Cargo.toml", "Dockerfile", "Makefile",
        "build.gradle", "build.gradle.kts", "go.mod", "go.sum", "gradle.properties", "gradlew", "gradlew.bat", "mvnw",
        "mvnw.cmd", "pom.xml", "settings.gradle", "settings.gradle.kts",
    };

    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> data = new(StringComparer.Ordinal);

    /// <summary>Says that a file of the context is no data, or comes otherwise; null for no more.</summary>
    public Func<string, bool>? Skip { get; init; }

    /// <summary>
    /// Copies what a source, the start or a variable names; where not all sources could be read, all files that may be
    /// data.
    /// </summary>
    public void Add()
    {
        if (!site.Sources(language).IsComplete) AddAll();
        foreach (var file in site.Sources(language).Files)
            foreach (var literal in file.Literals)
                if (IsPath(literal.Value)) Add(literal.Value, () => Evidence.At(file.Text, literal.Start));
        if ((draft.Start ?? site.Start) is { } start)
            // PATH finds the program by its name alone.
            foreach (var word in start.Words.Skip(start.Words is [var first, ..] && !first.Contains('/') ? 1 : 0))
                AddWord(word, () => Evidence.At(start.Instruction));
        foreach (var command in site.Starts)
            if (command.Program?.Value is { } program && program.Contains('/'))
                Add(program, () => Evidence.At(command.Script.Source, command.Span.Start));
        foreach (var instruction in site.Instructions)
        {
            if (instruction is not Syntax.EnvSyntax env) continue;
            foreach (var pair in env.Pairs)
                if (pair.Value is { } value && site.Model.Expand(value, env).Value is { } text && IsPath(text))
                    Add(text, () => Evidence.At(env));
        }
    }

    /// <summary>Copies a file or folder that something names, if it is of the context.</summary>
    public void Add(string text, Evidence evidence)
    {
        if (IsPath(text)) Add(text, () => evidence);
    }

    /// <summary>The files and folders of the working directory that aren't for building it or for people.</summary>
    private void AddAll()
    {
        if (site.Model.ContextUsage.Available is not { } entries || site.WorkingDirectory is not { } folder) return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var slash = entry.Path.IndexOf('/');
            var name = slash < 0 ? entry.Path : entry.Path.Substring(0, slash);
            if (!seen.Add(name) || name[0] == '.' || IsForPeople(name)) continue;
            var path = ImagePaths.Resolve(folder, name)!;
            if (site.ContextPathOf(path) != name || !IsData(name)) continue;
            draft.Need(RuntimeNeedKind.Files, NeedState.Open, evidence: null, path);
            draft.Copy(path, evidence: null);
        }
    }

    private static bool IsForPeople(string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("LICENSE", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Dockerfile", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".dockerfile", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("docker-compose", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("compose.", StringComparison.OrdinalIgnoreCase)
            || name is "Makefile" or "docs" or "doc" or "test" or "tests" or "examples" or "testdata";

    /// <summary>A word of the start, or the value of an option.</summary>
    private void AddWord(string word, Func<Evidence> evidence)
    {
        var sign = word.IndexOf('=');
        var text = sign > 0 ? word.Substring(sign + 1) : word;
        if (IsPath(text)) Add(text, evidence);
    }

    private void Add(string text, Func<Evidence> evidence)
    {
        if (PlaceOf(text) is not { } place || !asked.Add(place)) return;
        for (var path = place; path.Length > 1; path = Parent(path))
        {
            if (site.WorkingDirectory is { } folder && ImagePaths.IsWithin(folder, path)) return;
            if (site.ContextPathOf(path) is not { Length: > 0 } file) return;
            if (site.Model.Context.Exists(file) != true) continue;
            if (IsData(file)) draft.Copy(WithNeighbors(path), evidence());
            return;
        }
    }

    /// <summary>The outermost folder below the working directory that has the path and no sources.</summary>
    private string WithNeighbors(string path)
    {
        if (site.WorkingDirectory is not { } folder || !ImagePaths.IsWithin(path, folder) || folder == "/") return path;
        var widest = path;
        for (var parent = Parent(path); parent != folder && parent.Length > folder.Length; parent = Parent(parent))
        {
            if (site.ContextPathOf(parent) is not { Length: > 0 } place || HasSources(place)) break;
            widest = parent;
        }

        return widest;
    }

    private bool HasSources(string path) => EntriesOf(path).Any(IsSource);

    private static string Parent(string path) =>
        path.LastIndexOf('/') is > 0 and var slash ? path.Substring(0, slash) : "/";

    private string? PlaceOf(string text)
    {
        var wildcard = text.IndexOfAny(['*', '?', '{', '%', '$']);
        if (wildcard >= 0)
        {
            var slash = text.LastIndexOf('/', wildcard);
            if (slash <= 0) return null;
            text = text.Substring(0, slash);
        }

        return ImagePaths.Resolve(site.WorkingDirectory, text);
    }

    private static bool IsPath(string text) =>
        text.Length is > 1 and <= RewriteLimits.DataPath
            && text.IndexOfAny([' ', '\n', '\t', '<', '>', '|', '"', '\\', '(', ';']) < 0
            && !text.Contains("://", StringComparison.Ordinal)
            && text is not (".." or "./" or "../");

    /// <summary>Whether a file is no source, or a folder has files that are none.</summary>
    private bool IsData(string path)
    {
        if (data.TryGetValue(path, out var known)) return known;
        return data[path] = EntriesOf(path).Any(entry => !IsSource(entry));
    }

    private IEnumerable<string> EntriesOf(string path) => ContextFiles.At(site.Model.ContextUsage.Available, path);

    private bool IsSource(string path) =>
        language.Has(path)
            || Skip?.Invoke(path) == true
            || OfBuilds.Contains(ImagePaths.Name(path));
}
