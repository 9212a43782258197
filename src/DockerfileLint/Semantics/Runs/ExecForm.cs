using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Runs;

/// <summary>Commands as JSON arrays.</summary>
internal static class ExecForm
{
    // They are part of the shell, and no file of the image has their name.
    private static readonly HashSet<string> BuiltIns = new(System.StringComparer.Ordinal)
    {
        ".", ":", "alias", "bg", "cd", "command", "eval", "exec", "exit", "export", "fg", "getopts", "hash", "jobs",
        "popd", "pushd", "read", "readonly", "set", "shift", "shopt", "source", "times", "trap", "type", "ulimit",
        "umask", "unset", "wait",
    };

    // They end at once: what runs for long comes before them.
    private static readonly HashSet<string> ShortPrograms = new(System.StringComparer.Ordinal)
    {
        "cat", "chmod", "chown", "cmp", "cp", "diff", "echo", "false", "ls", "mkdir", "mv", "rm", "test", "touch",
        "true",
    };

    /// <summary>The array, as it is written in Dockerfiles.</summary>
    public static string Write(IEnumerable<string> words) => "[" + string.Join(", ", words.Select(Quote)) + "]";

    /// <summary>
    /// The array that starts the same program as the shell form of a command; null where a shell does more than start
    /// one program with words that it takes as they are.
    /// </summary>
    public static string? Of(CommandModel model)
    {
        var script = model.Script;
        if (!script.IsUnderstood
            || script.Commands.Length != 1
            || script.Body.Items is not [{ Node: ShellCommand command, Operator: ShellListOperator.None }]
            || command.Range.Length != script.Text.ToString().Trim().Length
            || !command.Assignments.IsEmpty || !command.Redirects.IsEmpty || !command.Wrappers.IsEmpty
            || command.Program?.Value is not { } program
            || BuiltIns.Contains(program)
            || command.Arguments.Any(NeedsShell))
            return null;
        return Write(ImmutableArray.Create(program).AddRange(command.Arguments.Select(static word => word.Value!)));
    }

    /// <summary>
    /// The program that a shell may replace itself by: that of the last command, where commands only follow each other;
    /// null where the last one isn't surely a program that runs for some time.
    /// </summary>
    public static ShellWord? LastProgram(CommandModel model)
    {
        var items = model.Script.Body.Items;
        if (!model.Script.IsUnderstood || items.IsEmpty) return null;
        foreach (var item in items)
            if (item.Node is not ShellCommand
                || item.Operator is not (ShellListOperator.None or ShellListOperator.And or ShellListOperator.Sequence))
                return null;
        var last = (ShellCommand)items[items.Length - 1].Node;
        if (last.Program is not { } program || !last.Wrappers.IsEmpty || !last.Inner.IsEmpty) return null;
        if (last.Name is { } called && ShortPrograms.Contains(called)) return null;
        // A variable may name something of the shell; what has a slash is a file.
        var isFile = program.Value is { } name ? !BuiltIns.Contains(name) : program.Text.IndexOf('/') >= 0;
        return isFile ? program : null;
    }

    private static bool NeedsShell(ShellWord word) =>
        word.Value is null || word.Text.IndexOfAny(['*', '?', '[', '~']) >= 0;

    private static string Quote(string word)
    {
        var text = new StringBuilder("\"");
        foreach (var c in word)
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (c < ' ') text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else text.Append(c);
        }

        return text.Append('"').ToString();
    }
}
