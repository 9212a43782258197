using System.Collections.Generic;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>
/// The first part of a stage that both its build and its program need: it becomes a stage of its own, on which the
/// others are based.
/// </summary>
/// <param name="name">The name of the stage.</param>
/// <param name="end">The first instruction of the build.</param>
internal sealed class SharedStage(string name, InstructionSyntax end)
{
    private readonly Dictionary<InstructionSyntax, string?> texts = [];
    private readonly HashSet<InstructionSyntax> moved = [];

    /// <summary>The name of the stage.</summary>
    public string Name => name;

    /// <summary>The first instruction of the build.</summary>
    public InstructionSyntax End => end;

    /// <summary>The first lines of the build stage.</summary>
    public List<string> BuildLines { get; } = [];

    /// <summary>Whether an instruction is in the stage: those before the build are.</summary>
    public bool Has(InstructionSyntax instruction) =>
        instruction.Span.Start < end.Span.Start || moved.Contains(instruction);

    /// <summary>Moves an instruction that comes after the beginning of the build.</summary>
    public void Move(InstructionSyntax instruction) => moved.Add(instruction);

    /// <summary>Says what is written for an instruction of the stage; null for nothing.</summary>
    public void Write(InstructionSyntax instruction, string? text) => texts[instruction] = text;

    /// <summary>What is written for an instruction; null for nothing.</summary>
    /// <param name="instruction">An instruction of the stage.</param>
    /// <param name="original">What is there.</param>
    public string? TextOf(InstructionSyntax instruction, string original) =>
        texts.TryGetValue(instruction, out var text) ? text : original;
}
