using System;
using System.IO;

namespace DockerfileLint.Imaging.Squashing;

/// <summary>A file that is written beside another one and takes its place when it is whole.</summary>
internal sealed class OutputFile : IDisposable
{
    private const string Devices = "/dev/";
    private const int BufferSize = 256 * 1024;
    private readonly string target;
    private readonly FileStream stream;
    private bool isDone;

    /// <summary>Begins to write.</summary>
    /// <param name="path">The file whose place it takes.</param>
    /// <param name="create">Creates it in the folder of that file.</param>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing may be written there.</exception>
    public OutputFile(string path, Func<string, FileStream> create)
    {
        target = Target(path);
        var folder = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"there is no folder {folder}");
        stream = create(folder);
        TemporaryPath = stream.Name;
#if NET
        // Nobody may read it who couldn't read the old one.
        if (!OperatingSystem.IsWindows() && File.Exists(target))
            File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
#endif
    }

    /// <summary>Where it is until it is whole.</summary>
    public string TemporaryPath { get; }

    /// <summary>What is written.</summary>
    public Stream Stream => stream;

    /// <summary>Creates a file with a name that no other has.</summary>
    public static FileStream CreateIn(string folder) =>
        Create(Path.Combine(folder, $".dockerfile-lint-{Guid.NewGuid():N}.tmp"));

    /// <summary>Creates a file that isn't there, to be written and read.</summary>
    public static FileStream Create(string path) =>
        new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, BufferSize);

    /// <summary>The file at the end of symbolic links.</summary>
    public static string Target(string path)
    {
        var full = Path.GetFullPath(path);
#if NET
        if (new FileInfo(full) is { LinkTarget: not null } link)
            return link.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
#endif
        return full;
    }

    /// <summary>Whether a file could take the place of what is at a path.</summary>
    public static bool CanReplace(string path) =>
        !Directory.Exists(path) && !Target(path).StartsWith(Devices, StringComparison.Ordinal);

    /// <summary>Whether a path is in a folder, as they are named.</summary>
    public static bool IsIn(string path, string folder) => Target(path).StartsWith(
        Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar,
        StringComparison.Ordinal);

    /// <summary>Whether it takes the place of a file, on whatever way its folder is named.</summary>
    public bool Replaces(string path)
    {
        var other = Target(path);
        return other == target
            || (Path.GetFileName(other) == Path.GetFileName(target)
                && Path.GetDirectoryName(other) is { } folder
                && File.Exists(Path.Combine(folder, Path.GetFileName(TemporaryPath))));
    }

    /// <summary>Everything was written.</summary>
    public void Close()
    {
        stream.Flush(flushToDisk: true);
        stream.Dispose();
    }

    /// <summary>Puts it in its place.</summary>
    public void Commit()
    {
#if NET
        File.Move(TemporaryPath, target, overwrite: true);
#else
        if (File.Exists(target)) File.Replace(TemporaryPath, target, null);
        else File.Move(TemporaryPath, target);
#endif
        isDone = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            stream.Dispose();
        }
        finally
        {
            // On a full disk, what is still to be written can't be.
            if (!isDone) File.Delete(TemporaryPath);
        }
    }
}
