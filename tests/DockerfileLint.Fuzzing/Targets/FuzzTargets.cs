using System.Collections.Immutable;

namespace DockerfileLint.Fuzzing.Targets;

/// <summary>All targets.</summary>
internal static class FuzzTargets
{
    public static ImmutableArray<FuzzTarget> All { get; } =
    [
        ParserTarget.Instance, ShellTarget.Posix, ShellTarget.PowerShell, ShellTarget.Cmd,
        IgnoreTarget.Instance, ConfigurationTarget.Instance, FixTarget.Instance, ProjectTarget.Instance,
    ];
}
