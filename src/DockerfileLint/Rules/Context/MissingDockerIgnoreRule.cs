using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Junk;
using DockerfileLint.Text;

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
        Waste = WasteClass.Large,
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
        var lasting = junk.Where(static entry => entry is { IsSafe: true, IsMadeByEveryBuild: false })
            .Sum(static entry => entry.Bytes);
        context.Report(
            use.Span,
            $"Without a .dockerignore the build sends files it doesn't need: {Words(junk)}. Add a .dockerignore.",
            WasteClass.None,
            isAdvice: lasting < SmallestWarned,
            Fixes(junk, file, context),
            new ByteEstimate(bytes, ByteEstimateKind.Exact),
            severity: lasting >= SmallestWarned ? Severity.Warning : Severity.Info);
    }

    private static string Words(ImmutableArray<JunkEntry> junk)
    {
        var first = junk.Take(3).Select(entry => $"'{entry.Pattern.Replace("**/", "")}'");
        return string.Join(", ", first) + (junk.Length > 3 ? $" and {junk.Length - 3} more" : "");
    }

    private static Func<ImmutableArray<CodeFix>> Fixes(
        ImmutableArray<JunkEntry> junk, SourceText file, RuleContext context)
    {
        var safe = context.Fix.Safe(
            "Add a .dockerignore", edit => edit.AddIgnored(file, Patterns(junk.Where(static entry => entry.IsSafe))));
        if (junk.All(static entry => entry.IsSafe)) return safe;
        var whole = context.Fix.Suggested(
            "Add a .dockerignore that also excludes what a program might read",
            edit => edit.AddIgnored(file, Patterns(junk)));
        return () => safe().AddRange(whole());
    }

    private static IEnumerable<string> Patterns(IEnumerable<JunkEntry> entries) =>
        entries.Select(static entry => entry.Pattern).OrderBy(static pattern => pattern, StringComparer.Ordinal);
}
