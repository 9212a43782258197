using System;
using System.Threading;

namespace DockerfileLint.Workspaces;

/// <summary>Bounds the time that the work on one file takes, so that one file never holds up a run.</summary>
internal static class FileTime
{
    /// <summary>Does the work on a file; after two minutes it is given up.</summary>
    /// <param name="path">The file, as the message names it.</param>
    /// <param name="work">The work; it ends where its token says so.</param>
    /// <param name="cancellation">Ends the whole run.</param>
    /// <exception cref="InputException">The work took too long.</exception>
    public static T Run<T>(string path, Func<CancellationToken, T> work, CancellationToken cancellation = default) =>
        Run(path, work, TimeSpan.FromSeconds(ReadLimits.FileSeconds), cancellation);

    internal static T Run<T>(
        string path, Func<CancellationToken, T> work, TimeSpan limit, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var timer = new WorkTimer(time, limit);
        try
        {
            return work(time.Token);
        }
        catch (OperationCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            var said = $"{path}: linting it took longer than {limit.TotalSeconds:0} seconds, so it stopped";
            throw new InputException(said, exception);
        }
    }
}
