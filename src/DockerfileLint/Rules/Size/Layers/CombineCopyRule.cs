using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// DFL1005: consecutive COPYs of files into one folder could be one layer. That saves no bytes, so the rule is off by
/// default.
/// </summary>
internal sealed class CombineCopyRule : Rule
{
    // Of a line; what is longer has a source a line.
    private const int Widest = 100;

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1005", "combine-copy", "Consecutive COPY instructions could be one layer", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Waste = WasteClass.Small,
        Presets = RulePresets.None,
    };

    public override void Analyze(RuleContext context)
    {
        var layers = context.Model.Layers.Layers;
        for (var start = 0; start < layers.Length;)
        {
            var end = start + 1;
            while (end < layers.Length && CanJoin(layers[end - 1], layers[end])) end++;
            if (end - start > 1)
                Report(
                    layers
                        .Skip(start)
                        .Take(end - start)
                        .Select(static layer => (CopySyntax)layer.Instruction)
                        .ToImmutableArray(),
                    context);
            start = end;
        }
    }

    private static bool CanJoin(Layer left, Layer right) =>
        AreNeighbours(left, right)
            && IsPlain(left)
            && IsPlain(right)
            && HaveSameTarget((CopySyntax)left.Instruction, (CopySyntax)right.Instruction);

    private static bool AreNeighbours(Layer left, Layer right) =>
        left.Stage == right.Stage
            && left.Position + 1 == right.Position
            && ReferenceEquals(left.State, right.State);

    /// <summary>
    /// Files into a folder. COPY takes the contents of a folder, wherever it is in the list of sources.
    /// </summary>
    private static bool IsPlain(Layer layer) =>
        layer.Instruction is CopySyntax
        {
            IsJsonForm: false, Onbuild: null, Heredocs.IsEmpty: true, Destination: { } destination,
        }
            && destination.Text.EndsWith("/", StringComparison.Ordinal)
            && !destination.Text.Contains('$')
        && layer.Effects.All(static effect => effect.Path.Kind is PathPatternKind.Literal or PathPatternKind.Glob);

    private static bool HaveSameTarget(CopySyntax left, CopySyntax right) =>
        left.Destination!.Text == right.Destination!.Text
            && left.Flags.Length == right.Flags.Length
            && left.Flags
                .Zip(right.Flags, static (one, other) => one.Name == other.Name && one.Value == other.Value)
                .All(static same => same);

    private static void Report(ImmutableArray<CopySyntax> copies, RuleContext context) => context.Report(
        copies[1].KeywordSpan,
        $"The {copies.Length} COPYs on lines {context.Source.GetLine(copies[0].Span.Start) + 1} to "
            + $"{context.Source.GetLine(copies[copies.Length - 1].Span.End) + 1} use the same folder and could be "
            + "one layer. Joining them saves no bytes.",
        copies.Skip(1).Any(static copy => !copy.LeadingComments.IsEmpty)
            ? null
            : context.Fix.Suggested(
                $"Join the {copies.Length} COPY instructions", edit => Join(copies, edit, context)),
        related: copies
            .Where((_, i) => i != 1)
            .Select(copy => new RelatedLocation(context.Source.Path, copy.KeywordSpan, "COPY to join"))
            .ToImmutableArray());

    /// <summary>Adds the sources of the later instructions to the first one and removes their lines.</summary>
    private static void Join(ImmutableArray<CopySyntax> copies, FixEditor edit, RuleContext context)
    {
        var source = context.Source;
        var first = copies[0];
        var added = copies.Skip(1).SelectMany(static copy => copy.Sources).ToList();
        var length = first.Span.Length + added.Sum(static path => path.Span.Length + 1);
        var lineBreak = " " + context.Syntax.EscapeCharacter + source.NewLine + "    ";
        var end = first.Sources[first.Sources.Length - 1].Span.End;
        if (length > Widest)
            edit.Replace(
                TextSpan.FromBounds(end, first.Destination!.Span.Start),
                string.Concat(added.Select(path => lineBreak + source.ToString(path.Span))) + lineBreak);
        else edit.Insert(end, string.Concat(added.Select(path => " " + source.ToString(path.Span))));
        edit.Remove(TextSpan.FromBounds(first.Span.End, copies[copies.Length - 1].Span.End));
    }
}
