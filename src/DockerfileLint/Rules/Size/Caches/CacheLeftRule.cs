using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// A rule about what a package manager leaves in a layer of the final image. Each layer has one finding, at the last command that certainly writes it,
/// unless something after it in the layer deletes it. The model takes mounts and settings into account.
/// </summary>
internal abstract class CacheLeftRule : Rule
{
    /// <summary>What is left, by its name in the layer model.</summary>
    protected abstract string What { get; }

    public sealed override bool MayApply(BuildModel model)
    {
        foreach (var what in model.Layers.Leftovers)
            if (IsAbout(what)) return true;
        return false;
    }

    public sealed override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        foreach (var layer in context.Model.Layers.Layers)
        {
            if (layer.Run is not { } run || FindLeft(layer) is not { IsEmpty: false } left) continue;
            var last = left[left.Length - 1];
            context.Report(last.Span, MessageOf(last, run), () => Fixes(left, run, context), SavedBytes);
        }
    }

    /// <summary>Whether the rule reports leftovers of this name.</summary>
    private protected virtual bool IsAbout(string? what) => what == What;

    /// <summary>The measured bytes; null where no figure is valid for every project.</summary>
    protected virtual ByteEstimate? SavedBytes => null;

    /// <summary>Whether the rule reports this command.</summary>
    protected virtual bool Covers(ShellCommand command, RunModel run) => true;

    /// <summary>Whether a command may delete it in a way that the layer model can't see.</summary>
    protected virtual bool IsCleanUp(ShellCommand command) => false;

    /// <summary>What is wrong, then what to do.</summary>
    protected abstract string MessageOf(ShellCommand command, RunModel run);

    /// <summary>The fixes.</summary>
    /// <param name="commands">The commands that leave something, in order.</param>
    /// <param name="run">Their RUN.</param>
    /// <param name="context">Where the Dockerfile is.</param>
    protected abstract ImmutableArray<CodeFix> Fixes(ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context);

    /// <summary>A fix that appends a clean-up to the RUN; none where it might not run.</summary>
    private protected static ImmutableArray<CodeFix> Append(string title, string cleanUp, FixSafety safety, ShellCommand command, RunModel run, RuleContext context) =>
        run.Script.FindAppendOffset(command) is { } offset && Prefix(command) is { } prefix
            ? ImmutableArray.Create(new CodeFix(title, safety, ImmutableArray.Create(new TextChange(context.Source.Path, new TextSpan(offset, 0), " && " + prefix + cleanUp))))
            : ImmutableArray<CodeFix>.Empty;

    /// <summary>The wrapper that the clean-up needs, as the command has it; null where that selects a user other than root.</summary>
    private static string? Prefix(ShellCommand command)
    {
        if (!command.HasWrapper("sudo")) return "";
        foreach (var word in command.Wrappers)
            if (word.Value is not ("sudo" or "-E" or "-H" or "-n" or "env" or "command")) return null;
        return "sudo ";
    }

    /// <summary>A fix that adds an option after the sub-command of each command; none in exec form.</summary>
    private protected static ImmutableArray<CodeFix> Insert(string title, string option, FixSafety safety, IEnumerable<(ShellCommand Command, ShellWord Verb)> places, RunModel run, RuleContext context)
    {
        if (run.IsExecForm) return ImmutableArray<CodeFix>.Empty;
        var inserted = SharedTexts.Of((" " + option).AsSpan());
        var changes = places.Select(place => At(place.Verb.Span.End)).ToImmutableArray();
        return changes.IsEmpty ? ImmutableArray<CodeFix>.Empty : ImmutableArray.Create(new CodeFix(title, safety, changes));

        TextChange At(int position) => new(context.Source.Path, new TextSpan(position, 0), inserted);
    }

    /// <summary>The commands that write it and whose output is certainly left in the layer; empty where a part of the layer is not understood.</summary>
    private ImmutableArray<ShellCommand> FindLeft(Layer layer)
    {
        LeftPlaces? left = null;
        foreach (var effect in layer.Effects)
        {
            layer.Stage.Model.ThrowIfCancelled();
            if (effect.Kind == LayerEffectKind.Unknown && effect.Command is null) return ImmutableArray<ShellCommand>.Empty;
            if (effect.Kind == LayerEffectKind.Write && IsAbout(effect.What) && effect.Path.IsKnown && !effect.IsConditional && Covers(effect.Command!, layer.Run!)) (left ??= new LeftPlaces()).Add(effect);
            else if (effect.Kind is LayerEffectKind.Delete or LayerEffectKind.Move) left?.Remove(effect.Path);
        }

        if (left is null || left.IsUnclear) return ImmutableArray<ShellCommand>.Empty;
        var commands = left.InOrder().Select(static written => written.Command!).Distinct().ToList();
        if (commands.Count == 0) return ImmutableArray<ShellCommand>.Empty;
        var cleaned = LastCleanUp(layer.Run!);
        return commands.Where(command => command.Range.Start >= cleaned).ToImmutableArray();
    }

    /// <summary>Where the last command starts that may clean up after the others, by its name or because it is a script, which the Dockerfile doesn't show. -1 for none.</summary>
    private int LastCleanUp(RunModel run)
    {
        var last = -1;
        foreach (var command in run.Commands)
            if (command.Name is { } name && (IsCleanUp(command) || name.EndsWith(".sh", StringComparison.Ordinal) || name.Contains("clean", StringComparison.Ordinal))) last = Math.Max(last, command.Range.Start);
        return last;
    }
}
