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
        if (arguments.Has("--batch") || !arguments.Has("--verify") && !IsFetch(arguments)) return;
        if (MayHaveMore(command.Command)) return;
        context.Report(
            command.Command.Program!.Span,
            "Without --batch, gpg may ask, and what it prints and returns is meant for a person. Add --batch.",
            context.Fix.Suggested("Add --batch", edit => edit.Option(command, command.Command.Program!, "--batch")));
    }

    /// <summary>Whether a variable before what gpg shall do may have more options; those after it are keys.</summary>
    private static bool MayHaveMore(ShellCommand command)
    {
        for (var i = 0; i < command.Arguments.Length; i++)
        {
            var word = command.Arguments[i];
            if (word.Value is "--verify" or "--recv-keys" or "--recv-key" or "--receive-keys") return false;
            var isServer = i > 0 && command.Arguments[i - 1].Value == "--keyserver";
            if (word.Value is null && word.Prefix.Length == 0 && !isServer) return true;
        }

        return false;
    }

    private static bool IsFetch(ShellArguments arguments) =>
        arguments.Has("--recv-keys", "--recv-key") || arguments.Has("--receive-keys");
}
