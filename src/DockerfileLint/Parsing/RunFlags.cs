using System.Collections.Immutable;
using DockerfileLint.Syntax;

namespace DockerfileLint.Parsing;

/// <summary>The values of the flags of RUN.</summary>
internal static class RunFlags
{
    private static readonly string[] Networks = ["default", "none", "host"];
    private static readonly string[] Securities = ["sandbox", "insecure"];

    /// <summary>Reads the mounts and reports what is wrong with the other flags.</summary>
    public static ImmutableArray<MountSyntax> Read(ImmutableArray<FlagSyntax> flags, InstructionLine line)
    {
        ImmutableArray<MountSyntax>.Builder? mounts = null;
        FlagSyntax? network = null, security = null;
        foreach (var flag in flags)
        {
            line.Cancellation.ThrowIfCancellationRequested();
            if (flag.Value is null) continue;
            if (flag.Name == "mount")
                (mounts ??= ImmutableArray.CreateBuilder<MountSyntax>()).Add(MountReader.Read(flag, line));
            else if (line.IsTrigger) continue;
            else if (flag.Name == "device") DeviceOptions.Check(flag, line);
            else if (flag.Name == "network") network ??= flag;
            else if (flag.Name == "security") security ??= flag;
        }

        CheckOneOf(network, Networks, line);
        CheckOneOf(security, Securities, line);
        return mounts is null ? ImmutableArray<MountSyntax>.Empty : mounts.ToImmutable();
    }

    private static void CheckOneOf(FlagSyntax? flag, string[] values, InstructionLine line)
    {
        if (flag?.Value is not { } value || System.Array.IndexOf(values, value) >= 0) return;
        var near = Suggestions.Nearest(value, values);
        line.ReportAt(
            SyntaxErrorKind.InvalidFlag,
            value.Length == 0 ? flag.Span : flag.ValueSpan,
            $"--{flag.Name} takes {string.Join(", ", values)}, not '{value}'.",
            near);
    }
}
