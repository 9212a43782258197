using DockerfileLint.Diagnostics;
using DockerfileLint.Images;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8005: no .NET image was ever published with this tag.</summary>
internal sealed class UnknownDotNetTagRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL8005", "unknown-dotnet-tag", "Unknown .NET image tag", Severity.Warning)
    {
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended,
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var stage in context.Model.Stages)
        {
            if (stage.From is null || stage.Base.Reference is null || DotNetImage.Of(stage.Base.Known) is not { } image)
                continue;
            if (DotNetTags.Fault(image) is not var (why, suffix)) continue;
            var better = image.WithSuffix(suffix);
            context.Report(
                stage.Base.Span,
                $"'{image.Reference}' doesn't exist: {why}. Use '{better}'.",
                stage.Base.Expansion.References.IsEmpty
                    ? context.Fix.Suggested($"Use {better}", edit => edit.Replace(stage.Base.Span, better))
                    : null);
        }
    }
}
