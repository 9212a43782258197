using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Watching;

/// <summary>Waits for changes of files, as the system tells of them.</summary>
internal sealed class FileChanges : IDisposable
{
    // An editor saves in several steps, and a checkout writes many files.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly BlockingCollection<string> changed = [];
    private readonly List<FileSystemWatcher> watchers = [];

    /// <param name="folders">The folders whose files are watched, those below included.</param>
    /// <param name="files">Files elsewhere.</param>
    /// <exception cref="InputException">The system refuses to watch one.</exception>
    public FileChanges(IEnumerable<string> folders, IEnumerable<string> files)
    {
        foreach (var folder in folders) Watch(folder, "*", isDeep: true);
        foreach (var file in files) Watch(Path.GetDirectoryName(file)!, Path.GetFileName(file), isDeep: false);
    }

    /// <summary>Waits for a change that matters, and then until it is quiet.</summary>
    /// <param name="matters">Whether a change of a file does.</param>
    /// <returns>The whole path of the file.</returns>
    public string Wait(Func<string, bool> matters)
    {
        var file = changed.Take();
        while (!matters(file)) file = changed.Take();
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience && changed.TryTake(out _, Quiet))
        {
        }

        return file;
    }

    public void Dispose()
    {
        foreach (var watcher in watchers) watcher.Dispose();
        changed.Dispose();
    }

    private void Watch(string folder, string filter, bool isDeep)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder, filter)
            {
                IncludeSubdirectories = isDeep,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite
                    | NotifyFilters.Size,
            };
            watchers.Add(watcher);
            watcher.Created += (_, change) => changed.Add(change.FullPath);
            watcher.Deleted += (_, change) => changed.Add(change.FullPath);
            watcher.Renamed += (_, change) => changed.Add(change.FullPath);
            watcher.Changed += (_, change) =>
            {
                if (!Directory.Exists(change.FullPath)) changed.Add(change.FullPath);
            };
            // More changes than the system keeps.
            watcher.Error += (_, _) => changed.Add(folder);
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException
                or PlatformNotSupportedException)
        {
            throw new InputException($"{folder}: can't be watched: {exception.Message}", exception);
        }
    }
}
