using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace DockerfileLint.Workspaces;

/// <summary>
/// What Unix knows of a file and .NET doesn't tell: its kind and its owner. The runtime's own library is asked, which
/// has one layout for all systems and processors where that of the C library differs for each; its first fields have
/// been the same since .NET Core 2.1.
/// </summary>
/// <param name="Mode">The kind of the file and its access rights.</param>
/// <param name="User">The number of the user that owns it.</param>
/// <param name="Group">The number of the group that owns it.</param>
internal readonly record struct FileStatus(int Mode, int User, int Group)
{
    private const int TypeMask = 0xF000;
    private const int RegularType = 0x8000;
    private const int FolderType = 0x4000;
    // In fields of four bytes: larger than the structure of any version.
    private const int Fields = 128;

    private static volatile bool isUnavailable = Path.DirectorySeparatorChar == '\\';

    private delegate int Question(int[] status);

    /// <summary>Whether it is a file that has contents.</summary>
    public bool IsRegular => (Mode & TypeMask) == RegularType;

    /// <summary>Whether it is neither a regular file nor a folder: a pipe, a device, a socket.</summary>
    public bool IsSpecial => (Mode & TypeMask) is not (RegularType or FolderType);

    /// <summary>
    /// The status of what a path leads to, its links followed; null where there is nothing or that can't be told.
    /// </summary>
    public static FileStatus? Of(string path) => Of(status => SystemNative_Stat(NameOf(path), status));

    /// <summary>The same of the name itself, which may be a link.</summary>
    public static FileStatus? OfName(string path) => Of(status => SystemNative_LStat(NameOf(path), status));

    /// <summary>The same of an open file.</summary>
    public static FileStatus? Of(SafeFileHandle file) => Of(status => SystemNative_FStat(file, status));

    /// <summary>A path as the system takes it.</summary>
    public static byte[] NameOf(string path) => Encoding.UTF8.GetBytes(path + "\0");

    private static FileStatus? Of(Question question)
    {
        if (isUnavailable) return null;
        try
        {
            var status = new int[Fields];
            return question(status) == 0 ? new FileStatus(status[1], status[2], status[3]) : null;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            isUnavailable = true;
            return null;
        }
    }

    [DllImport("libSystem.Native")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int SystemNative_Stat(byte[] path, [In, Out] int[] status);

    [DllImport("libSystem.Native")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int SystemNative_LStat(byte[] path, [In, Out] int[] status);

    [DllImport("libSystem.Native")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int SystemNative_FStat(SafeFileHandle file, [In, Out] int[] status);
}
