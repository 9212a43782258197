using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3115: gpg without --batch.</summary>
internal sealed class GpgBatchRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3115", "gpg-batch", "gpg without --batch", Severity.Info)
    {
        Aliases = ImmutableArray.Create("parfum:gpgUseBatchFlag"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.None,
    };

    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("gpg", "gpg2");

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        var arguments = new ShellArguments(command.Command);
        if (arguments.HasUnknown || arguments.Has("--batch") || !arguments.Has("--verify") && !IsFetch(arguments))
            return;
        context.Report(
            command.Command.Program!.Span,
            "Without --batch, gpg may ask, and what it prints and returns is meant for a person. Add --batch.",
            context.Fix.Suggested("Add --batch", edit => edit.Option(command, command.Command.Program!, "--batch")));
    }

    private static bool IsFetch(ShellArguments arguments) =>
        arguments.Has("--recv-keys", "--recv-key") || arguments.Has("--receive-keys");
}
