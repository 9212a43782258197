#if NET
using System;
using System.IO;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DockerfileLint.Workspaces;

/// <summary>
/// What .NET does not offer of Unix for writing: owners, folders held open, two names that change places, and whether
/// somebody else writes.
/// </summary>
internal static class UnixFile
{
    // Linux alone: a folder that is opened for its place, not for reading. The same number on every processor that .NET
    // runs on.
    private const int OpenPath = 0x200000;
    private const int CurrentFolder = -100;
    private const uint ExchangeNames = 2;
    private const int OpenToAppend = 0x401;
    private const int SetSignal = 10;
    private const int UrgentSignal = 23;
    private const int SetLease = 1024;
    private const int ReadLease = 0;
    private const int TryAgain = 11;

    /// <summary>Whether there is a regular file of this name; a link is none, nor is a pipe or a device.</summary>
    public static bool IsRegular(string path) => FileStatus.OfName(path) is { IsRegular: true };

    /// <summary>
    /// Whether a file that has a right to be written at all may be written by this user, whoever owns it.
    /// </summary>
    public static bool IsWritable(string path)
    {
        const int write = 2;
        const UnixFileMode any = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & any) != 0
            && access(FileStatus.NameOf(path), write) == 0;
    }

    /// <summary>Gives an open file to a user and group; false where that is not allowed.</summary>
    public static bool ChangeOwner(SafeFileHandle file, int user, int group) => fchown(file, user, group) == 0;

    /// <summary>Holds a folder of Linux by its place; invalid where there is no such folder.</summary>
    public static SafeFileHandle OpenFolder(string path) => RegularFile.OpenHandle(path + "/.", OpenPath);

    /// <summary>Lets two files change their names in one step; false where the system or the disk can't.</summary>
    public static bool Exchange(string path, string other)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            return renameat2(
                CurrentFolder, FileStatus.NameOf(path), CurrentFolder, FileStatus.NameOf(other), ExchangeNames) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Whether a program has a file open for writing; false where that can't be told.</summary>
    public static bool HasWriter(string path)
    {
        if (!OperatingSystem.IsLinux()) return false;
        // A lease on reading is granted only while nobody writes; it ends with the handle.
        using var file = RegularFile.OpenHandle(path, RegularFile.WithoutWaiting);
        // Who opens the file in that moment makes the system send a signal, by default one that ends the process; this
        // one is ignored.
        return !file.IsInvalid && fcntl(file, SetSignal, UrgentSignal) == 0 && fcntl(file, SetLease, ReadLease) < 0
            && Marshal.GetLastPInvokeError() == TryAgain;
    }

    /// <summary>Adds bytes to the end of a file, wherever the end is by then.</summary>
    public static void Append(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = RegularFile.OpenHandle(path, OpenToAppend | RegularFile.WithoutWaiting);
        if (file.IsInvalid || FileStatus.Of(file) is { IsRegular: false })
            throw new IOException($"{path} can't be opened");
        RandomAccess.Write(file, bytes, fileOffset: 0);
    }

    /// <summary>Gives a file a second name; false where the disk can't.</summary>
    public static bool Link(string path, string name) => link(FileStatus.NameOf(path), FileStatus.NameOf(name)) == 0;

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fchown(SafeFileHandle file, int user, int group);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int renameat2(int folder, byte[] path, int otherFolder, byte[] other, uint flags);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fcntl(SafeFileHandle file, int command, int argument);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int access(byte[] path, int mode);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int link(byte[] path, byte[] name);
}
#endif
