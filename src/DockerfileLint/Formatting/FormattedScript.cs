using DockerfileLint.Semantics;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Formatting;

/// <summary>The scripts that the formatter reads: those of sh and bash in the lines of an instruction.</summary>
internal static class FormattedScript
{
    /// <summary>The script of an instruction; null where there is none, or it is not understood.</summary>
    public static ShellScript? Of(InstructionSyntax instruction, BuildModel model)
    {
        if (instruction is not CommandFormSyntax { IsExecForm: false } command
            || instruction is ShellSyntax or RunSyntax { IsHeredocScript: true } or HealthcheckSyntax { IsNone: true })
            return null;
        var script = command is RunSyntax run ? model.GetRun(run).Script : model.GetCommand(command).Script;
        return script.Kind is ShellKind.Posix or ShellKind.Bash && script.IsUnderstood ? script : null;
    }
}
