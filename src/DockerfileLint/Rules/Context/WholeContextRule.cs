using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Junk;
using DockerfileLint.Semantics.Purpose;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Context;

/// <summary>DFL2006: the whole context is copied into the final image, and there is no .dockerignore.</summary>
internal sealed class WholeContextRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL2006", "whole-context", "Whole context is copied without a .dockerignore", Severity.Info)
    {
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override void Analyze(RuleContext context)
    {
        // An image to develop or test in has the tests on purpose.
        if (context.Model.Context.HasDockerIgnore != false
            || context.Model.Purpose.Kind == ImagePurposeKind.Build)
            return;
        UnneededFiles? unneeded = null;
        foreach (var use in context.Model.ContextUsage.Uses)
        {
            if (use.Source is not "" || use.Instruction is not TransferSyntax || !use.Stage.IsShipped || use.HasExclude)
                continue;
            unneeded ??= Find(context.Model);
            context.Report(
                use.Span,
                $"The whole context is copied into the final image{Included(unneeded)}. "
                    + "Copy only what's needed, or add a .dockerignore.",
                WasteClass.Medium,
                isAdvice: true,
                savedBytes: unneeded is null ? null : new ByteEstimate(unneeded.Bytes, ByteEstimateKind.Exact));
        }
    }

    /// <summary>What of the context isn't needed, but for what DFL2001 reports; null where that isn't known.</summary>
    private static UnneededFiles? Find(BuildModel model) => model.ContextUsage.Available is { } files
        ? UnneededFiles.Find(files, JunkMatcher.Of(model.Junk))
        : null;

    private static string Included(UnneededFiles? unneeded)
    {
        if (unneeded is not { Names.IsEmpty: false }) return "";
        var names = unneeded.Names;
        return ": " + string.Join(", ", names.Take(2).Select(ForeignWords.Shown))
            + (names.Length > 2 ? $" and {names.Length - 2} more included" : " included");
    }
}
