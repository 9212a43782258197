using System;
using System.IO;
using DockerfileLint.Text;

namespace DockerfileLint.Workspaces;

/// <summary>Reads texts, and says in one line why one can't be read.</summary>
public static class SourceReader
{
    /// <summary>The text of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The path by which it is reported; null for <paramref name="path"/> itself.</param>
    /// <exception cref="InputException">It can't be read, is larger than 16 MB or is not text.</exception>
    public static SourceText Read(string path, string? name = null) => Text(ReadAny(path, name));

    /// <summary>The content of a file, text or not.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The path by which it is reported; null for <paramref name="path"/> itself.</param>
    /// <exception cref="InputException">It can't be read, or is larger than 16 MB.</exception>
    internal static SourceText ReadAny(string path, string? name = null)
    {
        try
        {
            return Decode(BoundedReader.Read(path, ReadLimits.FileBytes), name ?? path);
        }
        catch (Exception exception) when (IsMissing(exception) && !HasLostBytes(path) && !IsLink(name ?? path))
        {
            throw new InputException($"{name ?? path}: file not found", exception);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"{name ?? path}: it can't be read: {Reason(exception, path)}", exception);
        }
    }

    /// <summary>The text of a stream.</summary>
    /// <param name="stream">The stream, read to its end.</param>
    /// <param name="name">The path by which the text is reported.</param>
    /// <exception cref="InputException">It can't be read, is larger than 16 MB or is not text.</exception>
    internal static SourceText Read(Stream stream, string name)
    {
        try
        {
            return Text(Decode(BoundedReader.Read(stream, ReadLimits.FileBytes), name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{name}: it can't be read: {exception.Message}", exception);
        }
    }

    /// <summary>
    /// Whether a path is a pipe or another source that is read once, as standard input's names and a shell's
    /// <c>&lt;(command)</c> are.
    /// </summary>
    internal static bool IsPipe(string path)
    {
        // What standard input was redirected from is no file of the folder that has its name.
        return path.StartsWith("/dev/", StringComparison.Ordinal) || FileKinds.Of(path) == FileKind.Special;
    }

    /// <summary>The text that comes out of a pipe or another such source; it is waited for.</summary>
    /// <param name="path">The source, which the user must have named: one that was found in a folder may never
    /// end.</param>
    /// <exception cref="InputException">It can't be read, no program writes to it, or it is larger than 16 MB or not
    /// text.</exception>
    internal static SourceText ReadPipe(string path) => ReadPipe(path, TimeSpan.FromSeconds(ReadLimits.PipeSeconds));

    internal static SourceText ReadPipe(string path, TimeSpan wait)
    {
        try
        {
            using var stream = PipeOpening.Open(path, FileMode.Open, FileAccess.Read, wait);
            return Read(stream, path);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"{path}: it can't be read: {exception.Message}", exception);
        }
    }

    private static SourceText Decode(byte[]? bytes, string name)
    {
        if (bytes is null) throw new InputException($"{name}: it is larger than 16 MB");
        return SourceText.FromBytes(bytes, name);
    }

    private static SourceText Text(SourceText read)
    {
        var zero = read.Text.IndexOf('\0');
        if (zero < 0) return read;
        var offset = read.WithText(read.Text.Substring(0, zero)).ToBytes().Length;
        throw new InputException($"{read.Path}: not a text file (byte {offset} is zero)");
    }

    private static string Reason(Exception exception, string path) =>
        !IsMissing(exception) ? exception.Message
            : HasLostBytes(path) ? "its name is not valid UTF-8"
            : "it is a link to a file that isn't there";

    private static bool IsLink(string path)
    {
        try
        {
            return (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool IsMissing(Exception exception) =>
        exception is FileNotFoundException or DirectoryNotFoundException;

    // .NET reads names as UTF-8; one that is not can't be turned back into the bytes that open it.
    private static bool HasLostBytes(string path) => path.IndexOf('\uFFFD') >= 0;
}
