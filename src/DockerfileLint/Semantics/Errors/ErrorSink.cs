using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Errors;

/// <summary>Collects errors without those that the parser has reported.</summary>
internal sealed class ErrorSink(StageModel model)
{
    private List<SemanticError>? errors;
    private Dictionary<string, Stage>? stages;
    private Dictionary<OnbuildSyntax, string?>? triggers;

    /// <summary>The span for all errors instead of their own: the FROM, for errors of its base's triggers.</summary>
    public TextSpan? Place { get; set; }

    /// <summary>The number of errors.</summary>
    public int Count => errors?.Count ?? 0;

    /// <summary>The first stage of a name, in any case; null where there is none.</summary>
    public Stage? FirstStage(string name)
    {
        if (stages is null)
        {
            stages = new Dictionary<string, Stage>(StringComparer.OrdinalIgnoreCase);
            foreach (var stage in model.Stages)
                if (stage.Name is { } known && !stages.ContainsKey(known)) stages.Add(known, stage);
        }

        return stages.TryGetValue(name, out var found) ? found : null;
    }

    /// <summary>What is asked of a trigger, once for all the stages that run it.</summary>
    public string? Ask(OnbuildSyntax trigger, Func<OnbuildSyntax, string?> question) =>
        (triggers ??= []).TryGetValue(trigger, out var known) ? known : triggers[trigger] = question(trigger);

    public void Add(
        SyntaxErrorKind kind,
        TextSpan span,
        string message,
        string? replacement = null,
        bool needsBuildArgument = false)
    {
        var place = Place ?? span;
        if (Count == Limits.BuilderErrors)
        {
            model.Reached.Add(
                "errors of the builder are incomplete, as it has too many", Limits.BuilderErrors, "errors");
            return;
        }

        if (IsKnown(kind, place)) return;
        (errors ??= []).Add(new SemanticError(
            kind, place, message, Place is null ? replacement : null) { NeedsBuildArgument = needsBuildArgument });
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
        errors.Sort(Compare);
        return errors.ToImmutableArray();
    }

    private static int Compare(SemanticError left, SemanticError right)
    {
        var order = left.Span.CompareTo(right.Span);
        if (order == 0) order = left.Kind.CompareTo(right.Kind);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }

    /// <summary>
    /// The parser's errors are in the order of the text, and few share a position: checking the adjacent ones is
    /// enough.
    /// </summary>
    private bool IsKnown(SyntaxErrorKind kind, TextSpan span)
    {
        var known = model.Syntax.Errors;
        if (kind is SyntaxErrorKind.EmptyFile or SyntaxErrorKind.MissingFrom)
        {
            foreach (var error in known)
                if (error.Kind == kind) return true;
            return false;
        }

        var after = BinarySearch.First(
            known.Length, (known, span.End), static (all, i) => all.known[i].Span.Start > all.End);
        for (var i = after - 1; i >= 0 && i >= after - Limits.ErrorNeighbours; i--)
            if (known[i].Kind == kind && (known[i].Span.OverlapsWith(span) || known[i].Span == span)) return true;
        return false;
    }
}
