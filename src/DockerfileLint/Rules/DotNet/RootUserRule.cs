using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8017: the program runs as root, though the image has a user for it.</summary>
internal sealed class RootUserRule : DotNetRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = Describe("DFL8017", "dotnet-root-user", "The program runs as root, though the image has the user app", Severity.Info);

    /// <inheritdoc/>
    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        if (model.Final is not { Kind: not "sdk", Major: >= 8, IsWindows: false, IsDistroless: false } image) return;
        var final = context.Model.FinalStage!;
        if (final.FinalState.UserInstruction is not null || final.Start is not { IsScript: false } start) return;
        context.Report(
            start.Instruction.KeywordSpan,
            $"Nothing sets a user, so the program runs as root. {image.Reference} has the user app for it: write USER $APP_UID. The program then can't write below its own folder.",
            () => Fix(context.Model, final, start.Instruction, context));
    }

    /// <summary>None where something behind would run as that user, or a port below 1024 is asked for.</summary>
    private static ImmutableArray<CodeFix> Fix(BuildModel model, Stage final, CommandFormSyntax start, RuleContext context)
    {
        var index = final.Instructions.IndexOf(start);
        if (index < 0 || final.Instructions.Skip(index).Any(static one => one is RunSyntax or WorkdirSyntax)) return ImmutableArray<CodeFix>.Empty;
        var ports = model.ShippedStages.SelectMany(static stage => stage.Instructions.OfType<ExposeSyntax>()).SelectMany(static expose => expose.Ports);
        if (ports.Any(static port => !int.TryParse(port.Text.Split('/')[0], out var number) || number < 1024) || final.FinalState.Value("ASPNETCORE_URLS") is { } urls && !urls.EndsWith(":8080", StringComparison.Ordinal)) return ImmutableArray<CodeFix>.Empty;
        return Suggest("Run as the image's user app", InstructionEdits.InsertBefore(context.Source, start, "USER $APP_UID"));
    }
}
