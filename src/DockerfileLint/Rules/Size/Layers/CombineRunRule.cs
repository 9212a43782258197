using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1001: consecutive RUNs of the final image could be one layer.</summary>
internal sealed class CombineRunRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1001", "combine-run", "Consecutive RUN instructions could be one layer", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3059", "tally:hadolint/DL3059", "slim-lint:ID.20019", "dockerfile-doctor:DD005"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var group in context.Model.Layers.CombinableRuns) Report(group, context);
    }

    private static void Report(RunGroup group, RuleContext context)
    {
        var shared = group.Overlaps.IsEmpty
            ? group.Overlaps
            : group.Overlaps.Where(static overlap => !overlap.IsUncertain).ToImmutableArray();
        var saves = shared.Length > 0 || group.DatabaseRewrites > 1;
        context.Report(
            group.Runs[1].Syntax.KeywordSpan,
            Message(group, shared, context),
            CanJoin(group, context) && JoinedFolder.Outlives(group, context.Model) is var outlives and not false
                ? context.Fix.Create(
                    $"Join the {group.Runs.Length} RUN instructions",
                    saves && outlives == true ? FixSafety.Safe : FixSafety.Suggested,
                    edit => Join(group, edit, context))
                : null,
            Bytes(shared),
            Others(group, context.Source),
            severity: saves ? Severity.Warning : Severity.Info);
    }

    /// <summary>The RUNs of the group but the second, at which it is reported.</summary>
    private static ImmutableArray<RelatedLocation> Others(RunGroup group, SourceText source)
    {
        var others = ImmutableArray.CreateBuilder<RelatedLocation>(group.Runs.Length - 1);
        for (var i = 0; i < group.Runs.Length; i++)
            if (i != 1) others.Add(new RelatedLocation(source.Path, group.Runs[i].Syntax.KeywordSpan, "RUN to join"));
        return others.MoveToImmutable();
    }

    private static string Message(RunGroup group, ImmutableArray<LayerOverlap> shared, RuleContext context)
    {
        var (first, last) = (
            LineOf(group.Runs[0].Syntax.Span.Start, context),
            LineOf(group.Runs[group.Runs.Length - 1].Syntax.Span.End, context));
        if (shared.Length > 0)
        {
            var (written, hidden) =
                (LineOf(shared[0].Written.Span.Start, context), LineOf(shared[0].Hidden.Span.Start, context));
            var what = shared[0].Package is null ? shared[0].Written.Path.Text : shared[0].Name;
            return $"{what} is {Verb(shared[0].Cause)} on line {hidden} but still stored by the RUN "
                + $"on line {written}. Join lines {first} to {last} into one RUN.";
        }

        if (group.DatabaseRewrites > 1)
            return $"{group.DatabaseRewrites} RUNs on lines {first} to {last} each store the whole package "
                + "database. Install all packages in one RUN.";
        var lines = $"The {group.Runs.Length} RUNs on lines {first} to {last} could be one layer.";
        if (Moves(group)) return $"{lines} Joining them may also save the bytes that 'mv' moves.";
        if (WriteSameFile(group, context.Model))
            return $"{lines} Joining them saves a layer but hardly any bytes.";
        return $"{lines} Joining them saves a layer but no bytes.";
    }

    private static int LineOf(int position, RuleContext context) => context.Source.GetLine(position) + 1;

    private static string Verb(OverlapCause cause) => cause switch
    {
        OverlapCause.Deleted => "deleted",
        OverlapCause.Uninstalled => "removed",
        OverlapCause.Moved => "moved",
        OverlapCause.OwnerChanged or OverlapCause.ModeChanged or OverlapCause.Touched => "changed",
        _ => "overwritten",
    };

    /// <summary>Whether two of the RUNs write the same file, as where lines are added to its settings.</summary>
    private static bool WriteSameFile(RunGroup group, BuildModel model)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in group.Runs)
        {
            model.ThrowIfCancelled();
            var effects = model.Layers.LayerOf(run.Syntax)?.Effects ?? ImmutableArray<LayerEffect>.Empty;
            foreach (var effect in effects)
                if (IsSmallFile(effect) && written.Contains(effect.Path.Text)) return true;
            foreach (var effect in effects)
                if (IsSmallFile(effect)) written.Add(effect.Path.Text);
        }

        return false;
    }

    private static bool IsSmallFile(LayerEffect effect) =>
        effect is { Kind: LayerEffectKind.Write, IsSmall: true, Path.IsKnown: true };

    /// <summary>Whether a RUN after the first one moves something that an earlier one may have written.</summary>
    private static bool Moves(RunGroup group)
    {
        for (var i = 1; i < group.Runs.Length; i++)
            foreach (var command in group.Runs[i].Commands)
                if (command.Name == "mv") return true;
        return false;
    }

    private static ByteEstimate? Bytes(ImmutableArray<LayerOverlap> shared)
    {
        long total = 0;
        foreach (var overlap in shared)
        {
            if (overlap.Bytes is not { } bytes) return null;
            total += bytes;
        }

        return total == 0 ? null : new ByteEstimate(total, ByteEstimateKind.Exact);
    }

    private static bool CanJoin(RunGroup group, RuleContext context)
    {
        // What can't be installed apart can't be installed in one RUN, either.
        var removed = context.Model.RemovedAptLists;
        foreach (var run in group.Runs)
            if (removed.AreIn(run)) return false;
        if (StartsAnew(group.Runs[0].State)) return false;
        for (var i = 0; i < group.Runs.Length; i++)
        {
            if (!ScriptJoining.IsPlainChain(group.Runs[i].Script)) return false;
            if (i < group.Runs.Length - 1 && ScriptJoining.LeavesState(group.Runs[i].Script)) return false;
        }

        return true;
    }

    /// <summary>
    /// Whether the shell of each RUN reads settings that the RUN before it may have written: a login or interactive
    /// shell, or one with BASH_ENV.
    /// </summary>
    private static bool StartsAnew(BuildState state)
    {
        if (state.Variable("BASH_ENV") is not null) return true;
        foreach (var word in state.Shell.Command)
            if (word == "--login" || word is ['-', not '-', ..] && word.IndexOfAny(['l', 'i']) > 0) return true;
        return false;
    }

    private static void Join(RunGroup group, FixEditor edit, RuleContext context)
    {
        var source = context.Source;
        var joint = context.Ask(static model => new RunStyles(model)).JointOf(group.Runs, source.NewLine);
        for (var i = 1; i < group.Runs.Length; i++)
        {
            var start = RepeatedCleanUp.EndOf(group.Runs[i - 1], group.Runs[i]);
            var end = group.Runs[i].Script.Body.Items[0].Node.Span.Start;
            edit.Replace(TextSpan.FromBounds(start, end), WithComments(joint, group.Runs[i].Syntax, source));
        }
    }

    /// <summary>
    /// The text between two joined commands. The comments of the second one are kept, since a continuation may contain
    /// comments.
    /// </summary>
    private static string WithComments(string joint, RunSyntax run, SourceText source)
    {
        if (run.LeadingComments.IsEmpty) return joint;
        var next = joint.IndexOf('\n') + 1;
        var command = joint.Substring(next).TrimStart(' ', '\t');
        var indent = joint.Substring(next, joint.Length - next - command.Length);
        var text = new StringBuilder(joint, 0, next, capacity: 256);
        foreach (var comment in run.LeadingComments)
            text.Append(indent).Append(source.ToString(comment.Span)).Append(source.NewLine);
        return text.Append(indent).Append(command).ToString();
    }
}
