using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Text;
using DockerfileLint.Workspaces.Builds;

namespace DockerfileLint.Workspaces;

/// <summary>
/// Reads Dockerfiles with what is known of their builds: what the user says, or else what the repository declares, or
/// else what can be inferred. It may be used by many threads.
/// </summary>
internal sealed class InputReader(
    ConfigurationReader configuration, LintRoots roots, BuildSettings settings, RepositoryBuilds repositories)
{
    private readonly ConcurrentDictionary<string, ContextWalk> contexts = new(StringComparer.Ordinal);

    /// <summary>How a user gives the context, as a message names it.</summary>
    public string ContextSetting { get; init; } = "--context";

    /// <summary>The text of a Dockerfile, its settings and its builds.</summary>
    /// <exception cref="InputException">It can't be read.</exception>
    public LintInput Read(string path)
    {
        CheckContext();
        var root = roots.Of(path);
        var input = new LintInput(SourceReader.Read(root.Resolve(path), path))
        {
            Configuration = configuration.Read(path, root),
        };
        var builds = BuildsOf(path, input);
        return builds[0] with { OtherBuilds = [.. builds.Skip(1)] };
    }

    /// <summary>A text that has no folder; its context is the one that the user gives.</summary>
    /// <param name="source">The text.</param>
    /// <param name="configuration">Its settings.</param>
    public LintInput Of(SourceText source, LintConfiguration configuration)
    {
        CheckContext();
        var input = WithSettings(new LintInput(source) { Configuration = configuration });
        if (settings.ContextFolder is not { } folder) return input;
        var dockerfile = Path.Combine(folder, Path.GetFileName(source.Path));
        return input with { Context = ContextOf(folder, dockerfile) };
    }

    /// <summary>Where the files of a Dockerfile may be: the roots of the run and its contexts.</summary>
    public LintRoot RootOf(string path) => roots.Of(path).With(FoldersOf(path));

    /// <summary>What is wrong beside a Dockerfile that was linted, one line each.</summary>
    public static ImmutableArray<string> ProblemsOf(LintInput input) =>
    [
        .. input.OtherBuilds.Prepend(input).Select(static build => build.Context).OfType<DiskContext>()
            .SelectMany(static context => context.Problems).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The whole paths of the contexts that a Dockerfile is built from.</summary>
    public IEnumerable<string> ContextsOf(string path)
    {
        if (settings.ContextFolder is { } given) return [FullPath.Of(given)];
        var (root, builds) = repositories.Of(path);
        return builds.Select(static build => build.Context).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(context => Full(root, context));
    }

    private IEnumerable<string> FoldersOf(string path) =>
        settings.ContextFolder is null ? ContextsOf(path).Select(LinkReader.Resolve) : [];

    private void CheckContext()
    {
        if (settings.ContextFolder is not { } named) return;
        if (!Directory.Exists(named)) throw new InputException($"{named}: folder not found ({ContextSetting})");
        NamedFolder.Check(named);
    }

    private List<LintInput> BuildsOf(string path, LintInput input)
    {
        var (root, known) = repositories.Of(path);
        var given = settings.ContextFolder is { } folder ? FullPath.Of(folder) : null;
        // Most Dockerfiles are built in one way.
        var words = known.Length > 1 ? WordsOf(input.Dockerfile.Text) : [];
        var builds = new List<LintInput>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var build in known)
        {
            // What the repository says of another context says nothing of this one.
            if (given is not null && (build.Context is null || Full(root, build.Context) != given)) continue;
            var one = WithSettings(WithBuild(input, build));
            if (!seen.Add(KeyOf(one, build.Context, words))) continue;
            builds.Add(WithContext(one, build, path, root));
        }

        if (builds.Count == 0)
            builds.Add(WithSettings(input) with { Context = ContextOf(settings.ContextFolder!, path) });
        return builds;
    }

    private LintInput WithContext(LintInput input, BuildInvocation build, string path, string root)
    {
        if (settings.ContextFolder is { } folder) return input with { Context = ContextOf(folder, path) };
        if (build.Context is null) return input;
        var shown = ShownPath.Like(Full(root, build.Context), path);
        return input with
        {
            Context = ContextOf(shown, path),
            InferredContext = build is { Kind: BuildInvocationKind.Inferred, IsCertain: false } ? shown : null,
        };
    }

    private static LintInput WithBuild(LintInput input, BuildInvocation build) => input with
    {
        Target = build.Target,
        Platform = build.Platforms.Length == 1 ? build.Platforms[0] : null,
        BuildArguments = build.BuildArguments.ToImmutableDictionary(StringComparer.Ordinal),
        BuildContexts = build.Contexts.ToImmutableDictionary(StringComparer.Ordinal),
        Container = build.Container,
        BuildName = build.Kind == BuildInvocationKind.Declared ? $"{build.Source}:{build.Line}" : null,
    };

    private LintInput WithSettings(LintInput input) => input with
    {
        Target = settings.Target ?? input.Target,
        Platform = settings.Platform ?? input.Platform,
        BuildArguments = input.BuildArguments.SetItems(settings.BuildArguments),
        BuildContexts = input.BuildContexts.SetItems(settings.BuildContexts),
        Pins = settings.Pins,
    };

    /// <summary>The names that a Dockerfile may have for arguments.</summary>
    private static HashSet<string> WordsOf(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
            if (end > start) words.Add(text.Substring(start, end - start));
            start = end;
        }

        return words;
    }

    /// <summary>What makes two builds different for the Dockerfile: an argument that it doesn't have is not.</summary>
    private static string KeyOf(LintInput build, string? context, HashSet<string> words)
    {
        var arguments = build.BuildArguments.Where(one => words.Contains(one.Key))
            .Select(static one => $"a{one.Key}={one.Value ?? "\0"}");
        var others = build.BuildContexts.Select(static one => $"c{one.Key}={one.Value ?? "\0"}");
        return string.Join("\n", arguments.Concat(others).OrderBy(static one => one, StringComparer.Ordinal)
            .Concat([context ?? "\0", build.Target ?? "\0", build.Platform ?? "\0"]));
    }

    private DiskContext ContextOf(string folder, string dockerfile)
    {
        var files = contexts.GetOrAdd(FullPath.Of(folder), static full => new ContextWalk(full));
        var root = roots.Of(dockerfile).With([LinkReader.Resolve(folder)]);
        return new DiskContext(folder, dockerfile, root, files, repositories);
    }

    private static string Full(string root, string context) => FullPath.Of(Path.Combine(root, context));
}
