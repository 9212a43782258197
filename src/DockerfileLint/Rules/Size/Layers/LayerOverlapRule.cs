using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// A rule about files that one layer writes and a later one hides. Each effect that certainly hides something is one
/// finding.
/// </summary>
internal abstract class LayerOverlapRule : Rule
{
    private const long SmallestWarned = 100_000;

    private static readonly HashSet<string> TextFiles = new(StringComparer.OrdinalIgnoreCase)
    {
        ".asc", ".cfg", ".cnf", ".conf", ".crt", ".env", ".gpg", ".ini", ".json", ".key", ".list", ".md", ".pem",
        ".properties", ".ps1", ".py", ".repo", ".service", ".sh", ".sig", ".sha256", ".toml", ".txt", ".xml", ".yaml",
        ".yml",
    };

    public sealed override bool MayApply(BuildModel model)
    {
        foreach (var overlap in model.Layers.Overlaps)
            if (!overlap.IsUncertain && Covers(overlap, model)) return true;
        return false;
    }

    public sealed override void Analyze(RuleContext context)
    {
        // RUNs that could be joined are reported by combine-run, which has a fix.
        var groups = GroupsOf(context.Model.Layers);
        var parts = context.Ask(static model => new HiddenParts(model));
        // What one effect or one command hides is found at once, so it is side by side.
        var group = ImmutableArray.CreateBuilder<LayerOverlap>();
        foreach (var overlap in context.Model.Layers.Overlaps)
        {
            if (overlap.IsUncertain
                || !Covers(overlap, context.Model)
                || groups[overlap.Later.Index] > 0
                    && groups[overlap.Earlier.Index] == groups[overlap.Later.Index]
                || parts.BytesOf(overlap) is 0
                || IsSaidElsewhere(overlap, context))
                continue;
            if (group.Count > 0 && !IsOneFinding(group[0], overlap))
            {
                Report(group.ToImmutable(), context);
                group.Clear();
            }

            group.Add(overlap);
        }

        if (group.Count > 0) Report(group.ToImmutable(), context);
    }

    /// <summary>For each layer the number of its group of RUNs that could be joined, from 1; 0 for none.</summary>
    private static int[] GroupsOf(LayerModel layers)
    {
        var groups = new int[layers.Layers.Length];
        var number = 0;
        foreach (var group in layers.CombinableRuns)
        {
            number++;
            foreach (var run in group.Runs)
                if (layers.LayerOf(run.Syntax) is { } layer) groups[layer.Index] = number;
        }

        return groups;
    }

    /// <summary>Whether the rule reports this overlap.</summary>
    protected abstract bool Covers(LayerOverlap overlap, BuildModel model);

    /// <summary>Whether what one layer hides is one finding.</summary>
    protected virtual bool IsOneFinding(LayerOverlap first, LayerOverlap other) =>
        ReferenceEquals(first.Hidden, other.Hidden);

    /// <summary>Whether another rule reports the same bytes, and knows better what to do.</summary>
    protected virtual bool IsSaidElsewhere(LayerOverlap overlap, RuleContext context) => false;

    /// <summary>Whether what is hidden is small in most images, where its bytes aren't known.</summary>
    protected virtual bool IsUsuallySmall(LayerOverlap overlap) => false;

    /// <summary>Whether it is a part of a folder that a COPY or an ADD wrote.</summary>
    protected static bool IsPartOfCopy(LayerOverlap overlap) =>
        !overlap.IsWhole && overlap.Earlier.Run is null && overlap.Written.Path.Kind == PathPatternKind.Subtree;

    /// <summary>Whether it is a warning only where its bytes are known.</summary>
    protected virtual bool IsGuess(LayerOverlap overlap) => false;

    /// <summary>Whether what is hidden is the same afterwards, which only older builders store again.</summary>
    protected virtual bool ChangesNothing(LayerOverlap overlap) => false;

    /// <summary>Whether what the rule proposes is worth less than a warning.</summary>
    protected virtual bool IsMinor(LayerOverlap overlap) => false;

    /// <summary>Whether the hidden bytes are worth a warning. A single script or settings file is not.</summary>
    private static bool IsLarge(ImmutableArray<LayerOverlap> overlaps, ByteEstimate? bytes) =>
        bytes is { } known
            ? known.Bytes >= SmallestWarned
            : overlaps.Any(static overlap => overlap.Package is not null || IsLarge(overlap));

    /// <summary>Whether what is hidden may be large: it is neither a script nor a settings file.</summary>
    internal static bool IsLarge(LayerOverlap overlap) => overlap.Earlier.Run is not null
        // mv and cp may write a folder: the name tells.
        ? !(overlap.Written.Path.Kind is PathPatternKind.Literal or PathPatternKind.Subtree
                && IsTextFile(overlap.Written.Path.Text))
            && !(overlap.Hidden.Path.Kind == PathPatternKind.Literal && IsTextFile(overlap.Hidden.Path.Text))
        : overlap.Hidden.Path.Kind != PathPatternKind.Literal && !HasExtension(overlap.Written.Path.Text);

    /// <summary>Whether a file is a script or a settings file by its name.</summary>
    internal static bool IsTextFile(string path) => TextFiles.Contains(ExtensionOf(path));

    private static string ExtensionOf(string path) => HasExtension(path) ? path.Substring(path.LastIndexOf('.')) : "";

    private static bool HasExtension(string path) => path.LastIndexOf('.') > path.LastIndexOf('/') + 1;

    /// <summary>What is wrong, then what to do.</summary>
    /// <param name="overlap">The first of the overlaps.</param>
    /// <param name="paths">The paths as a list.</param>
    /// <param name="it">The pronoun for them: "it" or "them".</param>
    /// <param name="line">The one-based line that writes them.</param>
    /// <param name="image">What was measured; null where there is no image.</param>
    protected abstract string MessageOf(
        LayerOverlap overlap, string paths, string it, int line, MeasuredImage? image);

    /// <summary>The instruction of a layer, as it is written in a message.</summary>
    protected static string Keyword(Layer layer) => layer.Instruction.Kind.ToString().ToUpperInvariant();

    /// <summary>Makes the fixes; null where there is none.</summary>
    protected virtual Func<ImmutableArray<CodeFix>>? Fixes(
        ImmutableArray<LayerOverlap> overlaps, RuleContext context) => null;

    private void Report(ImmutableArray<LayerOverlap> overlaps, RuleContext context)
    {
        var first = MainOf(overlaps);
        var line = context.Source.GetLine(first.Written.Span.Start) + 1;
        var bytes = BytesOf(overlaps, context.Ask(static model => new HiddenParts(model)));
        var names = Names(overlaps.Where(overlap => overlap.Earlier == first.Earlier));
        context.Report(
            first.Hidden.Span,
            MessageOf(first, ListOf(names), names.Count == 1 ? "it" : "them", line, context.Image),
            IsLarge(overlaps, bytes) && !overlaps.All(IsUsuallySmall) ? WasteClass.None : WasteClass.Small,
            isAdvice: false,
            Fixes(overlaps, context),
            severity: IsLarge(overlaps, bytes) && !IsMinor(first) && (bytes is not null || !overlaps.All(IsGuess))
                ? null
                : Severity.Info,
            savedBytes: bytes,
            related: [.. WritersOf(overlaps.Take(Limits.OverlapsNamed))
                .Select(span => new RelatedLocation(context.Source.Path, span, "written here"))]);
    }

    /// <summary>Where it was written: each command of a RUN, and the sources of a COPY as one.</summary>
    private static IEnumerable<TextSpan> WritersOf(IEnumerable<LayerOverlap> overlaps) => overlaps
        .Select(static (overlap, i) => (
            overlap.Written.Span,
            Key: overlap.Earlier.Run is null ? overlap.Earlier.Index : ~i))
        .GroupBy(static written => written.Key, static written => written.Span)
        .Select(static spans => TextSpan.FromBounds(
            spans.Min(static span => span.Start), spans.Max(static span => span.End)));

    /// <summary>
    /// What a message is about where one command hides something of several layers: what may be large, and the folder
    /// before what was put into it.
    /// </summary>
    private static LayerOverlap MainOf(ImmutableArray<LayerOverlap> overlaps)
    {
        var main = overlaps[0];
        foreach (var overlap in overlaps)
            if (IsLarge(overlap)
                && overlap.Written != main.Written
                && (!IsLarge(main) || overlap.Written.Path.Covers(main.Written.Path)))
                main = overlap;
        return main;
    }

    private static List<string> Names(IEnumerable<LayerOverlap> overlaps) =>
        overlaps
            .Select(static overlap => ForeignWords.Shown(overlap.Name))
            .Distinct(StringComparer.Ordinal)
            .ToList();

    private static string ListOf(List<string> names) =>
        names.Count > 3 ? $"{names[0]}, {names[1]} and {names.Count - 2} more paths" : string.Join(" and ", names);

    private ByteEstimate? BytesOf(ImmutableArray<LayerOverlap> overlaps, HiddenParts parts)
    {
        if (overlaps[0].Package is not null)
            return InstalledBytes.OfRemoved(overlaps) is { } installed
                ? new ByteEstimate(installed, ByteEstimateKind.About)
                : null;
        if (overlaps.Any(ChangesNothing)) return null;
        long total = 0;
        foreach (var overlap in overlaps)
        {
            if (parts.BytesOf(overlap) is not { } bytes) return null;
            total += bytes;
        }

        // A RUN of the other stage may have changed what is copied from there.
        var kind = overlaps.Any(IsPartOfCopy) && !overlaps.All(static overlap => overlap.Written.IsFromContext)
            ? ByteEstimateKind.About
            : ByteEstimateKind.Exact;
        return total > 0 ? new ByteEstimate(total, kind) : null;
    }
}
