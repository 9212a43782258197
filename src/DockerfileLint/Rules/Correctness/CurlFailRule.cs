using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3111: curl takes the error page of a server for the file.</summary>
internal sealed class CurlFailRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3111", "curl-fail", "curl takes an error page for the file", Severity.Info)
    {
        Aliases = ImmutableArray.Create("droast:DF035", "parfum:curlUseFlagF"),
        Fix = FixKind.Suggested,
        IsSaidOnce = true,
        Presets = RulePresets.Recommended,
    };

    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("curl");

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (!CurlDownload.Fetches(command.Command)) return;
        var arguments = CurlDownload.Arguments(command.Command);
        if (arguments.Has("-f", "--fail") || arguments.Has("--fail-with-body", "--fail-early")) return;
        var isRead = command.Command.Parent is ShellPipeline pipe && DemandingCommands.End(pipe);
        context.ReportAdvice(
            command.Command.Span,
            isRead
                ? "If the server returns an error, curl passes the error page on and the pipe fails. Add -f."
                : "If the server returns an error, curl outputs the error page and the build goes on. Add -f.",
            isMinor: isRead,
            context.Fix.Suggested("Add -f", edit => edit.Option(command, command.Command.Program!, "-f")));
    }
}
