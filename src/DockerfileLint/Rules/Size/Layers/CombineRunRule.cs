using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1001: consecutive RUNs of the final image could be one layer.</summary>
internal sealed class CombineRunRule : Rule
{
    private const string Nothing = "Joining them saves a layer but no bytes.";

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1001", "combine-run", "Consecutive RUN instructions could be one layer", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3059", "docker-lint(asymmetric):DL3059", "tally:hadolint/DL3059", "slim-lint:ID.20019",
            "dockerfile-doctor:DD005"),
        Fix = FixKind.Safe,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var group in context.Model.Layers.CombinableRuns)
        {
            foreach (var join in group.Joins) Report(join, context);
            if (group.LeftAfterJoins > 1) ReportRest(group, context);
        }
    }

    /// <summary>RUNs that share bytes.</summary>
    private static void Report(RunJoin join, RuleContext context)
    {
        var fix = Fix(join.Runs, FixSafety.Safe, context);
        var bytes = Bytes(join);
        context.Report(
            join.Runs[1].Syntax.KeywordSpan,
            Message(join, context),
            WasteOf(join, bytes, canJoin: fix is not null),
            // A package database has less than 1 MB.
            isAdvice: join.Overlaps.IsEmpty,
            fix,
            bytes,
            Others(join.Runs, context.Source),
            severity: join.Overlaps.IsEmpty ? Severity.Info : Severity.Warning);
    }

    /// <summary>RUNs that share none, so that joining them saves a layer only.</summary>
    private static void ReportRest(RunGroup group, RuleContext context)
    {
        var saved = SavedByRest(group, context);
        context.Report(
            group.Runs[1].Syntax.KeywordSpan,
            $"The {group.Runs.Length} RUNs on lines {LinesOf(group.Runs, context)} could be one layer. {saved}",
            WasteClass.Small,
            isAdvice: true,
            Fix(group.Runs, FixSafety.Suggested, context),
            saved == Nothing ? new ByteEstimate(0, ByteEstimateKind.Exact) : null,
            Others(group.Runs, context.Source));
    }

    private static string SavedByRest(RunGroup group, RuleContext context)
    {
        if (MeasuredIn(group.Runs, context) is { } measured)
        {
            var bytes = measured.Bytes - group.Joins.Sum(join => MeasuredIn(join.Runs, context)?.Bytes ?? 0);
            return bytes == 0 ? Nothing : $"Joining them saves {ByteText.Of(bytes)}.";
        }

        if (!group.Joins.IsEmpty) return "Joining all of them saves a layer but no more bytes.";
        var model = context.Model;
        if (Moves(group)) return "Joining them may also save the bytes that 'mv' moves.";
        return RewriteDatabase(group, model) || WriteSameFile(group, model)
            ? "Joining them saves a layer but hardly any bytes."
            : Nothing;
    }

    private static Func<ImmutableArray<CodeFix>>? Fix(
        ImmutableArray<RunModel> runs, FixSafety most, RuleContext context) =>
        RunJoining.SafetyOf(runs, context) is { } safety
            ? context.Fix.Create(
                $"Join the {runs.Length} RUN instructions",
                most == FixSafety.Safe ? safety : most,
                edit => RunJoining.Write(edit, runs, context))
            : null;

    /// <summary>The RUNs but the second, at which it is reported.</summary>
    private static ImmutableArray<RelatedLocation> Others(ImmutableArray<RunModel> runs, SourceText source)
    {
        var others = ImmutableArray.CreateBuilder<RelatedLocation>(runs.Length - 1);
        for (var i = 0; i < runs.Length; i++)
            if (i != 1) others.Add(new RelatedLocation(source.Path, runs[i].Syntax.KeywordSpan, "RUN to join"));
        return others.MoveToImmutable();
    }

    private static string Message(RunJoin join, RuleContext context)
    {
        var lines = LinesOf(join.Runs, context);
        if (join.Overlaps.IsEmpty)
            return $"{join.DatabaseRewrites} RUNs on lines {lines} each store the whole package database. "
                + "Install all packages in one RUN.";
        var rest = $"Join lines {lines} into one RUN.";
        if (MeasuredIn(join.Runs, context)?.Largest is { Writer: { } writer } largest)
            return $"{ImageText.FilesOf(largest.Path, largest.Files, largest.Bytes)} "
                + $"{(largest.Files == 1 ? "is" : "are")} {ImageText.DoneOf(largest.Cause)} "
                + $"on line {LineOf(largest.Hider.Start, context)} but still stored by "
                + $"the RUN on line {LineOf(writer.Start, context)}. {rest}";
        var shared = join.Overlaps[0];
        var (written, hidden) = (LineOf(shared.Written.Span.Start, context), LineOf(shared.Hidden.Span.Start, context));
        var what = shared.Package is null ? shared.Written.Path.Text : shared.Name;
        return $"{what} is {Verb(shared.Cause)} on line {hidden} but still stored by "
            + $"the RUN on line {written}. {rest}";
    }

    /// <summary>What RUNs hide of each other in the image; null where their layers weren't measured.</summary>
    private static (long Bytes, MeasuredHidden? Largest)? MeasuredIn(
        ImmutableArray<RunModel> runs, RuleContext context)
    {
        if (context.Image is not { } image || !runs.All(run => image.Layers.Contains(run.Syntax.Span))) return null;
        var hidden = image.HiddenWithin(
            TextSpan.FromBounds(runs[0].Syntax.Span.Start, runs[runs.Length - 1].Syntax.Span.End)).ToList();
        return (hidden.Sum(static one => one.Bytes), hidden.FirstOrDefault());
    }

    private static string LinesOf(ImmutableArray<RunModel> runs, RuleContext context) =>
        $"{LineOf(runs[0].Syntax.Span.Start, context)} to {LineOf(runs[runs.Length - 1].Syntax.Span.End, context)}";

    private static int LineOf(int position, RuleContext context) => context.Source.GetLine(position) + 1;

    private static string Verb(OverlapCause cause) => cause switch
    {
        OverlapCause.Deleted => "deleted",
        OverlapCause.Uninstalled => "removed",
        OverlapCause.Moved => "moved",
        OverlapCause.OwnerChanged or OverlapCause.ModeChanged or OverlapCause.Touched => "changed",
        _ => "overwritten",
    };

    private static bool RewriteDatabase(RunGroup group, BuildModel model)
    {
        var count = 0;
        foreach (var run in group.Runs)
            if (model.Layers.LayerOf(run.Syntax)?.RewritesDatabase == true && ++count > 1) return true;
        return false;
    }

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

    /// <summary>
    /// What it is worth. To write RUNs anew that can't be joined as they are is too much work for one package database.
    /// </summary>
    private static WasteClass WasteOf(RunJoin join, ByteEstimate? bytes, bool canJoin)
    {
        if (bytes is not null && (canJoin || !join.Overlaps.IsEmpty)) return WasteClass.None;
        foreach (var overlap in join.Overlaps)
            if (LayerOverlapRule.IsLarge(overlap)) return WasteClass.Large;
        return WasteClass.Small;
    }

    /// <summary>
    /// What is known of the bytes that the RUNs share; null where nothing is, or only the database beside something
    /// large.
    /// </summary>
    private static ByteEstimate? Bytes(RunJoin join)
    {
        var packages = join.Overlaps.Where(static overlap => overlap.Package is not null).ToList();
        var removed = packages.Count > 0 ? InstalledBytes.OfRemoved(packages) : 0;
        var isComplete = removed is not null;
        var isExact = packages.Count == 0;
        var total = removed ?? 0;
        foreach (var overlap in join.Overlaps)
        {
            if (overlap.Package is not null) continue;
            var bytes = overlap.Bytes ?? BytesOf(overlap);
            isExact &= overlap.Bytes is not null;
            isComplete &= bytes is not null || !LayerOverlapRule.IsLarge(overlap);
            total += bytes ?? 0;
        }

        var rewritten = isComplete ? (join.DatabaseRewrites - 1) * (DatabaseOf(join)?.DatabaseBytes ?? 0) : 0;
        total += rewritten;
        return total == 0 && !(isComplete && packages.Count > 0)
            ? null
            : new ByteEstimate(total, isExact && rewritten == 0 ? ByteEstimateKind.Exact : ByteEstimateKind.About);
    }

    private static long? BytesOf(LayerOverlap overlap) => overlap.Written.Leftover == Apt.Index
        ? InstalledBytes.OfLists(overlap.Earlier.Stage)?.Bytes
        : null;

    /// <summary>The package manager whose database the RUNs rewrite; null where there isn't just one.</summary>
    private static PackageManager? DatabaseOf(RunJoin join)
    {
        if (join.DatabaseRewrites < 2) return null;
        PackageManager? found = null;
        foreach (var run in join.Runs)
        {
            foreach (var command in run.Commands)
            {
                if (Tools.ReadPackages(command) is not { ChangesDatabase: true, Manager: var manager }) continue;
                if (found is not null && found.Database != manager.Database) return null;
                found = manager;
            }
        }

        return found;
    }
}
