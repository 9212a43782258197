using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Speed;

/// <summary>DFL6009: curl gives up at the first failure of a server, and the build with it.</summary>
internal sealed class CurlRetryRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL6009", "curl-retry", "curl doesn't try again", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/prefer-curl-config"),
        Fix = FixKind.Suggested,
        IsSaidOnce = true,
        Presets = RulePresets.None,
    };

    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("curl");

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (!CurlDownload.Fetches(command.Command) || HasOther(command.Command)) return;
        var arguments = CurlDownload.Arguments(command.Command);
        // What has been written into a pipe can't be taken back.
        if (!arguments.Has("-O", "--remote-name") && !IsFile(arguments.GetValue("-o", "--output"))) return;
        if (arguments.Has("--retry") || arguments.Has("--retry-all-errors", "--retry-delay")) return;
        context.Report(
            command.Command.Span,
            "If the server fails for a moment, the build fails and has to start again. Add --retry 3.",
            context.Fix.Suggested(
                "Add --retry 3", edit => edit.Option(command, command.Command.Program!, "--retry 3")));
    }

    /// <summary>Whether the script has another answer to a failure.</summary>
    private static bool HasOther(ShellCommand command) =>
        command.IsConditional || command.Parent is ShellList list && list.ChainAt(command.Index).LastOr >= 0;

    private static bool IsFile(string? output) => output is { Length: > 0 } and not "-" and not "/dev/null";
}
