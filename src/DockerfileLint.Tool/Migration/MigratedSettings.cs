using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using DockerfileLint.Diagnostics;
using DockerfileLint.Reporting;

namespace DockerfileLint.Tool.Migration;

/// <summary>What another linter's file says, as a section of .editorconfig.</summary>
/// <param name="path">The file.</param>
internal sealed class MigratedSettings(string path)
{
    private const string Mark = "# dockerfile-lint migrate: ";
    private readonly SortedDictionary<string, MigratedRule> rules = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> options = new(StringComparer.Ordinal);
    private readonly List<MigrationNote> notes = [];

    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>The preset; null for the one that is usual.</summary>
    public string? Preset { get; init; }

    /// <summary>Whether the other linter runs ShellCheck by itself.</summary>
    public bool RunsShellCheck { get; init; }

    /// <summary>What has no equal.</summary>
    public IReadOnlyList<MigrationNote> Notes => notes;

    /// <summary>The line before the section, by which a later run knows it.</summary>
    public string First => $"{Mark}begin {Name}";

    /// <summary>The line after the section.</summary>
    public string Last => $"{Mark}end {Name}";

    private string Name => ShownText.Of(System.IO.Path.GetFileName(path));

    /// <summary>Whether a rule is set.</summary>
    public bool Has(string id) => rules.ContainsKey(id);

    /// <summary>Sets a rule.</summary>
    public void Set(MigratedRule rule) => rules[rule.Id] = rule;

    /// <summary>Sets an option of a rule.</summary>
    public void SetOption(string id, string name, string value) => options[$"dockerfilelint.{id}.{name}"] = value;

    /// <summary>Says what isn't migrated, and why.</summary>
    public void Note(int line, string text) => notes.Add(new MigrationNote(line, text));

    /// <summary>The section, between the lines that mark it.</summary>
    public string ToSection(string newLine)
    {
        using var writer = new StringWriter(new StringBuilder()) { NewLine = newLine };
        writer.WriteLine(First);
        writer.WriteLine("# A later run replaces the lines up to the end.");
        writer.WriteLine("[*]");
        if (Preset is not null) writer.WriteLine($"dockerfilelint.preset = {Preset}");
        if (RunsShellCheck) writer.WriteLine("dockerfilelint.shellcheck = true");
        foreach (var rule in rules.Values)
        {
            writer.WriteLine($"# {ShownText.Of(rule.Comment)}");
            writer.WriteLine($"dotnet_diagnostic.{rule.Id}.severity = {Word(rule.Severity)}");
        }

        foreach (var (key, value) in options) writer.WriteLine($"{key} = {value}");
        if (notes.Count > 0) writer.WriteLine("# What isn't written here:");
        foreach (var text in notes.Select(static note => note.Text).Distinct(StringComparer.Ordinal))
            writer.WriteLine($"# - {ShownText.Of(text)}");
        writer.WriteLine(Last);
        return writer.ToString();
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "suggestion",
        _ => "none",
    };
}
