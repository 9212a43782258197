using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Syntax;

namespace DockerfileLint.Linting;

/// <summary>
/// Lets bytes that several findings may save count once in a sum. Measured bytes are each in one finding already, so
/// only the others are counted lower: of those about the same base image the largest counts; where the layer of their
/// instruction was measured, what exceeds that; and all together not more than the image has.
/// </summary>
internal sealed class SavedOnce
{
    private readonly Diagnostic[] found;
    private readonly long[] counted;
    private readonly DockerfileSyntax syntax;
    private readonly ImmutableArray<InstructionSyntax> instructions;

    private SavedOnce(ImmutableArray<Diagnostic> found, DockerfileSyntax syntax)
    {
        this.found = [.. found.Where(static one => one.SavedBytes is { Bytes: > 0 })];
        counted = this.found.Select(static one => one.SavedBytes!.Value.Bytes).ToArray();
        (this.syntax, instructions) = (syntax, syntax.Instructions);
    }

    /// <summary>The findings with what of them counts; the same where all does.</summary>
    public static ImmutableArray<Diagnostic> Apply(
        ImmutableArray<Diagnostic> found, DockerfileSyntax syntax, MeasuredImage? image)
    {
        var sum = new SavedOnce(found, syntax);
        if (sum.found.Length < 2 && image is null) return found;
        foreach (var place in Enumerable.Range(0, sum.found.Length).GroupBy(sum.PlaceOf))
            if (place.Key >= 0) sum.CountAt(sum.instructions[place.Key], [.. place], image);
        if (image is { Bytes: > 0 }) sum.Limit(image.Bytes);
        return sum.ChangedOf(found);
    }

    /// <summary>The number of the instruction that a finding is about; below zero for none.</summary>
    private int PlaceOf(int index)
    {
        var one = found[index];
        if (instructions.IsEmpty || one.Path != instructions[0].Source.Path) return -1;
        // What a later layer hides of the base image.
        if (one.Rule.Id == MeasuredBytes.OfHidden && one.Related.IsEmpty) return FromBefore(one.Span.Start);
        return syntax.IndexAt(one.Span.Start);
    }

    private int FromBefore(int position)
    {
        var index = syntax.IndexAt(position);
        while (index >= 0 && instructions[index] is not FromSyntax) index--;
        return index;
    }

    private void CountAt(InstructionSyntax instruction, List<int> findings, MeasuredImage? image)
    {
        var others = findings.Where(index => !IsMeasured(index)).ToList();
        if (instruction is FromSyntax && others.Count > 1)
        {
            var largest = others.Aggregate((one, other) => counted[other] > counted[one] ? other : one);
            foreach (var index in others)
                if (index != largest) counted[index] = 0;
        }

        if (image is not null) Reduce(others, findings.Except(others).Sum(index => counted[index]));
    }

    private void Limit(long most)
    {
        var inImage = Enumerable.Range(0, found.Length)
            .Where(index => found[index].Rule.Category != RuleCategory.Context).ToList();
        Reduce(
            [.. inImage.Where(index => !IsMeasured(index))],
            inImage.Sum(index => counted[index]) - most);
    }

    private bool IsMeasured(int index) => found[index].IsMeasured || MeasuredBytes.IsOfImage(found[index].Rule.Id);

    /// <summary>Counts findings lower, by so many bytes in all.</summary>
    private void Reduce(List<int> findings, long bytes)
    {
        foreach (var index in findings)
        {
            if (bytes <= 0) return;
            var less = Math.Min(bytes, counted[index]);
            counted[index] -= less;
            bytes -= less;
        }
    }

    private ImmutableArray<Diagnostic> ChangedOf(ImmutableArray<Diagnostic> all)
    {
        ImmutableArray<Diagnostic>.Builder? changed = null;
        for (var (i, index) = (0, 0); i < all.Length; i++)
        {
            if (all[i].SavedBytes is not { Bytes: > 0 } saved) continue;
            if (counted[index] != saved.Bytes) (changed ??= all.ToBuilder())[i] = all[i].WithCounted(counted[index]);
            index++;
        }

        return changed?.ToImmutable() ?? all;
    }
}
