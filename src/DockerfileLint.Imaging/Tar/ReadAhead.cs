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

    // Milliseconds after which one who waits looks whether to stop.
    private const int Pause = 100;

    private readonly Stream stream;
    private readonly byte[]?[] buffers = new byte[]?[BufferCount];
    private readonly int[] lengths = new int[BufferCount];

    // A semaphore would spin before it waits, and take time from the thread that it waits for.
    private readonly object gate = new();
    private readonly Task reading;
    private Exception? fault;
    private int filled;
    private int next;
    private bool isHeld;
    private bool isEnded;
    private bool isStopped;

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
        if (isEnded) return fault is null ? default : throw Known(fault);
        WaitForNext(cancellationToken);
        var length = lengths[next];
        var buffer = buffers[next];
        next = (next + 1) % BufferCount;
        isEnded = length < BufferSize;
        if (fault is not null && isEnded) throw Known(fault);
        return new ReadOnlyMemory<byte>(buffer!, 0, length);
    }

    /// <summary>Each that reads on gets one with a stack of its own.</summary>
    private static Exception Known(Exception fault) =>
        fault is ImageException known ? new ImageException(known.Message, known) : fault;

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            isStopped = true;
            isEnded = true;
            Monitor.PulseAll(gate);
        }

        reading.GetAwaiter().GetResult();
        for (var index = 0; index < BufferCount; index++)
        {
            if (buffers[index] is { } buffer) ArrayPool<byte>.Shared.Return(buffer);
            buffers[index] = null;
        }
    }

    /// <summary>Gives back the buffer that was read, and waits for the next one.</summary>
    private void WaitForNext(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (isHeld)
            {
                isHeld = false;
                filled--;
                Monitor.PulseAll(gate);
            }

            while (filled == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Monitor.Wait(gate, Pause);
            }

            isHeld = true;
        }
    }

    private void Fill()
    {
        for (var index = 0; WaitForRoom(); index = (index + 1) % BufferCount)
        {
            var buffer = buffers[index] ??= ArrayPool<byte>.Shared.Rent(BufferSize);
            var length = Fill(buffer);
            lengths[index] = length;
            lock (gate)
            {
                filled++;
                Monitor.PulseAll(gate);
            }

            if (length < BufferSize) return;
        }
    }

    /// <summary>Waits until a buffer is free; whether there is anyone still who reads.</summary>
    private bool WaitForRoom()
    {
        lock (gate)
        {
            while (filled == BufferCount && !isStopped) Monitor.Wait(gate);
            return !isStopped;
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
