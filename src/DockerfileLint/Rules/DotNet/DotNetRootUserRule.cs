using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8017: the program runs as root, although the image has a user for it.</summary>
internal sealed class DotNetRootUserRule : DotNetRule
{
    public override RuleDescriptor Descriptor { get; } =
        Describe("DFL8017", "dotnet-root-user", "Program runs as root", Severity.Info);

    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        if (model.Final is not { Kind: not "sdk", Major: >= 8, IsWindows: false, IsDistroless: false } image) return;
        if (context.Model.Options.Container.ChoosesUser) return;
        var final = context.Model.FinalStage!;
        if (final.FinalState.UserInstruction is not null || final.Start is not { IsScript: false } start) return;
        context.Report(
            start.Instruction.KeywordSpan,
            $"The program runs as root, although '{image.Reference}' has the user 'app'. Add USER $APP_UID.",
            IsFixable(context.Model, final, start.Instruction)
                ? context.Fix.Suggested(
                    "Add USER $APP_UID", edit => edit.InsertBefore(start.Instruction, "USER $APP_UID"))
                : null);
    }

    /// <summary>No fix if a later instruction would run as that user, or a port below 1024 is used.</summary>
    private static bool IsFixable(BuildModel model, Stage final, CommandFormSyntax start)
    {
        var index = final.Instructions.IndexOf(start);
        if (index < 0 || final.Instructions.Skip(index).Any(static one => one is RunSyntax or WorkdirSyntax))
            return false;
        var ports = model.ShippedStages
            .SelectMany(static stage => stage.Instructions.OfType<ExposeSyntax>())
            .SelectMany(static expose => expose.Ports);
        if (ports.Any(static port => !int.TryParse(port.Text.Split('/')[0], out var number) || number < 1024))
            return false;
        return final.FinalState.GetValue("ASPNETCORE_URLS") is not { } urls
            || urls.EndsWith(":8080", StringComparison.Ordinal);
    }
}
