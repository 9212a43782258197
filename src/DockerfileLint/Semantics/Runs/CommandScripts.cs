using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Runs;

/// <summary>Reads commands as scripts.</summary>
internal static class CommandScripts
{
    public static ShellScript Create(CommandFormSyntax syntax, BuildState state, CancellationToken cancellation)
    {
        if (syntax.IsExecForm) return FromExec(syntax, cancellation);
        if (syntax is RunSyntax { IsHeredocScript: true } run) return FromHeredoc(run, state, cancellation);
        return ShellScript.Parse(syntax.Command, state.Shell.Kind, cancellation);
    }

    /// <summary>The body of a here-document runs in the shell, or in the program that its <c>#!</c> names.</summary>
    private static ShellScript FromHeredoc(RunSyntax run, BuildState state, CancellationToken cancellation)
    {
        var text = run.Command.AsSpan();
        if (text.Length < 2 || text[0] != '#' || text[1] != '!')
            return ShellScript.Parse(run.Command, state.Shell.Kind, cancellation);
        return ShellScript.Parse(run.Command, ShellKinds.FromInterpreterLine(text), cancellation);
    }

    private static ShellScript FromExec(CommandFormSyntax syntax, CancellationToken cancellation)
    {
        if (syntax.Exec.IsEmpty)
            return ShellScript.Parse(syntax.Command.Slice(default), ShellKind.Unknown, cancellation);
        var shell = ShellKinds.FromProgram(syntax.Exec[0].Value);
        var inner = shell == ShellKind.Unknown ? -1 : ScriptArgument(syntax.Exec, shell);
        return inner >= 0
            ? ShellScript.Parse(JsonTexts.Content(syntax.Exec[inner]), shell, cancellation)
            : OneCommand(syntax);
    }

    /// <summary>
    /// The string that a shell runs: the one after its <c>-c</c>, <c>-Command</c> or <c>/c</c>; -1 where there is none.
    /// </summary>
    private static int ScriptArgument(ImmutableArray<JsonStringSyntax> words, ShellKind shell)
    {
        for (var i = 1; i < words.Length - 1; i++)
        {
            var word = words[i].Value;
            if (word.Length < 2) return -1;
            if (shell is ShellKind.Posix or ShellKind.Bash)
            {
                if (word[0] != '-') return -1;
                if (word[1] != '-' && word[word.Length - 1] == 'c') return i + 1;
                if (word[word.Length - 1] == 'o') i++;
            }
            else if (string.Equals(
                word.Substring(1), shell == ShellKind.Cmd ? "c" : "command", System.StringComparison.OrdinalIgnoreCase))
            {
                return i + 1 == words.Length - 1 ? i + 1 : -1;
            }
        }

        return -1;
    }

    private static ShellScript OneCommand(CommandFormSyntax syntax)
    {
        var words = syntax.Exec;
        var text = syntax.Command;
        var arguments = ImmutableArray.CreateBuilder<ShellWord>(words.Length - 1);
        for (var i = 1; i < words.Length; i++) arguments.Add(Word(words[i]));
        var command = new ShellCommand(
            text, new TextSpan(0, text.Length), [], [], Word(words[0]), arguments.MoveToImmutable(), []);
        var body = new ShellList(text, command.Range, [new ShellListItem(command, ShellListOperator.None, default)]);
        return new ShellScript(ShellKind.Unknown, body, [command], []);
    }

    private static ShellWord Word(JsonStringSyntax json)
    {
        var content = JsonTexts.Content(json);
        return new ShellWord(content, new TextSpan(0, content.Length), ShellWordTraits.Quoted, [], json.Value);
    }
}
