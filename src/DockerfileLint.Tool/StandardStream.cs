using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;

namespace DockerfileLint.Tool;

/// <summary>
/// A standard stream of this process as the system sees it. .NET's own console stream says nothing when the reader is
/// gone, and reads or writes whatever file took the number of a stream that the process was started without.
/// </summary>
internal sealed class StandardStream(int descriptor) : WriteOnlyStream
{
    /// <summary>The number of the error that nobody reads the other end, on Linux and macOS.</summary>
    public const int BrokenPipe = 32;

    private const int GetFlags = 1;
    private const int CloseOnExec = 1;
    private const int TryAgainOnLinux = 11;
    private const int TryAgainOnMac = 35;
    private const int Interrupted = 4;

    /// <summary>The stream that the process reads; one without content where it was started without.</summary>
    public static Stream Input() => IsInherited(0) ? Console.OpenStandardInput() : Stream.Null;

    /// <summary>The stream that the process writes.</summary>
    public static Stream Output() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new StandardStream(1);

    /// <summary>The stream for what is wrong; one that goes nowhere where the process was started without.</summary>
    public static Stream Error() => IsInherited(2) ? Console.OpenStandardError() : Stream.Null;

    /// <summary>
    /// Whether the output goes into a file, which can be moved in, and not to a terminal, a pipe or a log.
    /// </summary>
    public static bool IsOutputFile()
    {
        const int current = 1;
        if (!OperatingSystem.IsWindows()) return lseek(1, 0, current) >= 0;
        const int output = -11;
        const int disk = 1;
        return GetFileType(GetStdHandle(output)) == disk;
    }

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (!IsInherited(descriptor)) throw new IOException("it is closed");
        var rest = buffer.AsSpan(offset, count);
        while (rest.Length > 0)
        {
            var written = (int)write(descriptor, ref MemoryMarshal.GetReference(rest), rest.Length);
            if (written >= 0)
            {
                rest = rest[written..];
                continue;
            }

            var error = Marshal.GetLastPInvokeError();
            if (error is TryAgainOnLinux or TryAgainOnMac) Thread.Sleep(1);
            else if (error != Interrupted) throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
        }
    }

    // A stream that came with the process survived its start, so that it is not marked to be closed then; what .NET
    // opens for itself is.
    private static bool IsInherited(int descriptor)
    {
        if (OperatingSystem.IsWindows()) return true;
        var flags = fcntl(descriptor, GetFlags);
        return flags >= 0 && (flags & CloseOnExec) == 0;
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint write(int descriptor, ref byte buffer, nint count);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fcntl(int descriptor, int command);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint lseek(int descriptor, nint offset, int origin);

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern nint GetStdHandle(int number);

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetFileType(nint handle);
}
