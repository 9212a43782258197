using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Context;

/// <summary>DFL2004: an entry is written as for .gitignore and so leaves out less than is meant.</summary>
internal sealed class UnanchoredIgnoreEntryRule : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL2004", "unanchored-ignore-entry", "An entry of the .dockerignore matches at the root only, where nothing bears its name", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        var usage = context.Model.ContextUsage;
        if (usage.DockerIgnore is not { } file || usage.Sent is not { } sent) return;
        var bare = file.Patterns.Where(pattern => !pattern.IsNegated && pattern.Error is null && IsBareName(pattern.Text, file.Source.ToString(pattern.Span)) && IsMeantAnywhere(pattern.Text)).ToList();
        if (bare.Count == 0) return;
        foreach (var missed in MissedNames.Find(bare, context.Model.Context.Entries!.Value, sent)) Report(missed, file, context);
    }

    /// <summary>Whether a pattern is one name without a folder, as a .gitignore would take for any depth.</summary>
    private static bool IsBareName(string pattern, string written) => pattern.IndexOf('/') < 0 && pattern.IndexOf("**", StringComparison.Ordinal) < 0 && written is not ['/', ..] && pattern != "*";

    /// <summary>
    /// Whether a name means the same in any folder: one with a dot or a wildcard, or what builds leave. A plain word such as components, docs or dist may
    /// be a folder of sources further down.
    /// </summary>
    private static bool IsMeantAnywhere(string name) => name.IndexOfAny(['.', '*', '?', '[']) >= 0 || JunkCatalog.Kinds.Any(kind => kind.Name == name && !kind.MayBeRead && kind.Siblings.IsEmpty);

    private static void Report(MissedNames missed, DockerIgnoreFile file, RuleContext context)
    {
        var pattern = missed.Pattern;
        var matcher = new DockerIgnoreMatcher(DockerIgnoreFile.Parse(SourceText.From("**/" + pattern.Text, file.Source.Path)));
        if (context.Model.ContextUsage.Uses.Any(use => matcher.IsIgnored(use.Source!))) return;
        context.Report(
            pattern.Span,
            $"Unlike in .gitignore this matches at the root of the context only, where nothing bears the name; {missed.First} is sent. Write **/{pattern.Text} for any depth.",
            () => ImmutableArray.Create(new CodeFix($"Write **/{pattern.Text}", FixSafety.Suggested, ImmutableArray.Create(new TextChange(file.Source.Path, pattern.Span, "**/" + pattern.Text)))),
            new ByteEstimate(missed.Bytes, ByteEstimateKind.Exact),
            path: file.Source.Path);
    }
}
