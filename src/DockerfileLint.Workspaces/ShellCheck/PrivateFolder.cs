using System;
using System.IO;
#if !NET
using System.ComponentModel;
using System.Runtime.InteropServices;
#endif
using DockerfileLint.Workspaces.Programs;

namespace DockerfileLint.Workspaces.ShellCheck;

/// <summary>A new temporary folder that no other user can enter and that is gone after the work.</summary>
internal sealed class PrivateFolder : IDisposable
{
    private const string Prefix = "dockerfile-lint-";
    private const int Tries = 3;

    private PrivateFolder(string path)
    {
        Path = path;
        LeftOvers.Add(Delete);
        if (!LeftOvers.IsClosed) return;
        Delete();
        throw new OperationCanceledException();
    }

    /// <summary>Its path.</summary>
    public string Path { get; }

    /// <summary>Creates one in the folder for temporary files.</summary>
    /// <exception cref="IOException">It can't be created.</exception>
    public static PrivateFolder Create()
    {
#if NET
        return new PrivateFolder(Directory.CreateTempSubdirectory(Prefix).FullName);
#else
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), Prefix + Guid.NewGuid().ToString("N"));
        if (System.IO.Path.DirectorySeparatorChar == '\\') Directory.CreateDirectory(path);
        else if (mkdir(path, 0x1C0) != 0)
            throw new IOException($"{path}: {new Win32Exception(Marshal.GetLastWin32Error()).Message}");
        return new PrivateFolder(path);
#endif
    }

    public void Dispose()
    {
        Delete();
        LeftOvers.Remove(Delete);
    }

    private void Delete()
    {
        for (var i = 0; i < Tries && Directory.Exists(Path); i++)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Another thread may be writing a file into it.
            }
        }
    }

#if !NET
    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int mkdir(string path, uint mode);
#endif
}
