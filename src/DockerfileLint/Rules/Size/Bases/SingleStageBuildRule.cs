using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1106: a Dockerfile with one stage builds a program, so the image contains the build tools.</summary>
internal sealed class SingleStageBuildRule : Rule, IProgramRule
{
    /// <summary>The file names of programs that build.</summary>
    public ImmutableArray<string> Programs { get; } =
        Tools.All.Where(static tool => tool.CanBuild).SelectMany(static tool => tool.Programs).ToImmutableArray();

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1106", "single-stage-build", "A single-stage build leaves build tools in the image", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "tally:tally/prefer-multi-stage-build",
            "dockopt:GO001",
            "dockopt:RUST001",
            "dockershrink:use-multistage-builds"),
        Fix = FixKind.Suggested,
        Waste = WasteClass.Small,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override void Analyze(RuleContext context)
    {
        var model = context.Model;
        // toolchain-final-base reports a base that is a toolchain.
        if (model.Stages.Length != 1
            || model.FinalBase is not { Toolchain: null }
            || !model.Purpose.RunsProgram)
            return;
        var cleanUps = new LastInRun(CleansUp);
        foreach (var found in model.Commands)
        {
            var command = found.Command;
            if (!IsBuild(command) || command.IsConditional || cleanUps.Follows(found)) continue;
            context.Report(
                command.Span,
                "The final stage builds the program, so sources and build tools stay in the image. "
                    + "Build in a separate stage and use COPY --from.",
                PlannedFix.Before(own: null, context));
            return;
        }
    }

    /// <summary>
    /// Whether a command removes packages or files, as those do that clean up after a build in their RUN.
    /// </summary>
    private static bool CleansUp(ShellCommand command) =>
        command.Name == "rm"
            || PhpSource.Instance.IsCalledBy(command)
            || Tools.ReadPackages(command) is { Action: PackageAction.Remove };

    private static bool IsBuild(ShellCommand command) =>
        Tools.Find(command) is { } tool && tool.Builds(tool.Arguments(command));
}
