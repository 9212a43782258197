using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>Deletes a downloaded file at the end of a RUN of cmd or PowerShell.</summary>
internal static class WindowsCleanUp
{
    private const string PlainSigns = @"\/:._-+$";

    /// <summary>Whether a RUN is a script of cmd or PowerShell.</summary>
    public static bool IsFor(RunModel run) => run.Script.Kind is ShellKind.Cmd or ShellKind.PowerShell;

    /// <summary>The command that deletes a file.</summary>
    public static string CommandFor(RunModel run, string path) =>
        (run.Script.Kind == ShellKind.Cmd ? "del " : "Remove-Item ") + path;

    /// <summary>
    /// After the new command PowerShell no longer fails where only the last one of the script did, unless it stops at
    /// the first error.
    /// </summary>
    public static FixSafety SafetyOf(RunModel run) =>
        run.Script.Kind == ShellKind.Cmd
            || run.State.Shell.Command.Any(
                static word => word.Replace(" ", "").Contains(
                    "$ErrorActionPreference='Stop'", StringComparison.OrdinalIgnoreCase))
            ? FixSafety.Safe
            : FixSafety.Suggested;

    /// <summary>Whether the path needs no quotes and means the same at the end of the RUN.</summary>
    public static bool CanRemove(string path, RunModel run, DownloadFacts facts)
    {
        if (path.Any(static sign => !char.IsLetterOrDigit(sign) && PlainSigns.IndexOf(sign) < 0 && sign != '%'))
            return false;
        var isVariable = path.Contains('$') && !path.StartsWith("$env:", StringComparison.OrdinalIgnoreCase)
            || path.LastIndexOf('$') > 0;
        return !isVariable && facts.StaysInFolder(run);
    }

    /// <summary>Whether a command goes into another folder.</summary>
    public static bool ChangesFolder(string name) =>
        name.ToUpperInvariant() is "CD" or "CHDIR" or "PUSHD" or "POPD" or "SL" or "SET-LOCATION" or "PUSH-LOCATION"
            or "POP-LOCATION";
}
