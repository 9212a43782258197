using System;
using System.Collections.Generic;
using System.IO;
#if !NET
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
#endif

namespace DockerfileLint.Workspaces;

/// <summary>Finds where a path leads once every link in it is followed, those of its folders included.</summary>
internal static class LinkReader
{
    /// <summary>The path without links; what does not exist is kept as it is written.</summary>
    /// <exception cref="InputException">The links lead in a circle or the path can't be used.</exception>
    public static string Resolve(string path)
    {
        try
        {
            return Follow(path, Path.GetFullPath(path.Length == 0 ? "." : path));
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"{path}: it can't be read: {exception.Message}", exception);
        }
    }

    private static string Follow(string path, string full)
    {
        var current = Path.GetPathRoot(full)!;
        var pending = new Stack<string>();
        Push(pending, full.Substring(current.Length));
        var links = 0;
        while (pending.Count > 0)
        {
            var name = pending.Pop();
            if (name == "..")
            {
                // Only in the target of a link: there it means the parent of what the link's folder really is.
                current = Path.GetDirectoryName(current) ?? current;
                continue;
            }

            var next = Path.Combine(current, name);
            if (TargetOf(next) is not { Length: > 0 } target)
            {
                current = next;
                continue;
            }

            if (++links > ReadLimits.Links) throw new InputException($"{path}: its links lead in a circle");
            var root = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : "";
            // A target such as \folder on Windows is on the link's own drive.
            if (root.Length > 0) current = root.Length == 1 ? Path.GetPathRoot(current)! : root;
            Push(pending, target.Substring(root.Length));
        }

        return current;
    }

    private static void Push(Stack<string> pending, string path)
    {
        var names = path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar]);
        for (var i = names.Length - 1; i >= 0; i--)
            if (names[i] is not ("" or ".")) pending.Push(names[i]);
    }

#if NET
    private static string? TargetOf(string path) => new FileInfo(path).LinkTarget;
#else
    private static string? TargetOf(string path)
    {
        if (Path.DirectorySeparatorChar == '/') return UnixTargetOf(path);
        var attributes = File.Exists(path) || Directory.Exists(path) ? File.GetAttributes(path) : 0;
        if ((attributes & FileAttributes.ReparsePoint) == 0) return null;
        var final = WindowsTargetOf(path);
        // Files that a cloud provider keeps are marked as links are, and lead to themselves.
        return string.Equals(final, path, StringComparison.OrdinalIgnoreCase) ? null : final;
    }

    private static string? UnixTargetOf(string path)
    {
        var buffer = new byte[4096];
        var length = (int)readlink(Encoding.UTF8.GetBytes(path + "\0"), buffer, (IntPtr)buffer.Length);
        return length < 0 ? null : Encoding.UTF8.GetString(buffer, 0, length);
    }

    private static string WindowsTargetOf(string path)
    {
        const int anyShare = 7, openExisting = 3, folderToo = 0x02000000;
        using var handle = CreateFileW(path, 0, anyShare, IntPtr.Zero, openExisting, folderToo, IntPtr.Zero);
        var buffer = new char[32 * 1024];
        var length = handle.IsInvalid ? 0 : GetFinalPathNameByHandleW(handle, buffer, buffer.Length, 0);
        if (length <= 0 || length > buffer.Length) throw new IOException("a link in its path can't be followed");
        var final = new string(buffer, 0, length);
        if (final.StartsWith(@"\\?\UNC\", StringComparison.Ordinal)) return @"\\" + final.Substring(8);
        return final.StartsWith(@"\\?\", StringComparison.Ordinal) ? final.Substring(4) : final;
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern IntPtr readlink(byte[] path, byte[] buffer, IntPtr size);

    [DllImport("kernel32", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern SafeFileHandle CreateFileW(
        string path, int access, int share, IntPtr security, int mode, int flags, IntPtr template);

    [DllImport("kernel32", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetFinalPathNameByHandleW(SafeFileHandle file, [Out] char[] path, int length, int flags);
#endif
}
