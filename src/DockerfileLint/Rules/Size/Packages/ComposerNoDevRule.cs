using System.Collections.Immutable;
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
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override ImmutableArray<string> Programs { get; } = Composer.Instance.Programs.Add(Composer.Archive);

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        var installer = Composer.Instance;
        if (command.Run.Stage is not { IsShipped: true }
            || installer.FindInstall(command.Command) is not { } verb
            || DevelopmentDependencies.AreDecided(installer, command)
            || DevelopmentDependencies.AreNone(installer, context.Model))
            return;
        var option = installer.OmitDevelopment;
        context.Report(
            command.Command.Span,
            $"composer also installs development dependencies. Add {option}.",
            context.Fix.Suggested($"Add {option}", edit => edit.Option(command, verb, option)));
    }
}
