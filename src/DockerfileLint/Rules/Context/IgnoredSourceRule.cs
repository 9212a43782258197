using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Context;

/// <summary>DFL2005: a source of COPY, ADD or a bind mount is excluded by the .dockerignore.</summary>
internal sealed class IgnoredSourceRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL2005", "ignored-source", "Source is excluded by the .dockerignore", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("buildkit:CopyIgnoredFile", "tally:buildkit/CopyIgnoredFile"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.BuildKit,
    };

    public override void Analyze(RuleContext context)
    {
        var usage = context.Model.ContextUsage;
        if (usage.DockerIgnore is not { Patterns.IsEmpty: false } file) return;
        foreach (var lost in usage.Lost)
            if (lost.Kind is LostSourceKind.Excluded or LostSourceKind.Emptied && lost.Pattern is { } pattern)
                Report(lost, pattern, file, context);
    }

    private static void Report(
        LostSource lost, IgnorePattern pattern, DockerIgnoreFile file, RuleContext context) => context.Report(
        lost.Use.PathSpan,
        Effect(lost, file.Source.GetLine(pattern.Span.Start) + 1) + " " + Advice(lost),
        lost.Inclusion is { } inclusion
            ? context.Fix.Suggested(
                $"Add !{inclusion} to the .dockerignore", edit => edit.AddIgnored(file.Source, ["!" + inclusion]))
            : null,
        related: ImmutableArray.Create(new RelatedLocation(file.Source.Path, pattern.Span, "excluded here")),
        // An empty folder may be what is wanted.
        severity: lost is { Kind: LostSourceKind.Emptied, Use.IsGlob: false, Path.Length: > 0 } ? Severity.Info : null);

    private static string Effect(LostSource lost, int line)
    {
        if (lost.Kind == LostSourceKind.Excluded)
            return $"Line {line} of the .dockerignore excludes '{lost.Path}', so the build doesn't find "
                + (lost.Path == lost.Use.Source ? "it." : $"'{lost.Use.Source}'.");
        return lost.Path.Length == 0
            ? "The .dockerignore excludes every file, so nothing is "
                + (lost.Use.Instruction.Kind == InstructionKind.Run ? "mounted." : "copied.")
            : lost.Use.IsGlob
                ? $"Line {line} of the .dockerignore excludes what '{lost.Path}' matches, so nothing is copied."
                : $"Line {line} of the .dockerignore excludes the files in '{lost.Path}', so the folder is empty.";
    }

    private static string Advice(LostSource lost) =>
        lost.Inclusion is { } inclusion ? $"Add '!{inclusion}' there, or don't copy it."
            : lost.Path.Length == 0 ? "Include files again there with !."
            : "Change that line, or don't copy it.";
}
