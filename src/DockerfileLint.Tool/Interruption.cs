using System;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DockerfileLint.Workspaces;
using DockerfileLint.Workspaces.ShellCheck;

namespace DockerfileLint.Tool;

/// <summary>
/// Ends the process on a signal as a shell expects it, but not in the middle of a write: one that is under way takes
/// milliseconds, and then nothing of it is left in the folders, nor a program that was started or what it reads.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly ImmutableArray<PosixSignalRegistration> registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, static context => End(context, 2)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, static context => End(context, 15)),
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, static context => End(context, 1)),
    ];

    public void Dispose()
    {
        foreach (var registration in registrations) registration.Dispose();
    }

    private static void End(PosixSignalContext context, int signal)
    {
        context.Cancel = true;
        AtomicWriter.Close(Patience);
        LeftOvers.Clear();
        Environment.Exit(128 + signal);
    }
}
