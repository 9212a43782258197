using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using DockerfileLint.Tool.Commands;
using DockerfileLint.Workspaces;
using DockerfileLint.Workspaces.Builds;

namespace DockerfileLint.Tool.Watching;

/// <summary>
/// The files whose changes may change what a run finds: those of the repositories and contexts, without what git
/// ignores and the output of builds and tools, and those that options name.
/// </summary>
internal sealed class WatchedFiles
{
    private readonly ImmutableHashSet<string> named;
    private readonly ImmutableHashSet<string> written;

    public WatchedFiles(LintSettings settings)
    {
        var paths = settings.Paths.Where(Path.Exists).ToList();
        string?[] options = [settings.ConfigurationFile, settings.PinFile, settings.BaselineFile];
        Files = [.. options.OfType<string>().Select(Path.GetFullPath)];
        named = [.. Files, .. paths.Where(File.Exists).Select(Path.GetFullPath)];
        written = [.. StandardStreams()];
        if (settings.Output is { } file) written = written.Add(Path.GetFullPath(file));
        var roots = paths.Select(static path => BuildDiscovery.RootOf(NamedFolder.Of(path)));
        var contexts = settings.Build.ContextFolder is { } context ? [FullPath.Of(context)] : (string[])[];
        var all = roots.Concat(contexts).Distinct(StringComparer.Ordinal).ToList();
        Folders = [.. all.Where(one => !all.Exists(other => other != one && LintRoot.IsBelow(one, other)))];
    }

    /// <summary>The folders that contain most of them, none below another.</summary>
    public ImmutableArray<string> Folders { get; }

    /// <summary>Those that options name.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>Tells whether a file is one of them, as things are now. Not thread-safe.</summary>
    public Func<string, bool> Matcher()
    {
        var repositories = new Dictionary<string, GitRepository>(StringComparer.Ordinal);
        return file => named.Contains(file)
            || (!written.Contains(file)
                && !TemporaryName.Matches(Path.GetFileName(file))
                && !IsLeft(file, repositories));
    }

    /// <summary>The files into which the shell leads our own lines, where the system tells.</summary>
    private static IEnumerable<string> StandardStreams()
    {
        foreach (var stream in new[] { "/proc/self/fd/1", "/proc/self/fd/2" })
            if (File.Exists(stream) && File.ResolveLinkTarget(stream, returnFinalTarget: false) is { } target)
                yield return target.FullName;
    }

    private bool IsLeft(string file, Dictionary<string, GitRepository> repositories)
    {
        var folder = Folders.FirstOrDefault(one => LintRoot.IsBelow(file, one));
        if (folder is null || file.Length == folder.Length) return false;
        var path = SlashPath.From(folder, file);
        if (path.Split('/').Any(FolderReader.IsSkipped)) return true;
        if (!repositories.TryGetValue(folder, out var repository))
            repositories[folder] = repository = new GitRepository(folder);
        return repository.IsIgnored(path, isFolder: false);
    }
}
