using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.DotNet;

/// <summary>
/// A rule for builds of .NET programs. It reports nothing without a .NET image or a <c>dotnet</c> command.
/// </summary>
internal abstract class DotNetRule : Rule
{
    public sealed override bool MayApply(BuildModel model) => model.MayBeDotNet;

    public sealed override void Analyze(RuleContext context)
    {
        if (MayApply(context.Model)) Analyze(context.Model.DotNet, context);
    }

    /// <summary>Reports the findings.</summary>
    protected abstract void Analyze(DotNetModel model, RuleContext context);

    /// <summary>A suggestion that writes another image into a FROM; null if a variable decides the image.</summary>
    private protected static Func<ImmutableArray<CodeFix>>? Replace(
        BaseImage replaced, string image, RuleContext context) =>
        replaced.Syntax is { } from && replaced.Expansion.References.IsEmpty
            ? context.Fix.Suggested($"Use {image}", edit => edit.Replace(from.Image.Span, image))
            : null;

    /// <summary>A descriptor that is on by default.</summary>
    private protected static RuleDescriptor Describe(
        string id,
        string name,
        string title,
        Severity severity,
        FixKind fix = FixKind.Suggested,
        RulePresets presets = RulePresets.Recommended,
        bool usesContext = false) => new(id, name, title, severity)
    {
        UsesContext = usesContext,
        Fix = fix,
        Presets = presets,
    };
}
