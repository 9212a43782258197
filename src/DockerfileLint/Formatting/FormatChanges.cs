using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Formatting;

/// <summary>Collects the changes of a text; what would write the text that is there is none.</summary>
internal sealed class FormatChanges(SourceText source)
{
    private readonly List<TextChange> changes = [];

    /// <summary>Replaces the text between two offsets.</summary>
    public void Replace(int start, int end, string text)
    {
        if (source.Text.AsSpan(start, end - start).SequenceEqual(text.AsSpan())) return;
        changes.Add(new TextChange(source.Path, TextSpan.FromBounds(start, end), text));
    }

    /// <summary>The changes in order; one that is within another is left out.</summary>
    public ImmutableArray<TextChange> ToImmutable()
    {
        changes.Sort(static (left, right) => left.Span.Start != right.Span.Start
            ? left.Span.Start.CompareTo(right.Span.Start)
            : right.Span.Length.CompareTo(left.Span.Length));
        var result = ImmutableArray.CreateBuilder<TextChange>(changes.Count);
        var end = 0;
        foreach (var change in changes)
        {
            if (change.Span.Start < end) continue;
            result.Add(change);
            end = change.Span.End;
        }

        return result.ToImmutable();
    }
}
