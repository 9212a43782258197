using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Junk;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Context;

/// <summary>DFL2004: an entry is written as for .gitignore, and so excludes less than intended.</summary>
internal sealed class UnanchoredIgnoreEntryRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL2004", "unanchored-ignore-entry", ".dockerignore entry matches only at the context root", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override void Analyze(RuleContext context)
    {
        var usage = context.Model.ContextUsage;
        if (usage.DockerIgnore is not { } file || usage.Sent is not { } sent) return;
        var bare = file.Patterns
            .Where(
                pattern =>
                    !pattern.IsNegated
                        && pattern.Error is null
                        && IsBareName(pattern.Text, file.Source.ToString(pattern.Span))
                        && IsMeantAnywhere(pattern.Text))
            .ToList();
        if (bare.Count == 0 || context.Model.Reached.IsTooManyForIgnore((long)bare.Count * sent.Length)) return;
        var sources = new HashSet<string>(usage.Uses.Select(use => use.Source!), StringComparer.Ordinal);
        var tries = 0L;
        foreach (var missed in MissedNames.Find(bare, context.Model.Context.Entries!.Value, sent))
        {
            tries += sources.Count;
            if (context.Model.Reached.IsTooManyForSources(tries)) return;
            Report(missed, sources, file, context);
        }
    }

    /// <summary>Whether a pattern is a name without a folder, which a .gitignore would match at any depth.</summary>
    private static bool IsBareName(string pattern, string written) =>
        !pattern.Contains('/')
            && !pattern.Contains("**", StringComparison.Ordinal)
            && written is not ['/', ..]
            && pattern != "*";

    /// <summary>
    /// Whether a name means the same in any folder: it has a dot or a wildcard, or is known build output. A plain word
    /// such as components, docs or dist may be a source folder further down.
    /// </summary>
    private static bool IsMeantAnywhere(string name) =>
        name.IndexOfAny(['.', '*', '?', '[']) >= 0
            || JunkCatalog.Kinds.Any(kind => kind.Name == name && !kind.MayBeRead && kind.Siblings.IsEmpty);

    private static void Report(MissedNames missed, HashSet<string> sources, DockerIgnoreFile file, RuleContext context)
    {
        var pattern = missed.Pattern;
        var matcher = new DockerIgnoreMatcher(
            DockerIgnoreFile.Parse(SourceText.From("**/" + pattern.Text, file.Source.Path)));
        if (sources.Any(matcher.IsIgnored)) return;
        context.Report(
            pattern.Span,
            $"'{pattern.Text}' matches only at the context root, so '{missed.First}' is sent. "
                + $"Write '**/{pattern.Text}' to match at any depth.",
            context.Fix.Suggested(
                $"Use **/{pattern.Text}", edit => edit.ReplaceIgnored(file.Source, pattern, "**/" + pattern.Text)),
            new ByteEstimate(missed.Bytes, ByteEstimateKind.Exact),
            path: file.Source.Path);
    }
}
