#if NET
using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace DockerfileLint.Workspaces;

/// <summary>
/// What .NET does not offer of Unix: owners, what kind a file is, folders held open and two names that change places. A status comes from the
/// runtime's own library, which has one layout for all systems and processors where that of the C library differs for each.
/// </summary>
internal static class UnixFile
{
    private const int FormatMask = 0xF000;
    private const int Regular = 0x8000;

    // Linux alone: a folder that is opened for its place, not for reading. The same number on every processor that .NET runs on.
    private const int OpenPath = 0x200000;
    private const int CurrentFolder = -100;
    private const uint ExchangeNames = 2;
    private const int OpenToAppend = 0x401;
    private const int SetLease = 1024;
    private const int ReadLease = 0;
    private const int TryAgain = 11;

    // The status begins with flags, mode, user and group, each of four bytes; what follows has grown with the versions.
    private const int StatusBytes = 512;

    /// <summary>Whether there is a regular file of this name; a link is none, nor is a pipe or a device.</summary>
    public static bool IsRegular(string path)
    {
        Span<int> status = stackalloc int[StatusBytes / sizeof(int)];
        return SystemNative_LStat(Name(path), ref status[0]) == 0 && (status[1] & FormatMask) == Regular;
    }

    /// <summary>Whether something other than a regular file or a folder is at the end of a path: a pipe, a device, a socket.</summary>
    public static bool IsSpecial(string path)
    {
        const int folder = 0x4000;
        Span<int> status = stackalloc int[StatusBytes / sizeof(int)];
        return SystemNative_Stat(Name(path), ref status[0]) == 0 && (status[1] & FormatMask) is not (Regular or folder);
    }

    /// <summary>Whether a file that has a right to be written at all may be written by this user, whoever owns it.</summary>
    public static bool IsWritable(string path)
    {
        const int write = 2;
        const UnixFileMode any = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & any) != 0 && access(Name(path), write) == 0;
    }

    /// <summary>The user and group of an open file.</summary>
    public static (int User, int Group)? OwnerOf(SafeFileHandle file)
    {
        Span<int> status = stackalloc int[StatusBytes / sizeof(int)];
        return SystemNative_FStat(file, ref status[0]) == 0 ? (status[2], status[3]) : null;
    }

    /// <summary>The user and group of a file; null where there is none.</summary>
    public static (int User, int Group)? OwnerOf(string path)
    {
        Span<int> status = stackalloc int[StatusBytes / sizeof(int)];
        return SystemNative_LStat(Name(path), ref status[0]) == 0 ? (status[2], status[3]) : null;
    }

    /// <summary>Gives an open file to a user and group; false where that is not allowed.</summary>
    public static bool ChangeOwner(SafeFileHandle file, (int User, int Group) owner) => fchown(file, owner.User, owner.Group) == 0;

    /// <summary>Holds a folder of Linux by its place; invalid where there is no such folder.</summary>
    public static SafeFileHandle OpenFolder(string path) => open(Name(path + "/."), OpenPath);

    /// <summary>Lets two files change their names in one step; false where the system or the disk can't.</summary>
    public static bool Exchange(string path, string other)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            return renameat2(CurrentFolder, Name(path), CurrentFolder, Name(other), ExchangeNames) == 0;
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
        using var file = open(Name(path), 0);
        return !file.IsInvalid && fcntl(file, SetLease, ReadLease) < 0 && Marshal.GetLastPInvokeError() == TryAgain;
    }

    /// <summary>Adds bytes to the end of a file, wherever the end is by then.</summary>
    public static void Append(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = open(Name(path), OpenToAppend);
        if (file.IsInvalid) throw new IOException($"{path} can't be opened");
        RandomAccess.Write(file, bytes, fileOffset: 0);
    }

    /// <summary>Gives a file a second name; false where the disk can't.</summary>
    public static bool Link(string path, string name) => link(Name(path), Name(name)) == 0;

    private static byte[] Name(string path) => Encoding.UTF8.GetBytes(path + "\0");

    [DllImport("libSystem.Native")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int SystemNative_LStat(byte[] path, ref int status);

    [DllImport("libSystem.Native")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int SystemNative_Stat(byte[] path, ref int status);

    [DllImport("libSystem.Native")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int SystemNative_FStat(SafeFileHandle file, ref int status);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fchown(SafeFileHandle file, int user, int group);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern SafeFileHandle open(byte[] path, int flags);

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
