using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;

namespace DockerfileLint.Workspaces;

/// <summary>Replaces files as a whole or not at all.</summary>
internal static class AtomicWriter
{
    // One write at a time in a process, and none while it ends: so nothing of a write is left when a signal ends it.
    private static readonly object Gate = new();

    /// <summary>
    /// Waits for a write that is under way and lets no other begin, since the process is about to end; gives up on one
    /// that takes longer than that.
    /// </summary>
    public static void Close(TimeSpan patience) => Monitor.TryEnter(Gate, patience);

    /// <summary>
    /// Writes all files or none. All are prepared and compared with what was read before the first is put in place.
    /// </summary>
    internal static void Write(IReadOnlyList<FileEdit> edits)
    {
        lock (Gate)
        {
            var locks = new List<FolderLock>();
            var files = new List<FileReplacement>();
            try
            {
                foreach (var folder in Folders(edits)) locks.Add(FolderLock.Take(folder));
                foreach (var edit in edits) Guard(edit, null, () => files.Add(new FileReplacement(edit)));
                for (var i = 0; i < files.Count; i++) Guard(edits[i], files[i], files[i].Verify);
                Commit(edits, files);
            }
            finally
            {
                foreach (var file in files) file.Dispose();
                foreach (var folder in locks) folder.Dispose();
            }
        }
    }

    /// <summary>Deletes what killed runs have left beside a file.</summary>
    /// <param name="path">The path of the file, without links.</param>
    internal static void Sweep(string path)
    {
        lock (Gate)
        {
            try
            {
                using var folder = HeldFolder.Open(Path.GetDirectoryName(path)!);
                TemporaryName.Sweep(folder);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Where nothing can be listed, nothing was left.
            }
        }
    }

    /// <summary>
    /// The folders in which files of the analyzed repository are replaced, in an order that is the same for every run:
    /// none waits for a folder of another that waits for one of its own.
    /// </summary>
    private static IEnumerable<string> Folders(IEnumerable<FileEdit> edits) =>
        edits.Where(static edit => !edit.Overwrites)
        .Select(static edit => Path.GetDirectoryName(edit.Target)!)
        .Distinct(StringComparer.Ordinal)
        .OrderBy(static path => path, StringComparer.Ordinal);

    private static void Commit(IReadOnlyList<FileEdit> edits, List<FileReplacement> files)
    {
        try
        {
            for (var i = 0; i < files.Count; i++) Guard(edits[i], files[i], files[i].Commit);
            for (var i = 0; i < files.Count; i++) Guard(edits[i], files[i], files[i].VerifyOld);
        }
        catch (InputException)
        {
            for (var i = files.Count - 1; i >= 0; i--) Guard(edits[i], files[i], files[i].Undo);
            throw;
        }
    }

    private static void Guard(FileEdit edit, FileReplacement? file, Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new InputException(
                $"{edit.Path}: can't be written: {file?.Readable(exception.Message) ?? exception.Message}", exception);
        }
    }
}
