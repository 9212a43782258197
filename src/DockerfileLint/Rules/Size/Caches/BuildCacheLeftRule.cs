using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// DFL1312: a layer of the final image contains what a build tool fetched: Go's modules, Cargo's registry, the
/// repositories of Maven, Gradle, sbt and NuGet.
/// </summary>
internal sealed class BuildCacheLeftRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1312", "build-cache-left", "Build tool cache left in a layer", Severity.Warning)
    {
        Fix = FixKind.Suggested,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } =
        Tools.BuildTools.SelectMany(static tool => tool.Fetched).ToImmutableArray();

    protected override string FixTitle => "Delete the build tool cache in the same RUN";

    protected override bool Covers(ShellCommand command, RunModel run, BuildModel model)
    {
        // On a toolchain image, the base itself is reported, or the image is one to build in. A later build or start of
        // the tool needs its packages.
        return model.FinalBase is not { Toolchain: not null }
            // Before 1.11, it keeps no modules and can't delete them.
            && !(Go.Instance.IsCalledBy(command) && GoVersions.IsOld(run))
            && model.Purpose.RunsProgram
            && !Tool(command).FetchesAhead(command)
            && !model.ToolUses.IsNeededAfter(command, run);
    }

    protected override bool IsCleanUp(ShellCommand command) =>
        command.Name == "rm" && command.Arguments.Any(static word => word.Value is null);

    protected override string MessageOf(ShellCommand command, RunModel run, RuleContext context)
    {
        return $"This layer contains {Tool(command).Leaves}, which nothing after it needs. "
            + $"Run '{CleanUp(command)}' in the same RUN, or build in a separate stage.";
    }

    protected override void Edit(
        FixEditor edit, ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context)
    {
        if (AnyMovesItself(commands)
            || commands.Select(static command => command.Name).Distinct(StringComparer.Ordinal).Count() > 1)
            edit.GiveUp();
        else edit.AppendCommand(run, commands[0], CleanUp(commands[0]));
    }

    private static BuildTool Tool(ShellCommand command) => (BuildTool)Tools.Find(command)!;

    private static string CleanUp(ShellCommand command) =>
        CalledAlike.As(Tool(command).Fetched[0].CleanUpAfter(command), command);
}
