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
    private readonly ConcurrentDictionary<string, ContextFiles> contexts = new(StringComparer.Ordinal);

    /// <summary>The text of a Dockerfile, its settings and its builds.</summary>
    /// <exception cref="InputException">It can't be read.</exception>
    public LintInput Read(string path)
    {
        if (settings.ContextFolder is { } named && !Directory.Exists(named))
            throw new InputException($"{named}: folder not found (--context)");
        var root = roots.Of(path);
        var input = new LintInput(SourceReader.Read(root.Resolve(path), path))
        {
            Configuration = configuration.Read(path, root),
        };
        var builds = BuildsOf(path, input.Dockerfile, input);
        return builds[0] with { OtherBuilds = [.. builds.Skip(1)] };
    }

    /// <summary>A text that has no folder; its context is the one that the user gives.</summary>
    /// <param name="source">The text.</param>
    /// <param name="configuration">Its settings.</param>
    public LintInput Of(SourceText source, LintConfiguration configuration)
    {
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

    private IEnumerable<string> FoldersOf(string path)
    {
        if (settings.ContextFolder is not null) return [];
        var (root, builds) = repositories.Of(path);
        return builds.Select(static build => build.Context).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(context => LinkReader.Resolve(Path.Combine(root, context)));
    }

    private List<LintInput> BuildsOf(string path, SourceText source, LintInput input)
    {
        var (root, known) = repositories.Of(path);
        var given = settings.ContextFolder is { } folder ? Path.GetFullPath(folder) : null;
        var builds = new List<LintInput>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var build in known)
        {
            // What the repository says of another context says nothing of this one.
            if (given is not null && (build.Context is null || Full(root, build.Context) != given)) continue;
            var one = WithSettings(WithBuild(input, build));
            if (!seen.Add(KeyOf(one, build.Context, source))) continue;
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
        return input with
        {
            Context = ContextOf(ShownPath.Like(Full(root, build.Context), path), path),
            InferredContext = build is { Kind: BuildInvocationKind.Inferred, IsCertain: false }
                ? ShownPath.Like(Full(root, build.Context), path)
                : null,
        };
    }

    private static LintInput WithBuild(LintInput input, BuildInvocation build) => input with
    {
        Target = build.Target,
        Platform = build.Platforms.Length == 1 ? build.Platforms[0] : null,
        BuildArguments = build.BuildArguments.ToImmutableDictionary(StringComparer.Ordinal),
        BuildContexts = build.Contexts.ToImmutableDictionary(StringComparer.Ordinal),
        BuildName = build.Kind == BuildInvocationKind.Declared ? $"{build.Source}:{build.Line}" : null,
    };

    private LintInput WithSettings(LintInput input) => input with
    {
        Target = settings.Target ?? input.Target,
        Platform = settings.Platform ?? input.Platform,
        BuildArguments = input.BuildArguments.SetItems(settings.BuildArguments),
        BuildContexts = input.BuildContexts.SetItems(settings.BuildContexts),
    };

    /// <summary>What makes two builds different for the Dockerfile: an argument that it doesn't have is not.</summary>
    private static string KeyOf(LintInput build, string? context, SourceText source)
    {
        var arguments = build.BuildArguments.Where(one => source.Text.Contains(one.Key, StringComparison.Ordinal))
            .Select(static one => $"a{one.Key}={one.Value ?? "\0"}");
        var others = build.BuildContexts.Where(one => source.Text.Contains(one.Key, StringComparison.Ordinal))
            .Select(static one => $"c{one.Key}={one.Value ?? "\0"}");
        return string.Join("\n", arguments.Concat(others).OrderBy(static one => one, StringComparer.Ordinal)
            .Concat([context ?? "\0", build.Target ?? "\0", build.Platform ?? "\0"]));
    }

    private DiskContext ContextOf(string folder, string dockerfile)
    {
        var files = contexts.GetOrAdd(Path.GetFullPath(folder), static full => new ContextFiles(full));
        var root = roots.Of(dockerfile).With([LinkReader.Resolve(folder)]);
        return new DiskContext(folder, dockerfile, root, files, repositories);
    }

    private static string Full(string root, string context) => Path.GetFullPath(Path.Combine(root, context));
}
