using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1051: the final image contains the full history of a git clone.</summary>
internal sealed class FullCloneRule : PreparedCommandRule<GitUses>
{
    /// <summary>The options that leave out a part of the history, or are for a copy of it.</summary>
    private static readonly ImmutableArray<string> Partly = ImmutableArray.Create(
        "--depth",
        "--shallow-since",
        "--shallow-exclude",
        "--shallow-submodules",
        "--filter",
        "--bare",
        "--mirror");

    /// <summary>Programs that read their own history: of versions, or to update themselves.</summary>
    private static readonly ImmutableArray<string> Readers = ImmutableArray.Create(
        "vcpkg", "flutter", "Homebrew", "depot_tools", "asdf");

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1051", "full-clone", "Full git history in the final image", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Waste = WasteClass.Medium,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("git");

    protected override GitUses? Prepare(BuildModel model) => new(model);

    protected override void Analyze(RunCommand command, GitUses facts, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true } stage) return;
        var arguments = new ShellArguments(command.Command, DownloadCommands.GitOptions);
        if (arguments.GetOperand(0) is not { Value: "clone" } verb
            || command.Command.Arguments.Any(IsOfReader)
            || Partly.Any(option => arguments.Has(option)))
            return;
        if (context.Model.Layers.LayerOf(command.Run.Syntax) is not { } layer
            || WrittenBy(command.Command, layer) is not { } written
            || IsRemoved(command.Command, written, layer))
            return;
        var folder = written.Path.Text;
        var needsHistory = facts.NeedHistory(stage, folder);
        context.Report(
            command.Command.Span,
            "'git clone' stores the full history in this layer. " + Advice(command, stage, folder, facts),
            needsHistory
                ? null
                : context.Fix.Suggested("Add --depth 1", edit => edit.Option(command, verb, "--depth 1")));
    }

    private static string Advice(RunCommand clone, Stage stage, string folder, GitUses uses)
    {
        var needsHistory = uses.NeedHistory(stage, folder);
        var isUsedLater = uses.FollowInLaterRun(clone, stage, folder);
        if (!isUsedLater && !uses.FollowInRun(clone, folder))
            return needsHistory
                ? "Use ADD with '#COMMIT' after the URL, or delete .git at the end of the RUN."
                : "Add --depth 1, or use ADD, which omits .git.";
        if (!needsHistory) return "Add --depth 1.";
        if (isUsedLater) return "Run all git commands in one RUN, and delete .git at its end.";
        return uses.OnlyCheckOut(stage, folder)
            ? "Use ADD with '#COMMIT' after the URL, or delete .git after the last git command."
            : "Delete .git after the last git command of the RUN.";
    }

    private static bool IsOfReader(ShellWord word) =>
        Readers.Any(name => word.Prefix.Contains(name, StringComparison.Ordinal));

    /// <summary>The folder that a clone certainly writes; null where that isn't known.</summary>
    private static LayerEffect? WrittenBy(ShellCommand clone, Layer layer)
    {
        foreach (var effect in layer.Effects)
            if (effect.Command == clone && effect.Kind == LayerEffectKind.Write)
                return effect.Path.IsKnown && !effect.IsConditional ? effect : null;
        return null;
    }

    /// <summary>Whether the clone or its .git folder is deleted in the same layer.</summary>
    private static bool IsRemoved(ShellCommand clone, LayerEffect written, Layer layer)
    {
        foreach (var effect in layer.Effects)
        {
            if (effect.Kind is not (LayerEffectKind.Delete or LayerEffectKind.Move)
                || effect.Span.Start < clone.Span.Start)
                continue;
            if (!effect.Path.IsKnown
                || effect.Path.Covers(written.Path)
                || effect.Path.Text.EndsWith(".git", StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
