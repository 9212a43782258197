using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace DockerfileLint.Tool.Completion;

/// <summary>The script for PowerShell, from Windows PowerShell 5.1 on. Paths and free text are left to it.</summary>
internal sealed class PowerShellScript(
    CompletedCommand root, ImmutableArray<CompletedCommand> commands, TextWriter writer)
    : ShellScript(root, commands, writer)
{
    public override void Write()
    {
        Line($"# {Program} in PowerShell: {Program} completion powershell | Out-String | Invoke-Expression");
        Line($"Register-ArgumentCompleter -Native -CommandName '{Program}' -ScriptBlock {{");
        Line("    param($wordToComplete, $commandAst, $cursorPosition)");
        Line("    $lists = @(");
        Line(string.Join(",\n", Lists.Select(static list =>
            Table(list.Select(static value => (value.Text, Or(value.Description, value.Text))), "        "))));
        Line("    )");
        var descriptions = TopCommands.Select(static one => (one.Name, one.Description));
        Line($"    $commands = {Table(descriptions, "    ").TrimStart()}");
        Line("    $options = @{");
        Line($"        '' = {OptionTable(Root)}");
        foreach (var command in Commands) Line($"        '{command.Name}' = {OptionTable(command)}");
        Line("    }");
        // The numbers of the lists; -1 where the value is a path or free text.
        Line("    $values = @{");
        foreach (var (command, name, option) in Named())
            Line($"        '{command} {name}' = {(option.Values.IsEmpty ? -1 : NumberOf(option.Values))}");
        foreach (var command in Commands.Where(static command => !command.Words.IsEmpty))
            Line($"        '{command.Name}' = {NumberOf(command.Words)}");
        Line("    }");
        Line(Body);
        Line("}");
    }

    private const string Body = """
            $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
                Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { "$_" })
            $command = "$($before | Where-Object { $commands.Contains($_) } | Select-Object -First 1)"
            $nested = $before | Where-Object { $options.ContainsKey("$command $_") } | Select-Object -First 1
            if ($nested) { $command = "$command $nested" }
            $word = $wordToComplete
            $prefix = ''
            $option = "$($before | Select-Object -Last 1)"
            if ($word -match '^(--[^=]+)=(.*)$') {
                $option = $Matches[1]
                $prefix = "$option="
                $word = $Matches[2]
            }
            $words = if ($values.ContainsKey("$command $option")) {
                if ($values["$command $option"] -lt 0) { return }
                $lists[$values["$command $option"]]
            }
            elseif ($word -like '-*') { $options[$command] }
            elseif ($command -eq '') { $commands }
            elseif ($values.ContainsKey($command)) { $lists[$values[$command]] }
            else { return }
            if ($word -match '^(.*,)([^,]*)$') {
                $prefix += $Matches[1]
                $word = $Matches[2]
            }
            $words.GetEnumerator() | Where-Object { $_.Key.StartsWith($word, 'OrdinalIgnoreCase') } | ForEach-Object {
                $text = "$prefix$($_.Key)"
                [System.Management.Automation.CompletionResult]::new($text, $_.Key, 'ParameterValue', $_.Value)
            }
        """;

    private static string OptionTable(CompletedCommand command) => Table(
        from option in command.Options
        from name in option.Names
        select (name, Or(option.Description, name)),
        "        ").TrimStart();

    private static string Table(IEnumerable<(string Key, string Value)> pairs, string indentation) =>
        $"{indentation}[ordered]@{{\n"
            + string.Concat(pairs.Select(pair => $"{indentation}    {Quoted(pair.Key)} = {Quoted(pair.Value)}\n"))
            + $"{indentation}}}";

    /// <summary>PowerShell shows no completion without a description.</summary>
    private static string Or(string description, string name) => description.Length == 0 ? name : description;

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
