using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>DFL5021: npm install, though the lock file is there, which only npm ci follows strictly.</summary>
internal sealed class NpmCiRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL5021", "npm-ci", "npm install instead of npm ci", Severity.Info)
    {
        Presets = RulePresets.Recommended,
    };

    public override ImmutableArray<string> Programs { get; } = Npm.Instance.Programs;

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        var arguments = Npm.Instance.Arguments(command.Command);
        if (arguments.GetOperand(0) is not { Value: "install" or "i" } verb
            || arguments.Operands.Length > 1
            || arguments.Has("-g", "--global")
            || arguments.Has("--prefix", "-C")
            || command.Run.FolderOf(command.Command) is not { } folder)
            return;
        if (!context.Ask(static model => new CopiedLocks(model)).Has(command.Run, folder)) return;
        context.Report(
            verb.Span,
            "npm install may change what package-lock.json pins. Use npm ci, which installs exactly that or fails.");
    }
}
