using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1102: the image that ships stands on an SDK or compiler image, though its program is finished.</summary>
internal sealed class ToolchainFinalBaseRule : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1102", "toolchain-final-base", "The image that ships carries an SDK or a compiler", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("dockopt:GO003", "dockopt:JAVA001", "tally:tally/gpu/prefer-runtime-final-stage"),
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        if (context.Model.FinalBase is not { Toolchain: { } toolchain } final) return;
        // Without a program to start it is an image to build in; one that starts the toolchain needs it.
        if (!StartsProgram(context.Model, out var words) || words.Any(word => toolchain.Programs.IndexOf(word) >= 0)) return;
        context.Report(
            final.From.Image.Span,
            $"{final.Image} carries {toolchain.Carries}, which the finished program does not need, and all of it ships. Build in a stage of this image, and copy the result into one on {toolchain.Instead}.",
            related: ImmutableArray.Create(new RelatedLocation(context.Source.Path, (context.Model.FinalStage!.EffectiveEntrypoint ?? (Syntax.InstructionSyntax)context.Model.FinalStage.EffectiveCmd!).KeywordSpan, "this is what starts")));
    }

    /// <summary>Whether CMD or ENTRYPOINT starts a program other than a shell by itself, and the words of its commands.</summary>
    private static bool StartsProgram(BuildModel model, out ImmutableArray<string> words)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var stage = model.FinalStage!;
        foreach (var instruction in new Syntax.CommandFormSyntax?[] { stage.EffectiveEntrypoint, stage.EffectiveCmd })
        {
            if (instruction is null) continue;
            foreach (var command in model.CommandOf(instruction).Commands)
            {
                found.Add(command.Name ?? "");
                if (command.Name == "dotnet" && command.Arguments.Length > 0 && command.Arguments[0].Value is "run" or "watch" or "test" or "build") found.Add("dotnet-run");
            }
        }

        words = found.ToImmutable();
        return words.Any(word => word.Length > 0 && word is not ("sh" or "bash" or "ash" or "zsh" or "tail" or "sleep" or "true"));
    }
}
