using System;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DockerfileLint.Workspaces;
using DockerfileLint.Workspaces.Programs;

namespace DockerfileLint.Tool;

/// <summary>
/// Ends the process on a signal as a shell expects it, but not in the middle of a write: one that is under way takes
/// milliseconds, and then nothing of it is left in the folders, nor a program that was started or what it reads.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private const int Interrupt = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static volatile int status = 128 + Interrupt;

    private readonly ImmutableArray<PosixSignalRegistration> registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, static context => End(context, status)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, static context => End(context, 128 + 15)),
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, static context => End(context, 128 + 1)),
    ];

    /// <summary>The status that Ctrl+C ends the process with, where that is how a run is meant to end.</summary>
    public static int Status
    {
        set => status = value;
    }

    public void Dispose()
    {
        foreach (var registration in registrations) registration.Dispose();
    }

    private static void End(PosixSignalContext context, int status)
    {
        context.Cancel = true;
        AtomicWriter.Close(Patience);
        LeftOvers.Clear();
        Environment.Exit(status);
    }
}
