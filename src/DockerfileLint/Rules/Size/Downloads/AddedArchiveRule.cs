using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1053: ADD downloads an archive into the final image, and another layer unpacks it.</summary>
internal sealed class AddedArchiveRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1053", "added-archive", "ADD downloads an archive that another layer unpacks", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("kics:curl_or_wget_instead_of_add"),
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var (archive, run) in AddedArchives.Find(context.Model)) Report(archive, run, context);
    }

    private static void Report(LayerEffect added, RunModel run, RuleContext context) => context.Report(
        added.Span,
        "ADD stores the download in this layer, but only the RUN on line "
            + $"{context.Source.GetLine(run.Syntax.Span.Start) + 1} needs it. "
            + (IsTar(added.Source!)
                ? "Download it in a build stage, or use ADD --unpack."
                : "Download it in a build stage, or in that RUN."),
        related: ImmutableArray.Create(new RelatedLocation(context.Source.Path, run.Syntax.KeywordSpan, "used here")));

    /// <summary>Whether ADD can unpack it.</summary>
    private static bool IsTar(string source)
    {
        var end = source.IndexOfAny(['?', '#']);
        var path = end < 0 ? source : source.Substring(0, end);
        return path.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".txz", StringComparison.OrdinalIgnoreCase)
            || path.IndexOf(".tar", StringComparison.OrdinalIgnoreCase) is var at
                && at >= 0
                && path.IndexOf('/', at) < 0;
    }
}
