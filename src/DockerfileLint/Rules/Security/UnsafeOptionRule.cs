using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Security;

/// <summary>A rule about an option that switches a check off.</summary>
internal abstract class UnsafeOptionRule : CommandRule
{
    /// <summary>The options, the short ones with a letter, as in <c>-k</c>.</summary>
    protected abstract ImmutableArray<string> Options { get; }

    /// <summary>What the option does, as a sentence, then what to do.</summary>
    /// <param name="option">The option as it is written.</param>
    protected abstract string MessageOf(string option);

    /// <summary>The arguments of a command.</summary>
    protected virtual ShellArguments Arguments(ShellCommand command) => new(command);

    /// <summary>Whether what the command does needs the check.</summary>
    protected virtual bool Covers(ShellCommand command, ShellArguments arguments) => true;

    protected sealed override void Analyze(RunCommand command, RuleContext context)
    {
        var arguments = Arguments(command.Command);
        if (!Covers(command.Command, arguments)) return;
        foreach (var option in Options)
        {
            if (arguments.GetOption(option) is not { } word) continue;
            context.Report(
                PlaceOf(command.Command, word, context),
                MessageOf(option),
                CanRemove(word, option)
                    ? context.Fix.Suggested($"Remove {option}", edit => Remove(edit, command, word, option))
                    : null);
            return;
        }
    }

    private protected static RuleDescriptor Describe(string id, string name, string title, params string[] aliases) =>
        new(id, name, title, Severity.Warning)
        {
            Aliases = aliases.ToImmutableArray(),
            Fix = FixKind.Suggested,
        };

    /// <summary>The option, with the command before it where that begins on another line.</summary>
    internal static TextSpan PlaceOf(ShellCommand command, ShellWord option, RuleContext context)
    {
        var start = command.Program?.Span.Start ?? option.Span.Start;
        return context.Source.GetLine(start) == context.Source.GetLine(option.Span.Start)
            ? option.Span
            : TextSpan.FromBounds(start, option.Span.End);
    }

    /// <summary>Whether it is the option alone, or a cluster of letters, and not a string of a JSON array.</summary>
    private static bool CanRemove(ShellWord word, string option) =>
        word.Text == option || option.Length == 2 && word.Value == word.Text && word.Text.IndexOf('=') < 0;

    private static void Remove(FixEditor edit, RunCommand command, ShellWord word, string option)
    {
        if (command.Run.IsExecForm) edit.GiveUp();
        else if (word.Text == option) edit.Remove(word.Span);
        else edit.Replace(word.Span, word.Text.Remove(word.Text.IndexOf(option[1], 1), 1));
    }
}
