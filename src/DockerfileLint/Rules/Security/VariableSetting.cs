using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Security;

/// <summary>A variable that an ENV, an ARG or a command of a RUN sets.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Value">The value; null where it isn't known.</param>
/// <param name="Span">The assignment.</param>
internal readonly record struct VariableSetting(string Name, string? Value, TextSpan Span)
{
    /// <summary>Those of a file.</summary>
    public static IEnumerable<VariableSetting> Of(BuildModel model) =>
        model.Stages.SelectMany(stage => OfInstructions(stage, model))
            .Concat(model.Runs.Concat(model.TriggerRuns).SelectMany(OfRun));

    private static IEnumerable<VariableSetting> OfInstructions(Stage stage, BuildModel model)
    {
        foreach (var instruction in stage.Instructions)
        {
            var seen = instruction is OnbuildSyntax onbuild ? onbuild.Trigger : instruction;
            if (seen is EnvSyntax env)
                foreach (var pair in env.Pairs) yield return Of(pair, seen, model);
            if (seen is ArgSyntax arg)
                foreach (var pair in arg.Declarations)
                    if (pair.Value is not null) yield return Of(pair, seen, model);
        }
    }

    private static VariableSetting Of(KeyValueSyntax pair, InstructionSyntax instruction, BuildModel model) =>
        new(pair.Key.Text, pair.Value is { } word ? model.Expand(word, instruction).Value : "", pair.Span);

    private static IEnumerable<VariableSetting> OfRun(RunModel run)
    {
        foreach (var command in run.Commands)
        {
            foreach (var assignment in command.Assignments)
                yield return new VariableSetting(
                    assignment.Name, assignment.Value.Value, command.Script.ToSource(assignment.Range));
            if (command.Name is not ("export" or "env")) continue;
            foreach (var word in command.Arguments)
            {
                var equals = word.Prefix.IndexOf('=');
                if (equals > 0)
                    yield return new VariableSetting(
                        word.Prefix.Substring(0, equals), word.Value?.Substring(equals + 1), word.Span);
            }
        }
    }
}
