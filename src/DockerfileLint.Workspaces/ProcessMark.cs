using System;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;

namespace DockerfileLint.Workspaces;

/// <summary>
/// Tells a process from another that is given its number later: on Linux by the moment at which it began, elsewhere not
/// at all.
/// </summary>
/// <param name="Id">The number of the process.</param>
/// <param name="Start">When it began, counted from the start of the machine; 0 where that can't be told.</param>
internal readonly record struct ProcessMark(int Id, uint Start)
{
    private const int NotPermitted = 1;

    /// <summary>This process.</summary>
    public static ProcessMark Own { get; } = Of(OwnId());

    /// <summary>Whether the process has not ended yet.</summary>
    public bool IsAtWork()
    {
        // In a container each run may have the same number.
        if (Id == Own.Id) return Start == Own.Start;
        if (Own.Start != 0) return Of(Id).Start is var start and not 0 && start == Start;
        if (Path.DirectorySeparatorChar == '/') return kill(Id, 0) == 0 || Marshal.GetLastWin32Error() == NotPermitted;
        const int limitedInformation = 0x1000;
        var handle = OpenProcess(limitedInformation, inherit: false, Id);
        return handle != IntPtr.Zero && CloseHandle(handle);
    }

    private static ProcessMark Of(int id)
    {
        const int startField = 19;
        try
        {
            var status = File.ReadAllText(string.Format(CultureInfo.InvariantCulture, "/proc/{0}/stat", id));
            // The name of the program comes before, and may hold anything.
            var fields = status.Substring(status.LastIndexOf(')') + 1).TrimStart().Split(' ');
            return new ProcessMark(id, unchecked((uint)ulong.Parse(fields[startField], CultureInfo.InvariantCulture)));
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or FormatException
                or IndexOutOfRangeException)
        {
            return new ProcessMark(id, 0);
        }
    }

    private static int OwnId() =>
#if NET
        Environment.ProcessId;
#else
        Path.DirectorySeparatorChar == '/' ? getpid() : GetCurrentProcessId();

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int getpid();

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetCurrentProcessId();
#endif

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int process, int signal);

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr OpenProcess(int access, [MarshalAs(UnmanagedType.Bool)] bool inherit, int process);

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CloseHandle(IntPtr handle);
}
