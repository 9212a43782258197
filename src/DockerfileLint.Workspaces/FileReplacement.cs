using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
#if NET
using System.Threading;
#endif

namespace DockerfileLint.Workspaces;

/// <summary>
/// One file on its way to its place: first written beside it, then put there, and until the end the file that was there
/// is kept, so that it can be put back. What it must not do is lose what another program writes at the same time.
/// </summary>
internal sealed class FileReplacement : IDisposable
{
#if NET
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(5);
    private bool isExchanged;
#endif
    private readonly FileEdit edit;
    private readonly HeldFolder folder;
    private readonly string target;
    private readonly bool exists;
    private readonly string temporary;
    private string? old;
    private bool isDone;

    /// <summary>Writes the temporary file.</summary>
    public FileReplacement(FileEdit edit)
    {
        this.edit = edit;
        folder = HeldFolder.Open(Path.GetDirectoryName(edit.Target)!);
        target = folder.PathOf(Path.GetFileName(edit.Target));
        temporary = folder.PathOf(TemporaryName.Create());
        try
        {
            TemporaryName.Sweep(folder);
            exists = File.Exists(target);
            if (exists && IsReadOnly(target)) throw new UnauthorizedAccessException("the file is read-only");
            Create(temporary, edit.Bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Dispose();
            throw new IOException(Readable(exception.Message), exception);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>A text about one of its files, with the folder's own path instead of what stands for it here.</summary>
    public string Readable(string message)
    {
        var path = Path.GetDirectoryName(edit.Target)!;
        return message.Replace($" : '{temporary}'", "").Replace(temporary, path).Replace(folder.Prefix, path);
    }

    /// <summary>Looks whether the file is still as it was read.</summary>
    /// <exception cref="InputException">It is not.</exception>
    public void Verify()
    {
        folder.Check();
        if (!edit.Overwrites && (edit.Before is null ? File.Exists(target) : !Holds(target, edit.Before)))
            throw Changed();
    }

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="InputException">Another program changed the file meanwhile; it is as that program left
    /// it.</exception>
    public void Commit()
    {
        if (!exists)
        {
            Move();
            isDone = true;
            return;
        }

        Place();
        isDone = true;
        VerifyOld();
    }

    /// <summary>
    /// Looks whether the file that was replaced has been written to since, by a program that had it open.
    /// </summary>
    /// <exception cref="InputException">It has.</exception>
    public void VerifyOld()
    {
        if (!isDone || old is null || edit.Overwrites) return;
        if (!IsLeft(old))
            throw new InputException($"{edit.Path}: another program has it open for writing, so it is left as it is");
        if (!Holds(old, edit.Before!)) throw Changed();
    }

    /// <summary>Puts the file back that was there before.</summary>
    public void Undo()
    {
        if (!isDone) return;
        isDone = false;
        if (old is null)
        {
            if (Holds(target, edit.Bytes)) File.Delete(target);
        }
#if NET
        else if (isExchanged) ExchangeBack(old);
#endif
        else
        {
            MoveOver(old, target);
            old = null;
        }
    }

    public void Dispose()
    {
        Delete(temporary);
        if (old is not null) Delete(old);
        folder.Dispose();
    }

    private InputException Changed() =>
        new($"{edit.Path}: it was changed by another program while it was being fixed, so it is left as it is");

    private void Move()
    {
        try
        {
            File.Move(temporary, target);
        }
        catch (IOException) when (File.Exists(target))
        {
            throw Changed();
        }
    }

    /// <summary>
    /// Waits until no program that opened a file under its former name can write to it any more: most write and close
    /// at once, and what one that does not writes later would be lost.
    /// </summary>
    private static bool IsLeft(string path)
    {
#if NET
        for (var i = 0; UnixFile.HasWriter(path); i++)
        {
            if (i == ReadLimits.WriterWaits) return false;
            Thread.Sleep(Wait);
        }
#endif
        return true;
    }

    private void Place()
    {
#if NET
        if (UnixFile.Exchange(temporary, target))
        {
            isExchanged = true;
            old = temporary;
            return;
        }

        if (!OperatingSystem.IsWindows())
        {
            if (!edit.Overwrites) Keep();
            File.Move(temporary, target, overwrite: true);
            return;
        }
#endif
        var replaced = folder.PathOf(TemporaryName.Create());
        File.Replace(temporary, target, replaced);
        old = replaced;
    }

    /// <summary>Keeps the file that is to be replaced under another name, or at least what it holds.</summary>
    private void Keep()
    {
        old = folder.PathOf(TemporaryName.Create());
#if NET
        if (UnixFile.Link(target, old)) return;
#endif
        Create(old, edit.Before!);
    }

#if NET
    /// <summary>
    /// Another program may have written to the new file, too, in the moment it was there: what it wrote is kept.
    /// </summary>
    private void ExchangeBack(string kept)
    {
        if (!UnixFile.Exchange(kept, target))
        {
            MoveOver(kept, target);
            return;
        }

        if (!UnixFile.IsRegular(kept))
        {
            UnixFile.Exchange(kept, target);
            return;
        }

        _ = IsLeft(kept);
        if (Holds(kept, edit.Bytes)) return;
        var found = File.ReadAllBytes(kept);
        if (found.AsSpan().StartsWith(edit.Bytes)) UnixFile.Append(target, found.AsSpan(edit.Bytes.Length));
        else UnixFile.Exchange(kept, target); // It put a file of its own there, which is newer than both.
    }
#endif

    private static void MoveOver(string path, string place)
    {
#if NET
        File.Move(path, place, overwrite: true);
#else
        File.Replace(path, place, destinationBackupFileName: null);
#endif
    }

    private static bool IsReadOnly(string path)
    {
#if NET
        if (!OperatingSystem.IsWindows()) return !UnixFile.IsWritable(path);
#endif
        return new FileInfo(path).IsReadOnly;
    }

    /// <summary>Whether a name is that of a regular file with these bytes.</summary>
    private static bool Holds(string path, byte[] bytes)
    {
#if NET
        if (!OperatingSystem.IsWindows() && !UnixFile.IsRegular(path)) return false;
#endif
        if (!File.Exists(path)) return false;
        using var stream = RegularFile.Open(path);
        if (stream.Length != bytes.Length) return false;
        var buffer = new byte[64 * 1024];
        var position = 0;
        for (int count; (count = stream.Read(buffer, 0, buffer.Length)) > 0; position += count)
            if (count > bytes.Length - position
                || !buffer.AsSpan(0, count).SequenceEqual(bytes.AsSpan(position, count)))
                return false;
        return position == bytes.Length;
    }

    /// <summary>Writes a new file with the owner and the rights of the one that it is to replace.</summary>
    private void Create(string path, byte[] bytes)
    {
        using var stream = New(path, isPrivate: exists);
        KeepOwner(stream);
        stream.Write(bytes, 0, bytes.Length);
        stream.Flush(flushToDisk: true);
#if NET
        // Last: writing and a new owner take away the bits that let a program run as its owner.
        if (exists && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
#endif
    }

    private static FileStream New(string path, bool isPrivate)
    {
#if NET
        var options =
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (isPrivate && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
#else
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
#endif
    }

    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "On .NET alone it is none.")]
    private void KeepOwner(FileStream stream)
    {
#if NET
        if (!exists || OperatingSystem.IsWindows() || FileStatus.OfName(target) is not { } owned) return;
        if (FileStatus.Of(stream.SafeFileHandle) is { } made && made.User == owned.User && made.Group == owned.Group)
            return;
        if (!UnixFile.ChangeOwner(stream.SafeFileHandle, owned.User, owned.Group))
            throw new UnauthorizedAccessException("it belongs to another user or group, which can't be kept");
#endif
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next run sweeps it.
        }
    }
}
