using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1311: composer installs development dependencies into what ships.</summary>
internal sealed class ComposerDevDependenciesRule : CommandRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1311", "composer-no-dev", "composer installs development dependencies into what ships", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/php/composer-no-dev-in-production", "dockopt:PHP001"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("composer", "composer.phar");

    /// <inheritdoc/>
    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true } || command.Run.State.Value("COMPOSER_NO_DEV") is not null) return;
        var verb = command.Command.Arguments.FirstOrDefault(static word => word.Value is "install" or "i");
        if (verb is null || command.Command.Arguments.Any(static word => word.Value is "--no-dev" or "--dev") || command.Command.Arguments.Any(static word => word.Value is "global")) return;
        if (command.Command.Assignments.Any(static assignment => assignment.Name == "COMPOSER_NO_DEV")) return;
        context.Report(
            command.Command.Span,
            "This also installs what only development needs. Add --no-dev.",
            command.Run.IsExecForm ? null : () => ImmutableArray.Create(new CodeFix("Leave out development dependencies", FixSafety.Suggested, ImmutableArray.Create(new TextChange(context.Source.Path, new TextSpan(verb.Span.End, 0), " --no-dev")))));
    }
}
