using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Reporting;

/// <summary>The catalogue of rules, as a table or as JSON.</summary>
internal static class RuleListWriter
{
    /// <summary>Writes <c>rules --format json</c>.</summary>
    public static void WriteJson(IEnumerable<RuleDescriptor> rules, Stream output)
    {
        using var json = JsonOutput.Open(output, indented: true);
        json.WriteStartArray();
        foreach (var rule in rules) Write(json, rule);
        json.WriteEndArray();
        JsonOutput.End(json, output);
    }

    /// <summary>Writes one line for each rule.</summary>
    public static void WriteText(IEnumerable<RuleDescriptor> rules, TextWriter output)
    {
        var all = rules.ToList();
        var width = all.Select(rule => rule.Name.Length).DefaultIfEmpty().Max();
        foreach (var group in all.GroupBy(rule => rule.Category))
        {
            output.WriteLine(Names.Of(group.Key));
            foreach (var rule in group)
                output.WriteLine(
                    $"  {rule.Id} {rule.Name.PadRight(width)}  {Names.Of(rule.Severity),-7}  {FixText(rule.Fix),-9} "
                        + $" {rule.Title}");
        }
    }

    /// <summary>Writes what is known of one rule, in place of a page.</summary>
    public static void WriteDetails(RuleDescriptor rule, TextWriter output)
    {
        output.WriteLine($"{rule.Id} {rule.Name}: {rule.Title}");
        output.WriteLine($"category: {Names.Of(rule.Category)}");
        output.WriteLine($"severity: {Names.Of(rule.Severity)}");
        output.WriteLine($"fix: {Names.Of(rule.Fix)}");
        output.WriteLine($"presets: {string.Join(", ", Names.Of(rule.Presets))}");
        if (!rule.Aliases.IsEmpty) output.WriteLine($"aliases: {string.Join(", ", rule.Aliases)}");
        foreach (var option in rule.Options)
            output.WriteLine(
                $"option dockerfilelint.{rule.Id}.{option.Name} = {option.DefaultValue}: {option.Description}");
        if (rule.HelpLink is { } link) output.WriteLine($"help: {link}");
    }

    private static string FixText(FixKind fix) => fix == FixKind.None ? "-" : Names.Of(fix);

    private static void Write(Utf8JsonWriter json, RuleDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteString("title", rule.Title);
        json.WriteString("category", Names.Of(rule.Category));
        json.WriteString("severity", Names.Of(rule.Severity));
        json.WriteBoolean(
            "enabledByDefault", (rule.Presets & RulePresets.Recommended) != 0 && rule.Severity != Severity.None);
        WriteArray(json, "presets", Names.Of(rule.Presets));
        json.WriteString("fix", Names.Of(rule.Fix));
        WriteArray(json, "aliases", rule.Aliases);
        json.WriteStartArray("options");
        foreach (var option in rule.Options) WriteOption(json, option);
        json.WriteEndArray();
        if (rule.HelpLink is { } link) json.WriteString("helpLink", link);
        json.WriteEndObject();
    }

    private static void WriteOption(Utf8JsonWriter json, RuleOption option)
    {
        json.WriteStartObject();
        json.WriteString("name", option.Name);
        json.WriteString("default", option.DefaultValue);
        json.WriteString("description", option.Description);
        json.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
