using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace DockerfileLint.Workspaces;

/// <summary>
/// Tells regular files from pipes and devices before they are opened: opening a pipe waits for its writer. .NET's own attributes show no
/// difference between them, so that the runtime's native part is asked, whose first fields have been the same since .NET Core 2.1.
/// </summary>
internal static class FileKinds
{
    private const int TypeMask = 0xF000;
    private const int RegularType = 0x8000;
    private const int FolderType = 0x4000;
    private const int ModeOffset = 4;
    // Larger than the structure of any version.
    private const int StatusSize = 256;

    private static volatile bool isUnavailable = Path.DirectorySeparatorChar == '\\';

    public static FileKind Of(string path)
    {
        if (Directory.Exists(path)) return FileKind.Folder;
        if (!File.Exists(path)) return FileKind.Missing;
        return IsSpecial(path) ? FileKind.Special : FileKind.Regular;
    }

    private static bool IsSpecial(string path)
    {
        if (isUnavailable) return false;
        try
        {
            var status = new byte[StatusSize];
            if (SystemNative_Stat(Encoding.UTF8.GetBytes(path + "\0"), status) != 0) return false;
            return (BitConverter.ToInt32(status, ModeOffset) & TypeMask) is not (RegularType or FolderType);
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            isUnavailable = true;
            return false;
        }
    }

    [DllImport("libSystem.Native")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SystemNative_Stat(byte[] path, byte[] status);
}
