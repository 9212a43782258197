using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3106: npm refuses to clean its cache.</summary>
internal sealed class NpmCacheCleanForceRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3106", "npm-cache-clean-force", "npm refuses to clean its cache", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("parfum:npmCacheCleanUseForce"),
        Fix = FixKind.Safe,
    };

    public override ImmutableArray<string> Programs { get; } = Npm.Instance.Programs;

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        var arguments = Npm.Instance.Arguments(command.Command);
        if (arguments.Subcommand != "cache"
            || arguments.GetOperand(1) is not { Value: "clean" or "clear" or "rm" } verb
            || arguments.Has("-f", "--force")
            || arguments.HasUnknown
            || command.Run.ValueOf("npm_config_force", command.Command) is not null)
            return;
        // npm 5 and later manage the cache themselves; what is named is one entry.
        if (arguments.GetOperand(2) is not null) return;
        context.Report(
            command.Command.Span,
            "npm 5 and later refuse to clean the whole cache without --force. Add it.",
            context.Fix.Safe("Add --force", edit => edit.Option(command, verb, "--force")));
    }
}
