using DockerfileLint.Diagnostics;

namespace DockerfileLint.Rules.Builder;

/// <summary>DFL9005: the file is read by another frontend than Docker's, whose language may differ.</summary>
internal sealed class OtherFrontendRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL9005", "other-frontend", "File is read by another frontend", Severity.Info)
    {
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.OtherFrontend is not { } directive) return;
        context.Report(
            directive.ValueSpan,
            $"'{directive.Value}' reads this file instead of docker/dockerfile, so the language may differ. "
                + "Builder errors are reported as information.");
    }
}
