using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.DotNet;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8007: CMD names dotnet in an image whose entry point is already dotnet.</summary>
internal sealed class DotNetStartedTwiceRule : DotNetRule
{
    public override RuleDescriptor Descriptor { get; } =
        Describe("DFL8007", "dotnet-started-twice", "CMD repeats the entry point dotnet", Severity.Warning);

    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        var final = context.Model.FinalStage!;
        if (model.Final is not { StartsDotNet: true } image || final.EffectiveEntrypoint is not null) return;
        if (final.EffectiveCmd is not { IsExecForm: true } cmd
            || cmd.Exec.IsEmpty
            || cmd.Exec[0].Value is not (DotNetCli.Name or "/usr/bin/dotnet"))
            return;
        context.Report(
            cmd.Exec[0].Span,
            $"'{image.Reference}' already has the entry point 'dotnet', so the container runs 'dotnet dotnet'. "
                + "Use ENTRYPOINT instead of CMD.",
            context.Fix.Suggested(
                "Use ENTRYPOINT instead of CMD", edit => edit.Replace(cmd.KeywordSpan, "ENTRYPOINT")));
    }
}
