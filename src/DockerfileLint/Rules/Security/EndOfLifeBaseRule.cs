using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4213: the image is derived from one that gets no security fixes any more.</summary>
internal sealed class EndOfLifeBaseRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4213", "end-of-life-base", "Base image is out of support", Severity.Info)
    {
        Aliases = ImmutableArray.Create("dockerfile-doctor:DD077", "tally:tally/ruby/eol-ruby-version"),
        Presets = RulePresets.Recommended,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.FinalStage?.RootBase is not { Reference: not null, Syntax: not null } image) return;
        if (SupportEnds.Of(image.Known) is not { } end) return;
        var known = image.Known;
        var isOld = string.CompareOrdinal(end.Since, SupportEnds.LongAgo) <= 0;
        var name = known.Tag is { } tag ? known.WithTag(tag) : known.Repository;
        context.ReportAdvice(
            image.Span,
            $"{end.What} has been out of support since {end.Since}, so '{name}' gets no security fixes. "
                + (end.What == known.Repository
                    ? "Use eclipse-temurin."
                    : "Move to a supported version."),
            // Until then, many distributions sell support, and a move may be planned.
            isMinor: !isOld);
    }
}
