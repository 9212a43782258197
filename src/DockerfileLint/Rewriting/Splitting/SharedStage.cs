using System.Collections.Generic;
using System.Linq;
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

    /// <summary>The last lines of the stage, which were after the beginning of the build.</summary>
    public List<string> Lines { get; } = [];

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

    /// <summary>Writes the end of the stage, and the beginning of the one that builds.</summary>
    public void Close(SplitText text, string build)
    {
        var source = end.Source;
        var place = CommentedStart.Of(end, source);
        var isApart = place > 1 && source.Text[place - 2] is '\n' or '\r';
        var lines = new List<string>(Lines);
        if (!isApart || Lines.Count > 0) lines.Add("");
        lines.Add($"{SplitText.Cased("FROM", end)} {name} {SplitText.Cased("AS", end)} {build}");
        lines.AddRange(BuildLines);
        text.InsertFirst(place, string.Concat(lines.Select(line => line + source.NewLine)));
    }
}
