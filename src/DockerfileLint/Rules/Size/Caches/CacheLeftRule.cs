using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// A rule about what a package manager leaves in a layer of the final image. Each layer has one finding, at the last
/// command that certainly writes it, unless something after it in the layer deletes it. The model takes mounts and
/// settings into account.
/// </summary>
internal abstract class CacheLeftRule : Rule
{
    /// <summary>What is left, one of these.</summary>
    private protected abstract ImmutableArray<Leftover> Leftovers { get; }

    /// <summary>What the fix does.</summary>
    protected abstract string FixTitle { get; }

    public sealed override bool MayApply(BuildModel model)
    {
        foreach (var what in model.Layers.Leftovers)
            if (Leftovers.Contains(what)) return true;
        return false;
    }

    public sealed override void Analyze(RuleContext context)
    {
        foreach (var layer in context.Model.Layers.Layers)
        {
            if (layer.Run is not { } run || FindLeft(layer, context.Model) is not { IsEmpty: false } left) continue;
            var last = left[left.Length - 1];
            var joined = context.Ask(static model => new JoinedWaste(model));
            var isSaid = Leftovers.Any(what => joined.Contains(last, what));
            context.Report(
                last.Span,
                MessageOf(last, run, context),
                isSaid ? WasteClass.Small : WasteClass.None,
                isAdvice: false,
                context.Fix.Create(
                    FixTitleOf(left),
                    Safety,
                    edit =>
                    {
                        if (IsNeededLater(left, layer, context.Model)) edit.GiveUp();
                        else Edit(edit, left, run, context);
                    }),
                isSaid ? null : SavedBytes(left, run, context),
                RelatedTo(run, context));
        }
    }

    /// <summary>Whether the rule reports this command.</summary>
    protected virtual bool Covers(ShellCommand command, RunModel run, BuildModel model) => true;

    /// <summary>Whether a command may delete it in a way that the layer model can't see.</summary>
    protected virtual bool IsCleanUp(ShellCommand command) => false;

    /// <summary>What is wrong, then what to do.</summary>
    protected abstract string MessageOf(ShellCommand command, RunModel run, RuleContext context);

    /// <summary>Other instructions that the message is about.</summary>
    private protected virtual ImmutableArray<RelatedLocation> RelatedTo(RunModel run, RuleContext context) =>
        ImmutableArray<RelatedLocation>.Empty;

    /// <summary>What the fix does for these commands.</summary>
    protected virtual string FixTitleOf(ImmutableArray<ShellCommand> commands) => FixTitle;

    /// <summary>Writes the fix: that clean-up, in the same RUN.</summary>
    /// <param name="edit">Takes the edits.</param>
    /// <param name="commands">The commands that leave something, in order.</param>
    /// <param name="run">Their RUN.</param>
    /// <param name="context">Where the Dockerfile is.</param>
    protected virtual void Edit(
        FixEditor edit, ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context)
    {
        if (AnyMovesItself(commands)) edit.GiveUp();
        else
        {
            var cleanUp = CalledAlike.As(Leftovers[0].CleanUpAfter(commands[0]), commands[0]);
            edit.AppendCommand(run, commands[0], cleanUp);
            edit.RemoveCommands(
                run,
                Tools.Find(commands[0]) is PackageManager
                    ? RepeatedCleanUp.Before(run, cleanUp)
                    : RepeatedCleanUp.OfCache(run, cleanUp, commands[commands.Length - 1]));
        }
    }

    /// <summary>
    /// Whether a command sets for itself where it leaves something: a clean-up after it looks elsewhere.
    /// </summary>
    private protected bool AnyMovesItself(ImmutableArray<ShellCommand> commands) =>
        commands.Any(command => Leftovers.Any(what => what.IsMovedBy(command)));

    /// <summary>Whether a tool works without a network later, or another stage takes what is left.</summary>
    private bool IsNeededLater(ImmutableArray<ShellCommand> commands, Layer layer, BuildModel model)
    {
        var uses = model.LaterUses;
        foreach (var command in commands)
            if (Tools.Find(command) is { } tool && uses.WorksOffline(tool, layer.Run!)) return true;
        foreach (var effect in layer.Effects)
            if (Writes(effect) && uses.IsTaken(effect.Path.Text, layer.Stage)) return true;
        return false;
    }

    private FixSafety Safety => Descriptor.Fix == FixKind.Safe ? FixSafety.Safe : FixSafety.Suggested;

    /// <summary>The bytes that stay; null where they aren't known.</summary>
    /// <param name="left">The commands that leave something, in order.</param>
    /// <param name="run">Their RUN.</param>
    /// <param name="context">Where the Dockerfile is.</param>
    private protected virtual ByteEstimate? SavedBytes(
        ImmutableArray<ShellCommand> left, RunModel run, RuleContext context) => null;

    /// <summary>
    /// The commands that write it and whose output is certainly left in the layer; empty where a part of the layer is
    /// not understood.
    /// </summary>
    private ImmutableArray<ShellCommand> FindLeft(Layer layer, BuildModel model)
    {
        LeftPlaces? left = null;
        foreach (var effect in layer.Effects)
        {
            model.ThrowIfCancelled();
            if (effect.Kind == LayerEffectKind.Unknown && effect.Command is null)
                return ImmutableArray<ShellCommand>.Empty;
            if (Writes(effect) && Covers(effect.Command!, layer.Run!, model))
                (left ??= new LeftPlaces()).Add(effect);
            else if (effect.Kind is LayerEffectKind.Delete or LayerEffectKind.Move) left?.Remove(effect.Path);
        }

        if (left is null || left.IsUnclear) return ImmutableArray<ShellCommand>.Empty;
        var commands = left.InOrder().Select(static written => written.Command!).Distinct().ToList();
        if (commands.Count == 0) return ImmutableArray<ShellCommand>.Empty;
        var cleaned = LastCleanUp(layer.Run!);
        return commands.Where(command => command.Range.Start >= cleaned).ToImmutableArray();
    }

    /// <summary>Whether one of the leftovers is certainly written to a known place.</summary>
    private bool Writes(LayerEffect effect) =>
        effect is { Kind: LayerEffectKind.Write, Leftover: { } what, IsConditional: false, Path.IsKnown: true }
            && Leftovers.Contains(what);

    /// <summary>
    /// Where the last command starts that may clean up after the others, by its name or because it is a script, which
    /// the Dockerfile doesn't show. -1 for none.
    /// </summary>
    private int LastCleanUp(RunModel run)
    {
        var last = -1;
        foreach (var command in run.Commands)
            if (command.Name is { } name
                && (IsCleanUp(command)
                    || ShellNames.IsScript(name)
                    || name.Contains("clean", StringComparison.Ordinal)))
                last = Math.Max(last, command.Range.Start);
        return last;
    }
}
