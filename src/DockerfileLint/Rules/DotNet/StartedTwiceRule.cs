using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8007: CMD names dotnet on an image whose entry point is dotnet already.</summary>
internal sealed class StartedTwiceRule : DotNetRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = Describe("DFL8007", "dotnet-started-twice", "The arguments of dotnet begin with dotnet", Severity.Warning);

    /// <inheritdoc/>
    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        var final = context.Model.FinalStage!;
        if (model.Final is not { StartsDotNet: true } image || final.EffectiveEntrypoint is not null) return;
        if (final.EffectiveCmd is not { IsExecForm: true } cmd || cmd.Exec.IsEmpty || cmd.Exec[0].Value is not ("dotnet" or "/usr/bin/dotnet")) return;
        context.Report(
            cmd.Exec[0].Span,
            $"{image.Reference} has the entry point /usr/bin/dotnet, so the container runs dotnet with the argument dotnet and does not find it. Write ENTRYPOINT in place of CMD.",
            () => Suggest("Write ENTRYPOINT in place of CMD", new TextChange(context.Source.Path, cmd.KeywordSpan, "ENTRYPOINT")));
    }
}
