using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Stages;

/// <summary>Cuts the instructions into stages and ties each to what it is built on.</summary>
internal static class StageBuilder
{
    public static ImmutableArray<Stage> Build(
        StageModel model, VariableScope global, out ImmutableArray<InstructionSyntax> preamble)
    {
        var instructions = model.Syntax.Instructions;
        var first = FirstFrom(instructions);
        if (first < 0)
        {
            preamble = ImmutableArray<InstructionSyntax>.Empty;
            return instructions.IsEmpty ? ImmutableArray<Stage>.Empty : [WithoutFrom(model, instructions)];
        }

        preamble = Slice(instructions, 0, first);
        var stages = ImmutableArray.CreateBuilder<Stage>();
        Dictionary<string, Stage>? names = null;
        for (var start = first; start < instructions.Length;)
        {
            model.ThrowIfCancelled();
            var end = start + 1;
            while (end < instructions.Length && !IsFrom(instructions[end])) end++;
            var stage = new Stage(
                model,
                stages.Count,
                instructions[start],
                Slice(instructions, start + 1, end),
                Resolve(instructions[start] as FromSyntax, model, global, names));
            stages.Add(stage);
            if (stage.Name is { } name) (names ??= new Dictionary<string, Stage>(StringComparer.Ordinal))[name] = stage;
            start = end;
        }

        return stages.ToImmutable();
    }

    private static Stage WithoutFrom(StageModel model, ImmutableArray<InstructionSyntax> instructions) =>
        new(model, 0, begin: null, instructions, Resolve(from: null, model, default, names: null));

    private static int FirstFrom(ImmutableArray<InstructionSyntax> instructions)
    {
        for (var i = 0; i < instructions.Length; i++)
            if (IsFrom(instructions[i])) return i;
        return -1;
    }

    /// <summary>A FROM that can't be read begins a stage all the same; what it is built on is not known.</summary>
    private static bool IsFrom(InstructionSyntax instruction) =>
        instruction is FromSyntax or UnknownInstructionSyntax { Intended: InstructionKind.From };

    private static ImmutableArray<InstructionSyntax> Slice(ImmutableArray<InstructionSyntax> all, int start, int end) =>
        start == end ? ImmutableArray<InstructionSyntax>.Empty : ImmutableArray.Create(all, start, end - start);

    /// <summary>
    /// Only an earlier stage can be a base, and its name is compared with regard to case: all names are lower case.
    /// </summary>
    private static BaseImage Resolve(
        FromSyntax? from, StageModel model, VariableScope global, Dictionary<string, Stage>? names)
    {
        if (from is null)
            return new BaseImage(syntax: null, BaseImageKind.Unknown, default, platform: null, stage: null);
        var state = new BuildState(stage: null, global, ShellState.Linux, model.Syntax.EscapeCharacter);
        var expansion = state.Expand(from.Image);
        var platform = from.Platform is { } flag ? state.Expand(flag) : (Expansion?)null;
        if (expansion.DefaultValue is not { } name)
            return new BaseImage(from, BaseImageKind.Unknown, expansion, platform, stage: null);
        if (name == "scratch") return new BaseImage(from, BaseImageKind.Scratch, expansion, platform, stage: null);
        if (names is not null && names.TryGetValue(name, out var stage))
            return new BaseImage(from, BaseImageKind.Stage, expansion, platform, stage);
        if (model.Options.IsBuildContext(name))
            return new BaseImage(
                from, BaseImageKind.Unknown, new Expansion(ExpansionMarkers.UnknownText), platform, stage: null);
        return new BaseImage(
            from, expansion.IsKnown ? BaseImageKind.Image : BaseImageKind.Unknown, expansion, platform, stage: null);
    }
}
