using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace DockerfileLint.Workspaces;

/// <summary>Opens pipes, which waits for a program at the other end.</summary>
internal static class PipeOpening
{
    /// <summary>
    /// Opens what may be a pipe. Where no program opens the other end, the thread that waits stays until the process
    /// ends.
    /// </summary>
    /// <exception cref="IOException">It can't be opened, or no program did so at the other end in time.</exception>
    public static FileStream Open(string path, FileMode mode, FileAccess access, TimeSpan wait)
    {
        var opening = Task.Factory.StartNew(
            () => new FileStream(path, mode, access, FileShare.ReadWrite, bufferSize: 1),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        if (((IAsyncResult)opening).AsyncWaitHandle.WaitOne(wait)) return opening.GetAwaiter().GetResult();
        var missing = access == FileAccess.Read ? "wrote to" : "read";
        throw new IOException($"no program {missing} this pipe within {wait.TotalSeconds:0} seconds");
    }
}
