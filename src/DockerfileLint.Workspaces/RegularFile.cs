using System;
using System.ComponentModel;
using System.IO;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DockerfileLint.Workspaces;

/// <summary>
/// Opens regular files for reading and nothing else. A file may be swapped for a pipe after any check, and opening a
/// pipe waits for its writer: on Unix it is opened without waiting, and what was opened is looked at again.
/// </summary>
internal static class RegularFile
{
    private const int NoSuchFile = 2;
    private const int Interrupted = 4;
    private const int AccessDenied = 13;

#if NET
    private static readonly bool IsLinux = OperatingSystem.IsLinux();
#else
    private static readonly bool IsLinux = RuntimeInformation.IsOSPlatform(OSPlatform.Linux);
#endif

    /// <summary>
    /// The flag of a file that is opened without waiting for anybody; macOS and BSD have another number than Linux.
    /// </summary>
    public static int WithoutWaiting { get; } = IsLinux ? 0x800 : 4;

    /// <summary>Opens a file.</summary>
    /// <exception cref="IOException">It is no regular file, or can't be opened.</exception>
    public static FileStream Open(string path)
    {
        // A device isn't even opened, since that alone may do something.
        Check(FileKinds.Of(path));
        if (Path.DirectorySeparatorChar == '\\')
            return new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        var file = OpenHandle(path, WithoutWaiting);
        try
        {
            if (file.IsInvalid) throw Failure(path, Marshal.GetLastWin32Error());
            if (FileStatus.Of(file) is { IsRegular: false } status)
                Check(status.IsSpecial ? FileKind.Special : FileKind.Folder);
            return new FileStream(file, FileAccess.Read, bufferSize: 1);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Opens what a path of Unix leads to; the handle is invalid where that fails.</summary>
    public static SafeFileHandle OpenHandle(string path, int flags)
    {
        // Not for the programs that a build starts meanwhile.
        var all = flags | (IsLinux ? 0x80000 : 0x1000000);
        var name = FileStatus.NameOf(path);
        while (true)
        {
            var file = open(name, all);
            if (!file.IsInvalid || Marshal.GetLastWin32Error() != Interrupted) return file;
            file.Dispose();
        }
    }

    private static void Check(FileKind kind)
    {
        if (kind == FileKind.Folder) throw new IOException("it is a folder");
        if (kind == FileKind.Special) throw new IOException("it is not a regular file");
    }

    private static Exception Failure(string path, int error) => error switch
    {
        NoSuchFile => new FileNotFoundException($"Could not find file '{path}'.", path),
        AccessDenied => new UnauthorizedAccessException($"Access to the path '{path}' is denied."),
        _ => new IOException(new Win32Exception(error).Message),
    };

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern SafeFileHandle open(byte[] path, int flags);
}
