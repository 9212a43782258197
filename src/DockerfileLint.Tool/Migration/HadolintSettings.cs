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
    private const string Required = "no rule requires a label";
    private const string Superfluous = "no rule limits which labels are allowed";

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["DL1001"] = "no rule reports comments that disable rules",
        ["DL3049"] = Required,
        ["DL3050"] = Superfluous,
        ["DL3058"] = "no rule checks e-mail addresses in labels",
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
        if (SettingsReader.Document(source, settings.result) is { } document) settings.Read(document);
        settings.rules.Apply();
        if (!settings.hasThreshold)
            settings.result.Note(
                0, "hadolint exits with 1 for info and above; so does 'check --fail-level info'");
        return settings.result;
    }

    /// <summary>Why no rule of ours covers one of hadolint's or ShellCheck's.</summary>
    public static string ReasonFor(string code)
    {
        if (code.StartsWith("SC", StringComparison.OrdinalIgnoreCase))
            return "it isn't a check of ShellCheck";
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
            case "label-schema":
                ReadSchema(value);
                break;
            case "strict-labels":
                if (reader.Flag(value, key)) result.Note(value.Line, $"{key}: {Superfluous}");
                break;
            case "failure-threshold":
                hasThreshold = true;
                result.Note(value.Line, $"{key}: use 'check --fail-level {LevelOf(value)}'");
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
                result.Note(value.Line, $"{key}: not a known setting of hadolint");
                break;
        }
    }

    private void ReadSchema(YamlValue value)
    {
        var labels = reader.Map(value, "label-schema").Select(static entry => $"'{entry.Key}'").ToList();
        if (labels.Count > 0)
            result.Note(
                value.Line,
                $"label-schema: {Required}, so {string.Join(", ", labels)} may be missing; values are checked only "
                    + "for labels of the OCI specification (DFL7015), keys for all (DFL7014)");
    }

    private void Override(string level, YamlValue codes)
    {
        if (SeverityOf(level) is { } severity) Set(codes, level, severity);
        else result.Note(codes.Line, $"{level}: not a severity of hadolint");
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

    private string LevelOf(YamlValue threshold) =>
        reader.Text(threshold, "failure-threshold").ToUpperInvariant() switch
        {
            "ERROR" => "error",
            "WARNING" => "warning",
            "INFO" or "STYLE" or "IGNORE" => "info",
            "NONE" => "none",
            _ => throw reader.Wrong(
                threshold, "failure-threshold", "one of error, warning, info, style, ignore and none"),
        };

    private static string FormatOf(string format) => format switch
    {
        "json" or "checkstyle" or "sarif" or "junit" => $"use 'check --format {format}'",
        "codeclimate" or "gitlab_codeclimate" => "use 'check --format gitlab'",
        "tty" => "'check' writes text unless told otherwise",
        _ => "'check' doesn't have this format (see 'check --help')",
    };
}
