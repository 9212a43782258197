using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// What of a lint is compared with that of the fixed text. It doesn't hold the model: that of a large file takes most
/// of the memory there is, and the fixed text needs one of its own.
/// </summary>
internal sealed class LintSummary
{
    public LintSummary(LintResult result)
    {
        var syntax = result.Model.Syntax;
        Source = syntax.Source;
        ErrorCount = syntax.Errors.Length + result.Model.Errors.Length;
        Counts = CountByRule(result);
        UncheckedScripts = result.UncheckedScripts;
        UnknownTags = UnknownTagsOf(result);
        Swallowed = SwallowedInstructions.Find(syntax);
        Instructions = new InstructionPlace[syntax.Instructions.Length];
        for (var i = 0; i < Instructions.Length; i++) Instructions[i] = PlaceOf(syntax.Instructions[i]);
    }

    public SourceText Source { get; }

    /// <summary>The lines that a dangling escape character has made a part of the instruction above.</summary>
    public ImmutableArray<SwallowedInstruction> Swallowed { get; }

    /// <summary>The base images with a tag that was never published.</summary>
    public HashSet<string> UnknownTags { get; }

    /// <summary>How much the builder refuses.</summary>
    public int ErrorCount { get; }

    /// <summary>How often each rule reports, each part of a finding counted.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; private set; }

    /// <summary>How many scripts the checker of scripts gave no answer for.</summary>
    public int UncheckedScripts { get; }

    /// <summary>The instructions, in the order of the text.</summary>
    public InstructionPlace[] Instructions { get; }

    /// <summary>
    /// The same, with as many findings of each rule as one of two lints has: with and without a built image.
    /// </summary>
    public LintSummary WithCountsOf(LintSummary other)
    {
        var most = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var counts in new[] { Counts, other.Counts })
            foreach (var count in counts)
                if (!most.TryGetValue(count.Key, out var known) || known < count.Value) most[count.Key] = count.Value;
        Counts = most;
        return this;
    }

    private static Dictionary<string, int> CountByRule(LintResult result)
    {
        var byRule = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var diagnostic in result.Diagnostics)
        {
            var id = diagnostic.Rule.Id;
            byRule[id] = (byRule.TryGetValue(id, out var count) ? count : 0) + diagnostic.Parts;
        }

        return byRule;
    }

    private static HashSet<string> UnknownTagsOf(LintResult result)
    {
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stage in result.Model.Stages)
            if (stage.Base is { HasUnknownTag: true, Reference: { } reference }) unknown.Add(reference);
        return unknown;
    }

    private static InstructionPlace PlaceOf(InstructionSyntax instruction) =>
        new(instruction.Span.Start, instruction.Span.End, instruction.Kind);
}
