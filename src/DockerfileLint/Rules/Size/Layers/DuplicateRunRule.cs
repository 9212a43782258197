using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1006: a stage contains the same RUN twice.</summary>
internal sealed class DuplicateRunRule : Rule
{
    private const int Sampled = 32;

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1006", "duplicate-run", "The same RUN appears twice in a stage", Severity.Info)
    {
        Aliases = ImmutableArray.Create("dockerfile-doctor:DD065"),
        // The bytes aren't known: it stays information.
        Waste = WasteClass.Medium,
        Presets = RulePresets.Recommended,
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var stage in context.Model.Stages)
        {
            var runs = context.Model.GetRuns(stage);
            if (runs.Length < 2) continue;
            var seen = new Dictionary<int, RunModel>();
            // Runs of the same text name the same place: kept once.
            RunModel? placed = null;
            var place = ImmutableArray<RelatedLocation>.Empty;
            var copied = 0;
            foreach (var run in runs)
            {
                // After new files, in another folder, as another user or with other variables, the same text may do
                // something else.
                for (; stage.Instructions[copied] != run.Syntax; copied++)
                    if (stage.Instructions[copied] is Syntax.TransferSyntax) seen.Clear();
                if (run.Commands.Length == 1 && run.Commands[0].Name is "true" or ":") continue;
                var key = KeyOf(TextOf(run, context));
                if (!seen.TryGetValue(key, out var first)
                    || !IsSame(first.State, run.State)
                    || !TextOf(first, context).SequenceEqual(TextOf(run, context)))
                    seen[key] = run;
                else
                {
                    if (placed != first)
                        (placed, place) = (first, ImmutableArray.Create(
                            new RelatedLocation(context.Source.Path, first.Syntax.KeywordSpan, "same RUN")));
                    context.Report(
                        run.Syntax.KeywordSpan,
                        "This RUN is the same as the one on line "
                            + $"{context.Source.GetLine(first.Syntax.Span.Start) + 1}. Remove one, "
                            + "unless something between them changes its result.",
                        related: place);
                }

                // What it removes may have to be installed again.
                if (RemovesPackages(run)) seen.Clear();
            }
        }
    }

    private static bool RemovesPackages(RunModel run)
    {
        foreach (var command in run.Commands)
            if (Tools.ReadPackages(command)?.Action == PackageAction.Remove) return true;
        return false;
    }

    private static ReadOnlySpan<char> TextOf(RunModel run, RuleContext context) =>
        context.Source.Text.AsSpan(run.Syntax.Span.Start, run.Syntax.Span.Length);

    /// <summary>
    /// Most RUNs differ in length, or in what they begin or end with; no string is created to find that out.
    /// </summary>
    private static int KeyOf(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var key = text.Length;
            for (var i = 0; i < Math.Min(text.Length, Sampled); i++)
                key = (key * 31 + text[i]) * 31 + text[text.Length - 1 - i];
            return key;
        }
    }

    private static bool IsSame(BuildState left, BuildState right) =>
        left.User == right.User
            && left.WorkingDirectory == right.WorkingDirectory
            && ReferenceEquals(left.Scope.Latest, right.Scope.Latest);
}
