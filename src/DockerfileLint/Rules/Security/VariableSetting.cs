using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Security;

/// <summary>A variable that an ENV, an ARG or a command of a RUN sets.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Value">The value as it is written, without quotes; null where a script computes it.</param>
/// <param name="Span">The assignment.</param>
internal readonly record struct VariableSetting(string Name, string? Value, TextSpan Span)
{
    /// <summary>Those of a file, without the ARGs that have no value.</summary>
    public static List<VariableSetting> Of(BuildModel model)
    {
        var found = new List<VariableSetting>();
        foreach (var stage in model.Stages)
            foreach (var instruction in stage.Instructions)
                AddOf((instruction as OnbuildSyntax)?.Trigger ?? instruction, found);
        foreach (var run in model.Runs) AddOf(run, found);
        foreach (var run in model.TriggerRuns) AddOf(run, found);
        return found;
    }

    private static void AddOf(InstructionSyntax instruction, List<VariableSetting> found)
    {
        var pairs = instruction switch
        {
            EnvSyntax env => env.Pairs,
            ArgSyntax arg => arg.Declarations,
            _ => ImmutableArray<KeyValueSyntax>.Empty,
        };
        foreach (var pair in pairs)
            if (pair.Value is { } value)
                found.Add(new VariableSetting(pair.Key.Text, value.Text.Trim('"', '\''), pair.Span));
    }

    private static void AddOf(RunModel run, List<VariableSetting> found)
    {
        foreach (var command in run.Commands)
        {
            foreach (var assignment in command.Assignments)
                found.Add(new VariableSetting(
                    assignment.Name, assignment.Value.Value, command.Script.ToSource(assignment.Range)));
            if (command.Name is not ("export" or "env")) continue;
            foreach (var word in command.Arguments)
            {
                var equals = word.Prefix.IndexOf('=');
                if (equals > 0)
                    found.Add(new VariableSetting(
                        word.Prefix.Substring(0, equals), word.Value?.Substring(equals + 1), word.Span));
            }
        }
    }
}
