using System;
using System.IO;
using System.Threading;
#if NET
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
#endif

namespace DockerfileLint.Workspaces;

/// <summary>
/// Keeps other runs from writing in a folder. Two that fix the same files at once would each take the other for a
/// program that edits them: one would undo its .dockerignore though the other has relied on it.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    // A run writes for milliseconds. One that was stopped meanwhile doesn't stop the others: without the lock, too,
    // what they replace is compared with what they read.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
#if NET
    private const int LockAloneWithoutWaiting = 2 | 4;
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(5);
    private readonly SafeFileHandle? folder;
#endif
    private readonly Mutex? mutex;

    private FolderLock(string path)
    {
#if NET
        if (!OperatingSystem.IsWindows())
        {
            // The system lets the lock go with the handle, even where the run is killed.
            folder = RegularFile.OpenHandle(path + "/.", RegularFile.WithoutWaiting);
            for (var end = DateTime.UtcNow + Patience; IsTaken(folder) && DateTime.UtcNow < end;) Thread.Sleep(Wait);
            return;
        }
#endif
        mutex = Enter(path);
    }

    /// <summary>Waits until no other run writes in a folder, and lets none begin.</summary>
    /// <param name="path">Its path without links.</param>
    public static FolderLock Take(string path) => new(path);

    public void Dispose()
    {
#if NET
        folder?.Dispose();
#endif
        if (mutex is null) return;
        mutex.ReleaseMutex();
        mutex.Dispose();
    }

    private static Mutex? Enter(string path)
    {
        if (Path.DirectorySeparatorChar == '/') return null;
        Mutex? entered = null;
        try
        {
            entered = new Mutex(
                initiallyOwned: false, @"Local\dockerfile-lint " + path.ToUpperInvariant().Replace('\\', '/'));
            if (entered.WaitOne(Patience)) return entered;
        }
        catch (AbandonedMutexException)
        {
            // The run that had it was killed.
            return entered;
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException
            or WaitHandleCannotBeOpenedException or ArgumentException)
        {
            // Another user's, or a name that is too long.
        }

        entered?.Dispose();
        return null;
    }

#if NET
    /// <summary>Takes the lock; whether another run has it. A disk that knows no locks is written to without.</summary>
    private static bool IsTaken(SafeFileHandle folder) =>
        !folder.IsInvalid
        && flock(folder, LockAloneWithoutWaiting) != 0
        && Marshal.GetLastPInvokeError() is WouldBlockOnLinux or WouldBlockOnMac;

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int flock(SafeFileHandle file, int operation);
#endif
}
