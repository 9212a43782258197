using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3112: curl doesn't go where a server redirects it.</summary>
internal sealed class CurlFollowRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3112", "curl-follow", "curl doesn't follow redirects", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/curl-should-follow-redirects"),
        Fix = FixKind.Suggested,
        IsSaidOnce = true,
        Presets = RulePresets.None,
    };

    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("curl");

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (!CurlDownload.Fetches(command.Command)) return;
        if (CurlDownload.Arguments(command.Command).Has("-L", "--location")) return;
        context.Report(
            command.Command.Span,
            "If the file has moved, curl stores an empty one or a page instead. Add -L.",
            context.Fix.Suggested("Add -L", edit => edit.Option(command, command.Command.Program!, "-L")));
    }
}
