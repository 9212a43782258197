using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace DockerfileLint.Tool.Completion;

/// <summary>The script for bash, from 3.2 on. Paths and free text are left to bash.</summary>
internal sealed class BashScript(
    CompletedCommand root, ImmutableArray<CompletedCommand> commands, TextWriter writer)
    : ShellScript(root, commands, writer)
{
    public override void Write()
    {
        Line($"# {Program} in bash: source <({Program} completion bash)");
        Line("_dockerfile_lint() {");
        Line("  local word=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]}");
        Line("  local command='' words='' list='' prefix='' first=${COMP_WORDS[COMP_CWORD]:0:1} index");
        Line("  # bash makes three words of --option=value.");
        Line("  if [[ $word == '=' ]]; then word='' first=''");
        Line("  elif [[ $option == '=' ]]; then option=${COMP_WORDS[COMP_CWORD - 2]}");
        Line("  fi");
        Line("  for ((index = 1; index < COMP_CWORD; index++)); do");
        Line("    case \"$command ${COMP_WORDS[index]}\" in");
        Line($"      {string.Join(" | ", NestedCommands.Select(static command => $"'{command.Name}'"))})");
        Line("        command=\"$command ${COMP_WORDS[index]}\"");
        Line("        ;;");
        Line("    esac");
        Line("    case ${COMP_WORDS[index]} in");
        Line($"      {string.Join(" | ", TopCommands.Select(static command => command.Name))})");
        Line("        command=${command:-${COMP_WORDS[index]}}");
        Line("        ;;");
        Line("      --)");
        Line("        # What follows isn't an option.");
        Line("        option='' first=''");
        Line("        break");
        Line("        ;;");
        Line("    esac");
        Line("  done");
        Line("  COMPREPLY=()");
        Line("  case \"$command $option\" in");
        WriteValues();
        Line("    *)");
        Line("      case \"$command $first\" in");
        Case("        ", [" -"], Words(OptionNames(Root)));
        Case("        ", [" "], Words(TopCommands.Select(static command => command.Name)), "*");
        // The words of a command begin as the name of one within it does.
        foreach (var command in NestedCommands.Concat(TopCommands)) WriteCommand(command);
        Line("        *) return ;;");
        Line("      esac");
        Line("      ;;");
        Line("  esac");
        Line("  if [[ -n $list && $word == *,* ]]; then");
        Line("    prefix=${word%,*},");
        Line("    word=${word##*,}");
        Line("  fi");
        Line("  COMPREPLY=($(compgen -P \"$prefix\" -W \"$words\" -- \"$word\"))");
        Line("}");
        Line($"complete -o bashdefault -o default -F _dockerfile_lint {Program}");
    }

    private void WriteValues()
    {
        var free = Named().Where(static named => named.Of.Values.IsEmpty);
        Case("    ", free.Select(Key), "return");
        foreach (var same in Named().Where(static named => !named.Of.Values.IsEmpty)
            .GroupBy(named => (Number: NumberOf(named.Of.Values), named.Of.IsList)))
            Case(
                "    ",
                same.Select(Key),
                Words(Lists[same.Key.Number].Select(static value => value.Text)) + (same.Key.IsList ? " list=1" : ""));
    }

    private void WriteCommand(CompletedCommand command)
    {
        Case("        ", [$"{command.Name} -"], Words(OptionNames(command)));
        if (!command.Words.IsEmpty)
            Case("        ", [$"{command.Name} "], Words(command.Words.Select(static value => value.Text)), "*");
        else if (command.IsNested)
            Case("        ", [$"{command.Name} "], "return", "*");
    }

    private static string Key((string Command, string Option, CompletedOption Of) named) =>
        $"{named.Command} {named.Option}";

    private static IEnumerable<string> OptionNames(CompletedCommand command) =>
        command.Options.SelectMany(static option => option.Names);

    private static string Words(IEnumerable<string> words) => $"words='{string.Join(' ', words)}'";

    /// <summary>One branch: patterns, taken literally, with what may follow them, and what is done.</summary>
    private void Case(string indentation, IEnumerable<string> patterns, string action, string tail = "") =>
        Line($"{indentation}{string.Join(" | ", patterns.Select(pattern => $"'{pattern}'{tail}"))}) {action} ;;");
}
