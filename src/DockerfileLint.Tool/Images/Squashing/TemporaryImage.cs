using System;
using System.IO;
using DockerfileLint.Imaging.Squashing;
using DockerfileLint.Workspaces;
using DockerfileLint.Workspaces.Programs;

namespace DockerfileLint.Tool.Images.Squashing;

/// <summary>
/// The file in which a squashed image is until it is whole. A signal that ends the process deletes it, and the next run
/// deletes what a killed one has left.
/// </summary>
internal sealed class TemporaryImage : IDisposable
{
    private string? path;

    /// <summary>Whether it was begun: what fails from then on isn't about the old image.</summary>
    public bool IsBegun => path is not null;

    /// <summary>Creates the file in a folder.</summary>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    public FileStream Create(string folder)
    {
        path = Path.Combine(folder, TemporaryName.Create());
        AtomicWriter.Sweep(LinkReader.Resolve(path));
        var stream = OutputFile.Create(path);
        LeftOvers.Add(Delete);
        if (!LeftOvers.IsClosed) return stream;
        Delete();
        throw new OperationCanceledException();
    }

    /// <summary>A text about the file, with its folder instead, as nobody knows the file.</summary>
    public string Readable(string message) => path is null
        ? message
        : message.Replace($" : '{path}'", "", StringComparison.Ordinal)
            .Replace(path, Path.GetDirectoryName(path), StringComparison.Ordinal);

    public void Dispose() => LeftOvers.Remove(Delete);

    private void Delete()
    {
        try
        {
            File.Delete(path!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next run sweeps it.
        }
    }
}
