using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Security;

/// <summary>A variable that an ENV, an ARG or a command of a RUN sets.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Value">The value as it is written, without quotes; null where a script computes it.</param>
/// <param name="Span">The assignment.</param>
internal readonly record struct VariableSetting(string Name, string? Value, TextSpan Span)
{
    /// <summary>Those of a file whose names are meant.</summary>
    public static IEnumerable<VariableSetting> Of(BuildModel model, Func<string, bool> isMeant) =>
        model.Stages.SelectMany(stage => OfInstructions(stage, isMeant))
            .Concat(model.Runs.Concat(model.TriggerRuns).SelectMany(run => OfRun(run, isMeant)));

    private static IEnumerable<VariableSetting> OfInstructions(Stage stage, Func<string, bool> isMeant)
    {
        foreach (var instruction in stage.Instructions)
        {
            var seen = instruction is OnbuildSyntax onbuild ? onbuild.Trigger : instruction;
            foreach (var pair in PairsOf(seen))
                if (pair.Value is { } value && isMeant(pair.Key.Text))
                    yield return new VariableSetting(pair.Key.Text, value.Text.Trim('"', '\''), pair.Span);
        }
    }

    private static ImmutableArray<KeyValueSyntax> PairsOf(InstructionSyntax instruction) => instruction switch
    {
        EnvSyntax env => env.Pairs,
        ArgSyntax arg => arg.Declarations,
        _ => ImmutableArray<KeyValueSyntax>.Empty,
    };

    private static IEnumerable<VariableSetting> OfRun(RunModel run, Func<string, bool> isMeant)
    {
        foreach (var command in run.Commands)
        {
            foreach (var assignment in command.Assignments)
                if (isMeant(assignment.Name))
                    yield return new VariableSetting(
                        assignment.Name, assignment.Value.Value, command.Script.ToSource(assignment.Range));
            if (command.Name is not ("export" or "env")) continue;
            foreach (var word in command.Arguments)
            {
                var equals = word.Prefix.IndexOf('=');
                if (equals > 0 && isMeant(word.Prefix.Substring(0, equals)))
                    yield return new VariableSetting(
                        word.Prefix.Substring(0, equals), word.Value?.Substring(equals + 1), word.Span);
            }
        }
    }
}
