using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Speed;

/// <summary>Copies the files that name packages, installs these, and copies all files then.</summary>
internal static class InstallFirstFix
{
    public static void Edit(
        FixEditor edit, RunCommand command, TransferSyntax copy, ImmutableArray<string> names, RuleContext context)
    {
        var run = command.Run;
        if (!IsMovable(copy, run, context) || names.Any(static name => name.Any(char.IsWhiteSpace)))
        {
            edit.GiveUp();
            return;
        }

        var all = context.Source.ToString(copy.Span);
        var line = ManifestsFirst.LineFor(copy, names);
        if (run.Commands.All(static one => StandaloneInstall.Contains(one) || ProjectInstall.Of(one) is not null))
        {
            edit.Replace(copy.Span, line);
            edit.InsertAfter(run.Syntax, all);
        }
        else if (IsSeparable(command, copy, context))
        {
            var text = context.Source.ToString(run.Syntax.KeywordSpan) + " "
                + context.Source.ToString(command.Command.Span);
            edit.Replace(copy.Span, string.Join(context.Source.NewLine, line, text, all));
            edit.RemoveCommands(run, [command.Command]);
        }
        else
        {
            edit.GiveUp();
        }
    }

    /// <summary>Whether the COPY does the same after the RUN.</summary>
    private static bool IsMovable(TransferSyntax copy, RunModel run, RuleContext context)
    {
        var isSame = context.Model.GetState(copy).WorkdirInstruction == run.State.WorkdirInstruction;
        return run.Stage!.Instructions
            .SkipWhile(one => one != copy).Skip(1).TakeWhile(one => one != run.Syntax)
            .All(one => one is RunSyntax or LabelSyntax or ExposeSyntax or CmdSyntax or EntrypointSyntax
                || one is EnvSyntax or ArgSyntax && copy.Destination!.Text.IndexOf('$') < 0
                || one is WorkdirSyntax && (isSame || copy.Destination!.Text[0] == '/'));
    }

    /// <summary>Whether the installation is the first command of a RUN right after the COPY.</summary>
    private static bool IsSeparable(RunCommand command, TransferSyntax copy, RuleContext context)
    {
        var run = command.Run;
        var instructions = run.Stage!.Instructions;
        return run.Commands[0] == command.Command
            && command.Command.Parent == run.Script.Body
            && run.Script.Body.ChainAt(0) is { FirstOr: int.MaxValue or < 0 }
            && !run.IsExecForm && run.Syntax.Flags.IsEmpty && run.Syntax.Heredocs.IsEmpty
            && instructions.IndexOf(run.Syntax) == instructions.IndexOf(copy) + 1
            && !context.Source.ToString(command.Command.Span).Contains('\n');
    }
}
