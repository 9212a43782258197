using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Junk;

namespace DockerfileLint.Rules.Context;

/// <summary>DFL2001: there is no .dockerignore, and the build sends files that it doesn't need.</summary>
internal sealed class MissingDockerIgnoreRule : Rule
{
    private const long SmallestWarned = 1_000_000;

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL2001", "missing-dockerignore", "Missing .dockerignore", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("slim-lint:ID.10001", "dockershrink:create-dockerignore", "droast:DF033"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override void Analyze(RuleContext context)
    {
        var model = context.Model;
        if (model.Context.HasDockerIgnore != false
            || model.Context.DockerIgnore is not { } file
            || model.Junk is not { IsEmpty: false } junk)
            return;
        if (model.ContextUsage.Uses.FirstOrDefault(use => use.Source is "" or "*") is not { } use
            && (use = model.ContextUsage.Uses.FirstOrDefault()) is null)
            return;
        var bytes = junk.Sum(entry => entry.Bytes);
        context.Report(
            use.Span,
            $"Without a .dockerignore the build sends files it doesn't need: {Words(junk)}. Add a .dockerignore.",
            () => Fixes(junk, file),
            new ByteEstimate(bytes, ByteEstimateKind.Exact),
            severity: bytes >= SmallestWarned ? Severity.Warning : Severity.Info);
    }

    private static string Words(ImmutableArray<JunkEntry> junk)
    {
        var first = junk.Take(3).Select(entry => $"'{entry.Pattern.Replace("**/", "")}'");
        return string.Join(", ", first) + (junk.Length > 3 ? $" and {junk.Length - 3} more" : "");
    }

    private static ImmutableArray<CodeFix> Fixes(ImmutableArray<JunkEntry> junk, Text.SourceText file)
    {
        var fixes = ImmutableArray.CreateBuilder<CodeFix>();
        var safe = junk.Where(entry => entry.IsSafe).ToList();
        if (safe.Count > 0) fixes.Add(Create("Add a .dockerignore", FixSafety.Safe, safe, file));
        if (safe.Count < junk.Length)
            fixes.Add(Create(
                "Add a .dockerignore that also excludes what a program might read", FixSafety.Suggested, junk, file));
        return fixes.ToImmutable();
    }

    private static CodeFix Create(
        string title, FixSafety safety, IEnumerable<JunkEntry> entries, Text.SourceText file) =>
        IgnoreFix.Adding(
            title,
            safety,
            file,
            entries.Select(entry => entry.Pattern).OrderBy(pattern => pattern, StringComparer.Ordinal));
}
