using System;
using System.IO;

namespace DockerfileLint.Tool;

/// <summary>
/// The output of a run. A failure to write is told apart from every other one, and after it nothing more is written:
/// what still holds text when the run ends writes into nothing. A reader that has seen enough, such as <c>head</c>, is
/// no failure.
/// </summary>
internal sealed class OutputStream(Stream inner) : WriteOnlyStream
{
    private bool isClosed;

    /// <summary>Whether nobody reads it any more.</summary>
    public bool IsUnread { get; private set; }

    public override void Flush() => Do(static stream => stream.Flush());

    public override void Write(byte[] buffer, int offset, int count) =>
        Do(stream => stream.Write(buffer, offset, count));

    private void Do(Action<Stream> write)
    {
        if (isClosed) return;
        try
        {
            write(inner);
        }
        catch (IOException exception) when (exception.HResult == StandardStream.BrokenPipe)
        {
            isClosed = IsUnread = true;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            isClosed = true;
            throw new OutputClosedException(exception.Message, exception);
        }
    }
}
