using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Security;

/// <summary>Where the instructions of each stage name the ARGs of secrets, found in one pass over the file.</summary>
internal sealed class SecretUses
{
    private readonly BuildModel model;
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> inPreamble = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, int Stage), List<InstructionSyntax>> uses = [];
    private readonly Dictionary<int, int[]> busy = [];

    public SecretUses(BuildModel model)
    {
        this.model = model;
        foreach (var arg in model.Stages.SelectMany(static stage => stage.Instructions).OfType<ArgSyntax>())
            foreach (var pair in arg.Declarations)
                if (SecretNames.Names(pair.Key.Text)) names.Add(pair.Key.Text);
        foreach (var instruction in model.Preamble)
            foreach (var name in NamesIn(instruction)) inPreamble.Add(name);
        foreach (var stage in model.Stages)
        {
            if (stage.From is { } from) Note(from, stage);
            foreach (var instruction in stage.Instructions) Note(instruction, stage);
            busy[stage.Index] = [.. model.GetRuns(stage).Where(MayUse).Select(static run => run.Syntax.Span.Start)];
        }
    }

    /// <summary>
    /// The RUNs after an ARG that name it; null where something else does, or a program may read it unnamed.
    /// </summary>
    public List<RunModel>? RunsAfter(ArgSyntax arg, string name, Stage stage)
    {
        if (inPreamble.Contains(name) || stage.Uses.Any(static use => use.Kind == StageReferenceKind.Base)) return null;
        if (!uses.TryGetValue((name, stage.Index), out var found)) return null;
        var runs = new List<RunModel>();
        foreach (var instruction in found)
        {
            if (instruction == arg) continue;
            if (instruction is not RunSyntax run || instruction.Span.Start < arg.Span.Start) return null;
            runs.Add(model.GetRun(run));
        }

        var starts = busy[stage.Index];
        var first = BinarySearch.First(
            starts.Length, (starts, arg.Span.Start), static (all, i) => all.starts[i] > all.Item2);
        return starts.Length - first == runs.Count(MayUse) ? runs : null;
    }

    private void Note(InstructionSyntax instruction, Stage stage)
    {
        foreach (var name in NamesIn(instruction))
        {
            var key = (name, stage.Index);
            if (!uses.TryGetValue(key, out var list)) uses[key] = list = [];
            if (list.Count == 0 || list[list.Count - 1] != instruction) list.Add(instruction);
        }
    }

    private IEnumerable<string> NamesIn(InstructionSyntax instruction)
    {
        if (names.Count == 0) yield break;
        var text = instruction.Source.Text;
        var end = instruction.Span.End;
        foreach (var heredoc in instruction.Heredocs) end = Math.Max(end, heredoc.Span.End);
        for (var start = instruction.Span.Start; start < end; start++)
        {
            if (!IsPart(text[start])) continue;
            var stop = start;
            while (stop < end && IsPart(text[stop])) stop++;
            var word = text.Substring(start, stop - start);
            if (names.Contains(word)) yield return word;
            start = stop;
        }
    }

    private static bool IsPart(char character) => char.IsLetterOrDigit(character) || character == '_';

    /// <summary>Whether a RUN may start a program that reads variables.</summary>
    private static bool MayUse(RunModel run)
    {
        if (!run.Script.IsUnderstood) return true;
        foreach (var command in run.Commands)
            if (command.Name is not { } name || !CommandTable.IsExact(name) && Tools.ReadPackages(command) is null)
                return true;
        return false;
    }
}
