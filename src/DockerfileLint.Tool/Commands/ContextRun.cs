using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Workspaces;
using DockerfileLint.Workspaces.Builds;

namespace DockerfileLint.Tool.Commands;

/// <summary>Looks for the builds of what a path names, and measures their contexts.</summary>
internal sealed class ContextRun
{
    private readonly string named;
    private readonly RepositoryBuilds repositories;
    private readonly string root;
    private readonly Dictionary<(string, string), ContextReport> measured = [];
    private readonly List<string> incomplete = [];

    public ContextRun(string path)
    {
        named = path;
        repositories = new RepositoryBuilds([path]);
        root = repositories.RootOf(NamedFolder.Of(path));
    }

    public List<ContextReport> Find(out ImmutableArray<string> problems)
    {
        var discovery = repositories.In(root);
        var below = FullPath.Of(named);
        // What is named is a Dockerfile whatever its name.
        IEnumerable<BuildInvocation> builds = File.Exists(named)
            ? repositories.Of(named).Builds
            : discovery.Invocations.Where(
                build => LintRoot.IsBelow(Path.GetFullPath(Path.Combine(root, build.Dockerfile)), below));
        List<ContextReport> found = [.. builds.Select(Report)];
        problems = [.. discovery.Problems.Select(WithShownPath), .. incomplete.Distinct(StringComparer.Ordinal)];
        return found;
    }

    /// <summary>A line about a file, which begins with its path.</summary>
    private string WithShownPath(string problem)
    {
        var colon = problem.IndexOf(':', StringComparison.Ordinal);
        return Shown(problem[..colon]) + problem[colon..];
    }

    /// <summary>A path from the root as the user would name it.</summary>
    private string Shown(string path) => ShownPath.Like(Path.Combine(root, path), named);

    private ContextReport Report(BuildInvocation build)
    {
        var report = new ContextReport(
            build, Shown(build.Dockerfile), build.Context is null ? null : Shown(build.Context), Shown(build.Source));
        if (report.Context is null) return report;
        // Builds that differ in their arguments only send the same.
        if (!measured.TryGetValue((report.Dockerfile, report.Context), out var same))
            measured[(report.Dockerfile, report.Context)] = same = Measure(report);
        return report with
        {
            Shares = same.Shares,
            Bytes = same.Bytes,
            IgnoredBytes = same.IgnoredBytes,
            IgnoreFile = same.IgnoreFile,
        };
    }

    private ContextReport Measure(ContextReport report)
    {
        var context = new DiskContext(report.Context!, report.Dockerfile);
        var known = context.Entries;
        incomplete.AddRange(context.Problems);
        if (known is not { } entries || context.DockerIgnore is not { } ignore) return report;
        if (!IgnoreEncoding.IsText(ignore))
            incomplete.Add($"{ignore.Path}: its patterns match nothing, as it isn't UTF-8 text");
        var matcher = new DockerIgnoreMatcher(DockerIgnoreFile.Parse(ignore));
        var shares = new Dictionary<string, (long Bytes, int Files, long Ignored)>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var slash = entry.Path.IndexOf('/', StringComparison.Ordinal);
            var folder = slash < 0 ? "." : entry.Path[..(slash + 1)];
            var (bytes, files, left) = shares.GetValueOrDefault(folder);
            shares[folder] = matcher.IsIgnored(entry.Path)
                ? (bytes, files, left + entry.Size)
                : (bytes + entry.Size, files + 1, left);
        }

        return report with
        {
            Shares =
            [
                .. shares.Select(share => new ContextShare(
                        share.Key, share.Value.Bytes, share.Value.Files, share.Value.Ignored))
                    .OrderByDescending(static share => share.Bytes)
                    .ThenBy(static share => share.Folder, StringComparer.Ordinal),
            ],
            Bytes = shares.Values.Sum(static share => share.Bytes),
            IgnoredBytes = shares.Values.Sum(static share => share.Ignored),
            IgnoreFile = context.HasDockerIgnore == true ? ignore.Path : null,
        };
    }
}
