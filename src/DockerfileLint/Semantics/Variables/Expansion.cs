using System;
using System.Collections.Immutable;

namespace DockerfileLint.Semantics.Variables;

/// <summary>What the builder makes of a word: variables replaced, quotes and escapes removed.</summary>
internal readonly struct Expansion
{
    private readonly ImmutableArray<VariableReference> references;

    internal Expansion(
        string text, ImmutableArray<VariableReference> references = default, ExpansionError? error = null)
    {
        Text = text;
        this.references = references;
        Error = error;
    }

    /// <summary>
    /// The text; null where a part of it is not known, unset arguments included, or the word can't be expanded.
    /// </summary>
    public string? Value => Error is null && !ExpansionMarkers.HasAny(Text ?? "") ? Text ?? "" : null;

    /// <summary>
    /// The text that a build without further build arguments sees: arguments that are declared but not given are empty.
    /// Null where the base image, the platform or another outside thing decides, or the word can't be expanded.
    /// </summary>
    public string? DefaultValue =>
        Error is null && !ExpansionMarkers.HasUnknown(Text ?? "") ? ExpansionMarkers.WithoutNotGiven(Text ?? "") : null;

    /// <summary>The text up to the first piece that is not known: the whole of it where all is known.</summary>
    public string KnownPrefix
    {
        get
        {
            var text = Text ?? "";
            var marker = ExpansionMarkers.FirstMarker(text);
            return marker < 0 ? text : text.Substring(0, marker);
        }
    }

    /// <summary>The text after the last piece that is not known: the whole of it where all is known.</summary>
    public string KnownSuffix
    {
        get
        {
            var text = Text ?? "";
            return text.Substring(
                text.AsSpan().LastIndexOfAny(ExpansionMarkers.Unknown, ExpansionMarkers.NotGiven) + 1);
        }
    }

    /// <summary>Whether <see cref="Value"/> is known.</summary>
    public bool IsKnown => Value is not null;

    /// <summary>The variables that the word uses, in the order of the text.</summary>
    public ImmutableArray<VariableReference> References =>
        references.IsDefault ? ImmutableArray<VariableReference>.Empty : references;

    /// <summary>Why the builder can't expand the word; null where it can.</summary>
    public ExpansionError? Error { get; }

    /// <summary>The text with markers for what is not known.</summary>
    internal string Text { get; }
}
