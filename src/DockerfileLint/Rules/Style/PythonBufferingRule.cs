using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7022: Python keeps back what the program prints.</summary>
internal sealed class PythonBufferingRule : Rule
{
    private const string Variable = "PYTHONUNBUFFERED";

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7022", "python-buffering", "Python that keeps back what it prints", Severity.Info)
    {
        Aliases = ImmutableArray.Create("droast:DF032"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.None,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.FinalStage is not { } stage) return;
        if (StartedProgram.Of(stage, context.Model) is not { } start) return;
        if (Python.Instance.Programs.IndexOf(start.Name) < 0) return;
        // Other images may set it.
        if (stage.RootBase is not { Kind: BaseImageKind.Image } root || !IsKnown(root)) return;
        if (stage.FinalState.Variable(Variable) is not null) return;
        if (!RunsProgram(start)) return;
        context.Report(
            start.Span,
            "Python keeps back what it prints until there are 8 kB, so logs come late or, if the program is killed, "
                + $"not at all. Set {Variable}=1.",
            start.Instruction.Onbuild is null && stage.Instructions.Contains(start.Instruction)
                ? context.Fix.Suggested(
                    $"Set {Variable}", edit => edit.InsertBefore(start.Instruction, $"ENV {Variable}=1"))
                : null);
    }

    /// <summary>Whether a program or module starts, and no option is given that prints at once or only asks.</summary>
    private static bool RunsProgram(StartedProgram start)
    {
        foreach (var word in start.Arguments)
        {
            if (word is null) return false;
            if (!word.StartsWith("-", StringComparison.Ordinal) || word is "-m" or "-c") return true;
            if (word.StartsWith("--", StringComparison.Ordinal) || word.IndexOf('u') > 0) return false;
        }

        return false;
    }

    private static bool IsKnown(BaseImage image) => image.IsPlainSystem || image.Known.Repository == "python";
}
