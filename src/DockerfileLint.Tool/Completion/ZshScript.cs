using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace DockerfileLint.Tool.Completion;

/// <summary>The script for zsh: it can be sourced, or be a file of <c>fpath</c>.</summary>
internal sealed class ZshScript(
    CompletedCommand root, ImmutableArray<CompletedCommand> commands, TextWriter writer)
    : ShellScript(root, commands, writer)
{
    private const string Function = "_" + Program;

    public override void Write()
    {
        Line($"#compdef {Program}");
        Line($"# {Program} in zsh, after compinit: source <({Program} completion zsh)");
        for (var number = 0; number < Lists.Length; number++) WriteList(number);
        Line($"{Function}() {{");
        Line("  local curcontext=\"$curcontext\" context state line");
        Line("  typeset -A opt_args");
        Line("  _arguments -C \\");
        foreach (var option in Root.Options) WriteOption(option, "    ");
        Line("    '1:command:->command' \\");
        Line("    '*::argument:->argument'");
        Line("  case $state in");
        Line("    command)");
        Line("      local -a commands=(");
        foreach (var command in TopCommands) Line($"        {Quoted($"{command.Name}:{command.Description}")}");
        Line("      )");
        Line("      _describe -t commands command commands");
        Line("      ;;");
        Line("    argument)");
        Line("      local name=$words[1]");
        Line("      if (( CURRENT > 2 )); then");
        Line("        case \"$words[1] $words[2]\" in");
        Line($"          {string.Join(" | ", NestedCommands.Select(static command => $"'{command.Name}'"))})");
        Line("            name=\"$words[1] $words[2]\"");
        Line("            shift words");
        Line("            (( CURRENT-- ))");
        Line("            ;;");
        Line("        esac");
        Line("      fi");
        Line("      case $name in");
        foreach (var command in Commands) WriteCommand(command);
        Line("      esac");
        Line("      ;;");
        Line("  esac");
        Line("}");
        Line($"if [[ $funcstack[1] == {Function} ]]; then {Function} \"$@\"; else compdef {Function} {Program}; fi");
    }

    private void WriteList(int number)
    {
        Line($"{ListName(number)}() {{");
        Line("  local -a words=(");
        foreach (var value in Lists[number])
            Line($"    {Quoted(value.Description.Length == 0 ? value.Text : $"{value.Text}:{value.Description}")}");
        Line("  )");
        Line("  _describe -t words word words \"$@\"");
        Line("}");
    }

    private void WriteCommand(CompletedCommand command)
    {
        Line($"        '{command.Name}')");
        Line("          _arguments -S \\");
        foreach (var option in command.Options) WriteOption(option, "            ");
        if (command.TakesArguments)
        {
            var action = command.Words.IsEmpty ? "_files" : ListName(NumberOf(command.Words));
            if (!command.Nested.IsEmpty) action = $"{{ {action}; _files }}";
            Line($"            '*:argument:{action}'");
        }
        else
        {
            Line("            ':'");
        }

        Line("          ;;");
    }

    private void WriteOption(CompletedOption option, string indentation)
    {
        var others = option.IsRepeatable ? "*" : $"({string.Join(' ', option.Names)})";
        foreach (var name in option.Names)
        {
            var joined = name.StartsWith("--", StringComparison.Ordinal) ? "=" : "+";
            var value = option.TakesValue ? $"{(option.IsOptional ? "::" : ":")}value:{Action(option)}" : string.Empty;
            var spec = $"{others}{name}{(option.TakesValue ? joined : "")}[{Bracketed(option.Description)}]{value}";
            Line($"{indentation}{Quoted(spec)} \\");
        }
    }

    private string Action(CompletedOption option)
    {
        if (option.Values.IsEmpty) return "_files";
        var list = ListName(NumberOf(option.Values));
        return option.IsList ? $"_sequence {list}" : list;
    }

    private static string ListName(int number) => $"{Function}-words-{number}";

    private static string Bracketed(string text) =>
        text.Replace("[", @"\[", StringComparison.Ordinal).Replace("]", @"\]", StringComparison.Ordinal);

    private static string Quoted(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
