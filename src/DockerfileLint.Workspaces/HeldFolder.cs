using System;
using System.IO;
#if NET
using System.Globalization;
using Microsoft.Win32.SafeHandles;
#endif

namespace DockerfileLint.Workspaces;

/// <summary>
/// A folder in which files are replaced. On Linux it is held open and asked where it really is; every name in it is
/// then reached through the handle, so that a folder that is swapped for a link after the check leads nowhere else.
/// Elsewhere its path is looked at again right before a file is put in place, which leaves an attacker of the same
/// machine a moment between the two.
/// </summary>
internal sealed class HeldFolder : IDisposable
{
    private readonly string path;
#if NET
    private readonly SafeFileHandle? handle;
#endif

    private HeldFolder(string path)
    {
        this.path = path;
        Prefix = path;
#if NET
        if (!OperatingSystem.IsLinux()) return;
        var opened = UnixFile.OpenFolder(path);
        if (opened.IsInvalid)
        {
            opened.Dispose();
            throw new DirectoryNotFoundException($"there is no folder {path}");
        }

        var held = string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{opened.DangerousGetHandle()}");
        var place = new FileInfo(held).LinkTarget;
        if (place is not null)
        {
            handle = opened;
            Prefix = held;
            if (place == path) return;
        }

        opened.Dispose();
        if (place is not null) throw new IOException("its folder changed while it was being fixed");
#endif
    }

    /// <summary>What stands for the folder in paths to its files.</summary>
    public string Prefix { get; }

    /// <summary>Opens a folder.</summary>
    /// <param name="path">Its path without links.</param>
    /// <exception cref="IOException">There is none, or a link has taken its place.</exception>
    public static HeldFolder Open(string path) => new(path);

    /// <summary>The path of a file in it.</summary>
    public string PathOf(string name) => Path.Combine(Prefix, name);

    /// <summary>Looks at the path again where the folder can't be held.</summary>
    /// <exception cref="IOException">A link has taken its place.</exception>
    public void Check()
    {
        if (Prefix == path && LinkReader.Resolve(path) != path)
            throw new IOException("its folder changed while it was being fixed");
    }

    public void Dispose()
    {
#if NET
        handle?.Dispose();
#endif
    }
}
