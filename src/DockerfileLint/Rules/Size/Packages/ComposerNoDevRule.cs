using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1311: composer installs development dependencies into the final image.</summary>
internal sealed class ComposerNoDevRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1311", "composer-no-dev", "Composer development dependencies in the final image", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/php/composer-no-dev-in-production", "dockopt:PHP001"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override ImmutableArray<string> Programs { get; } = Composer.Instance.Programs.Add(Composer.Archive);

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true } || command.Run.State.GetValue("COMPOSER_NO_DEV") is not null)
            return;
        var verb = command.Command.Arguments.FirstOrDefault(static word => word.Value is "install" or "i");
        if (verb is null
            || command.Command.Arguments.Any(static word => word.Value is "--no-dev" or "--dev")
            || command.Command.Arguments.Any(static word => word.Value is "global"))
            return;
        if (command.Command.Assignments.Any(static assignment => assignment.Name == "COMPOSER_NO_DEV")) return;
        context.Report(
            command.Command.Span,
            "composer also installs development dependencies. Add --no-dev.",
            context.Fix.Suggested("Add --no-dev", edit => edit.Option(command, verb, "--no-dev")));
    }
}
