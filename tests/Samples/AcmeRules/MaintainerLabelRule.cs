using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;
using DockerfileLint.Syntax;

namespace AcmeRules;

/// <summary>ACME0001: a house rule, as a third party writes it.</summary>
public sealed class MaintainerLabelRule : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("ACME0001", "maintainer-label", "The image does not say who maintains it", Severity.Warning) { Presets = RulePresets.Recommended };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        if (context.Model.FinalStage is not { } stage || context.Model.ShippedStages.Any(one => one.Instructions.OfType<LabelSyntax>().Any(label => label.ArgumentText.Contains("org.acme.team")))) return;
        context.Report(stage.From?.Image.Span ?? default, "Nobody knows whom to ask about this image. Add LABEL org.acme.team.");
    }
}
