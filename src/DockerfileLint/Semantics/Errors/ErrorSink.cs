using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Errors;

/// <summary>Collects errors and leaves out what the parser has said already.</summary>
internal sealed class ErrorSink(BuildModel model)
{
    private List<SemanticError>? errors;

    /// <summary>Where all errors go, whatever their own place: the FROM for what a trigger of its base does.</summary>
    public TextSpan? Place { get; set; }

    /// <summary>How many errors there are.</summary>
    public int Count => errors?.Count ?? 0;

    public void Add(SyntaxErrorKind kind, TextSpan span, string message, string? replacement = null, bool needsBuildArgument = false)
    {
        var place = Place ?? span;
        if (IsKnown(kind, place)) return;
        (errors ??= []).Add(new SemanticError(kind, place, message, Place is null ? replacement : null) { NeedsBuildArgument = needsBuildArgument });
    }

    /// <summary>Reports that a word can't be expanded.</summary>
    public bool AddExpansion(Expansion expansion)
    {
        if (expansion.Error is not { } error) return false;
        Add(SyntaxErrorKind.Expansion, error.Span, error.Message, replacement: null, error.NeedsBuildArgument);
        return true;
    }

    public ImmutableArray<SemanticError> ToImmutable()
    {
        if (errors is null) return ImmutableArray<SemanticError>.Empty;
        errors.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        return errors.ToImmutableArray();
    }

    private bool IsKnown(SyntaxErrorKind kind, TextSpan span)
    {
        foreach (var error in model.Syntax.Errors)
        {
            if (error.Kind != kind) continue;
            if (kind is SyntaxErrorKind.EmptyFile or SyntaxErrorKind.MissingFrom || error.Span.OverlapsWith(span) || error.Span == span) return true;
        }

        return false;
    }
}
