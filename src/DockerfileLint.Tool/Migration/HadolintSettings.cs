using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using DockerfileLint.Workspaces.Builds;

namespace DockerfileLint.Tool.Migration;

/// <summary>Reads <c>.hadolint.yaml</c>.</summary>
internal sealed class HadolintSettings
{
    private const string Schema =
        "no rule compares labels with a schema; DFL7014 and DFL7015 check keys and the labels of the OCI specification";

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["DL1001"] = "no rule reports comments that disable rules",
        ["DL3049"] = Schema,
        ["DL3050"] = Schema,
        ["DL3058"] = Schema,
    };

    private readonly MigratedSettings result;
    private readonly SettingsReader reader;
    private readonly PeerSettings rules;
    private bool hasThreshold;

    private HadolintSettings(string path, RuleCatalog catalog)
    {
        result = new MigratedSettings(path) { Preset = "hadolint", RunsShellCheck = true };
        reader = new SettingsReader(path);
        rules = new PeerSettings(new PeerRules(catalog, ("hadolint:", "")), result, ReasonFor);
    }

    /// <summary>What the file says.</summary>
    /// <exception cref="Workspaces.InputException">It isn't well-formed, or a value is of another kind.</exception>
    public static MigratedSettings Read(SourceText source, RuleCatalog catalog)
    {
        var settings = new HadolintSettings(source.Path, catalog);
        if (YamlText.Documents(source) is [var document, ..]) settings.Read(document);
        settings.rules.Apply();
        if (!settings.hasThreshold)
            settings.result.Note(
                0, "hadolint's exit status is 1 from info on; 'check --fail-level info' does the same");
        return settings.result;
    }

    /// <summary>Why no rule of ours covers one of hadolint's or ShellCheck's.</summary>
    public static string ReasonFor(string code)
    {
        if (code.StartsWith("SC", StringComparison.OrdinalIgnoreCase))
            return "it isn't a rule of ShellCheck that can be named here";
        return Reasons.GetValueOrDefault(code) ?? RefusedAdvice.ReasonFor($"hadolint:{code}") ?? "no rule covers it";
    }

    private void Read(YamlValue document)
    {
        var entries = reader.Map(document, "the file").ToList();
        // What is ignored stays so, whatever its severity is.
        foreach (var (key, value) in entries)
            if (key == "ignored") Set(value, key, Severity.None);
        foreach (var (key, value) in entries) Read(key, value);
    }

    private void Read(string key, YamlValue value)
    {
        switch (key)
        {
            case "ignored":
                break;
            case "override":
                foreach (var (level, codes) in reader.Map(value, key)) Override(level, codes);
                break;
            case "trustedRegistries" or "trusted-registries":
                Registries.Set([.. reader.Texts(value, key)], Severity.Error, "DL3026", rules, result);
                break;
            case "label-schema" or "strict-labels":
                result.Note(value.Line, $"{key}: {Schema}");
                break;
            case "failure-threshold":
                hasThreshold = true;
                result.Note(value.Line, $"{key}: use 'check --fail-level {LevelOf(reader.Text(value, key))}'");
                break;
            case "no-fail":
                if (!reader.Flag(value, key)) break;
                hasThreshold = true;
                result.Note(value.Line, $"{key}: use 'check --fail-level none'");
                break;
            case "format" or "output-format":
                result.Note(value.Line, $"{key}: {FormatOf(reader.Text(value, key))}");
                break;
            case "no-color":
                if (reader.Flag(value, key)) result.Note(value.Line, $"{key}: use 'check --no-color', or set NO_COLOR");
                break;
            case "disable-ignore-pragma":
                if (reader.Flag(value, key))
                    result.Note(value.Line, $"{key}: comments that disable rules can't be turned off");
                break;
            default:
                result.Note(value.Line, $"{key}: it isn't a setting of hadolint that is known here");
                break;
        }
    }

    private void Override(string level, YamlValue codes)
    {
        if (SeverityOf(level) is { } severity) Set(codes, level, severity);
        else result.Note(codes.Line, $"{level}: it isn't a severity of hadolint");
    }

    private void Set(YamlValue value, string key, Severity severity)
    {
        foreach (var (code, line) in reader.Texts(value, key)) rules.Set(code.Trim(), severity, line);
    }

    private static Severity? SeverityOf(string level) => level switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" or "style" => Severity.Info,
        _ => null,
    };

    private static string LevelOf(string threshold) => threshold.ToUpperInvariant() switch
    {
        "ERROR" => "error",
        "WARNING" => "warning",
        "NONE" => "none",
        _ => "info",
    };

    private static string FormatOf(string format) => format switch
    {
        "json" or "checkstyle" or "sarif" or "junit" => $"use 'check --format {format}'",
        "codeclimate" or "gitlab_codeclimate" => "use 'check --format gitlab'",
        "tty" => "text is what 'check' writes",
        _ => "'check --format' doesn't have this one (see 'check --help')",
    };
}
