using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace DockerfileLint.Imaging.Tar;

/// <summary>
/// A stream in buffers that another thread fills, so that unpacking and reading go on at the same time. Each buffer but
/// the last is full.
/// </summary>
internal sealed class ReadAhead : IDisposable
{
    private const int BufferSize = 256 * 1024;
    private const int BufferCount = 4;

    private readonly Stream stream;
    private readonly byte[]?[] buffers = new byte[]?[BufferCount];
    private readonly int[] lengths = new int[BufferCount];
    private readonly SemaphoreSlim free = new(BufferCount);
    private readonly SemaphoreSlim filled = new(0);
    private readonly Task reading;
    private Exception? fault;
    private int next;
    private bool isHeld;
    private bool isEnded;
    private volatile bool isStopped;

    /// <summary>Starts to read; the stream is read from another thread until this is disposed of.</summary>
    public ReadAhead(Stream stream)
    {
        this.stream = stream;
        reading = Task.Factory.StartNew(
            Fill, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The next bytes, which stay until the next call or until this is disposed of; none at the end.</summary>
    public ReadOnlyMemory<byte> Next(CancellationToken cancellationToken)
    {
        if (isEnded) return default;
        if (isHeld) free.Release();
        isHeld = false;
        filled.Wait(cancellationToken);
        isHeld = true;
        var length = lengths[next];
        var buffer = buffers[next];
        next = (next + 1) % BufferCount;
        isEnded = length < BufferSize;
        if (fault is not null && isEnded)
            throw fault is ImageException known ? new ImageException(known.Message, known) : fault;
        return new ReadOnlyMemory<byte>(buffer!, 0, length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        isStopped = true;
        isEnded = true;
        free.Release(BufferCount);
        reading.GetAwaiter().GetResult();
        for (var index = 0; index < BufferCount; index++)
        {
            if (buffers[index] is { } buffer) ArrayPool<byte>.Shared.Return(buffer);
            buffers[index] = null;
        }

        free.Dispose();
        filled.Dispose();
    }

    private void Fill()
    {
        for (var index = 0; !isStopped; index = (index + 1) % BufferCount)
        {
            free.Wait();
            if (isStopped) return;
            var buffer = buffers[index] ??= ArrayPool<byte>.Shared.Rent(BufferSize);
            var length = Fill(buffer);
            lengths[index] = length;
            filled.Release();
            if (length < BufferSize) return;
        }
    }

    private int Fill(byte[] buffer)
    {
        var length = 0;
        try
        {
            while (length < BufferSize && stream.Read(buffer, length, BufferSize - length) is var count and > 0)
                length += count;
        }
        catch (Exception exception)
        {
            // It is thrown to the one who reads; a full buffer would hide it.
            fault = exception;
            return Math.Min(length, BufferSize - 1);
        }

        return length;
    }
}
