using System;
using System.Collections.Generic;
using DockerfileLint.Rules;
using DockerfileLint.Semantics;

namespace DockerfileLint.Linting;

/// <summary>
/// Selects the rules that can apply by the programs that a file calls: most files call few, and most rules are about
/// some.
/// </summary>
internal sealed class ProgramIndex
{
    private readonly Dictionary<string, List<int>> byProgram = new(StringComparer.Ordinal);
    private readonly bool[] always;

    public ProgramIndex(IEnumerable<Rule> rules)
    {
        var all = new List<bool>();
        foreach (var rule in rules)
        {
            all.Add(rule is not IProgramRule);
            if (rule is not IProgramRule about) continue;
            foreach (var program in about.Programs)
            {
                if (!byProgram.TryGetValue(program, out var numbers)) byProgram[program] = numbers = [];
                numbers.Add(all.Count - 1);
            }
        }

        always = all.ToArray();
    }

    /// <summary>Whether each rule can report something.</summary>
    public bool[] Match(BuildModel model)
    {
        if (byProgram.Count == 0) return always;
        var met = (bool[])always.Clone();
        foreach (var program in model.Programs) Mark(program, met);
        if (!model.TriggerRuns.IsEmpty)
            foreach (var program in model.TriggerPrograms) Mark(program, met);
        return met;
    }

    private void Mark(string program, bool[] met)
    {
        if (!byProgram.TryGetValue(program, out var numbers)) return;
        foreach (var number in numbers) met[number] = true;
    }
}
