using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8021: ICU is installed, and the image's invariant mode stays on.</summary>
internal sealed class IcuUnusedRule : DotNetRule
{
    private const string Mode = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";

    public override RuleDescriptor Descriptor { get; } =
        Describe("DFL8021", "icu-unused", "ICU is installed, but invariant mode is on", Severity.Warning);

    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        if (model.Final is not { IsMusl: true, HasIcu: false, Major: >= 5 } image
            || context.Model.FinalStage is not { Start.IsScript: false } final
            || IsOff(final.FinalState.Variable(Mode) is null, final.FinalState.GetValue(Mode))
            || model.Published?.Has("InvariantGlobalization") == true
            || model.Published?.HasUnseenImports == true)
            return;
        if (Find(context) is not var (run, word)) return;
        var isSet = final.FinalState.Variable(Mode) is not null;
        context.Report(
            word.Span,
            $"The program doesn't use {word.Value}: {(isSet ? "this file" : $"'{image.Reference}'")} sets {Mode}. "
                + $"Add ENV {Mode}=false.",
            isSet
                ? null
                : context.Fix.Suggested(
                    $"Set {Mode} to false", edit => edit.InsertBefore(run.Syntax, $"ENV {Mode}=false")));
    }

    /// <summary>Whether the file turns the mode off, or something that isn't known decides it.</summary>
    private static bool IsOff(bool isUnset, string? value) =>
        !isUnset && !(value == "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase));

    /// <summary>The package of ICU that is installed in the final image.</summary>
    private static (RunModel Run, ShellWord Package)? Find(RuleContext context)
    {
        foreach (var stage in context.Model.ShippedStages)
        {
            foreach (var run in context.Model.GetRuns(stage))
            {
                foreach (var command in run.Commands)
                {
                    if (Tools.ReadPackages(command) is not { Action: PackageAction.Install } installed) continue;
                    if (installed.Packages.FirstOrDefault(static word => word.Value is "icu-libs" or "icu-data-full")
                        is { } package)
                        return (run, package);
                }
            }
        }

        return null;
    }
}
