using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using DockerfileLint.Workspaces.Builds;

namespace DockerfileLint.Tool.Migration;

/// <summary>Reads <c>.tally.toml</c>.</summary>
internal sealed class TallySettings
{
    private const string Registry = "hadolint/DL3026";

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["output.path"] = "use 'check --output FILE'",
        ["output.show-source"] = "use 'check --verbosity'",
        ["inline-directives.warn-unused"] = "DFL9002 always reports our own comments that disable nothing",
        ["inline-directives.validate-rules"] = "DFL9003 always reports unknown rules in our own comments",
        ["inline-directives.require-reason"] = "no rule asks for a reason",
        ["ai"] = "no command asks a model",
        ["slow-checks"] = "no rule uses the network",
        ["file-validation"] = "files up to 16 MB are read",
    };

    private readonly MigratedSettings result;
    private readonly SettingsReader reader;
    private readonly PeerRules peers;
    private readonly PeerSettings rules;
    private readonly HashSet<string> included = new(StringComparer.OrdinalIgnoreCase);

    private TallySettings(string path, RuleCatalog catalog)
    {
        result = new MigratedSettings(path);
        reader = new SettingsReader(path);
        peers = new PeerRules(catalog, ("tally:", ""), ("hadolint:", "hadolint/"), ("buildkit:", "buildkit/"));
        rules = new PeerSettings(peers, result, ReasonFor);
    }

    /// <summary>What the file says.</summary>
    /// <exception cref="Workspaces.InputException">It isn't well-formed, or a value is of another kind.</exception>
    public static MigratedSettings Read(SourceText source, RuleCatalog catalog)
    {
        var settings = new TallySettings(source.Path, catalog);
        foreach (var (key, value) in settings.reader.Map(TomlText.Read(source), "the file")) settings.Read(key, value);
        settings.rules.Apply();
        return settings.result;
    }

    private static string ReasonFor(string code)
    {
        if (code.StartsWith("shellcheck/", StringComparison.OrdinalIgnoreCase))
            return HadolintSettings.ReasonFor("SC");
        if (RefusedAdvice.ReasonFor($"tally:{code}") is { } reason) return reason;
        const string Hadolint = "hadolint/";
        return code.StartsWith(Hadolint, StringComparison.OrdinalIgnoreCase)
            ? HadolintSettings.ReasonFor(code[Hadolint.Length..])
            : "no rule covers it";
    }

    private void Read(string key, YamlValue value)
    {
        if (key == "rules")
        {
            ReadRules(value);
            return;
        }

        if (Reasons.TryGetValue(key, out var reason)) result.Note(value.Line, $"{key}: {reason}");
        else if (value.Entries is null) result.Note(value.Line, $"{key}: there is no such setting here");
        else foreach (var (name, setting) in reader.Map(value, key)) ReadSetting($"{key}.{name}", setting);
    }

    private void ReadSetting(string key, YamlValue value)
    {
        switch (key)
        {
            case "output.format":
                result.Note(value.Line, $"{key}: {FormatOf(reader.Text(value, key))}");
                break;
            case "output.fail-level":
                var level = reader.Text(value, key);
                result.Note(value.Line, $"{key}: use 'check --fail-level {(level == "style" ? "info" : level)}'");
                break;
            case "inline-directives.enabled":
                if (!reader.Flag(value, key))
                    result.Note(value.Line, $"{key}: comments that disable rules can't be turned off");
                break;
            default:
                result.Note(value.Line, $"{key}: {Reasons.GetValueOrDefault(key, "there is no such setting here")}");
                break;
        }
    }

    private void ReadRules(YamlValue value)
    {
        var entries = reader.Map(value, "rules").ToList();
        foreach (var (key, table) in entries.Where(static entry => entry.Key is not ("include" or "exclude")))
            foreach (var (name, settings) in reader.Map(table, $"rules.{key}")) ReadRule($"{key}/{name}", settings);
        // A rule that is included stays so, whatever excludes it.
        foreach (var (key, list) in entries.Where(static entry => entry.Key == "include"))
            foreach (var (pattern, line) in reader.Texts(list, key)) Include(pattern, line);
        foreach (var (key, list) in entries.Where(static entry => entry.Key == "exclude"))
            Exclude([.. reader.Texts(list, key)]);
    }

    private void ReadRule(string code, YamlValue value)
    {
        // A group of rules is a table of tables.
        if (peers.Find(code).Count == 0 && peers.Codes.Any(one => one.StartsWith(code + "/", StringComparison.Ordinal)))
        {
            foreach (var (name, settings) in reader.Map(value, code)) ReadRule($"{code}/{name}", settings);
            return;
        }

        var entries = reader.Map(value, code).ToList();
        var isShellChecks = PeerSettings.CodeOfShellCheck(code) is not null;
        if (peers.Find(code).Count == 0 && !isShellChecks)
        {
            result.Note(value.Line, $"{code}: {ReasonFor(code)}");
            return;
        }

        foreach (var (key, setting) in entries.Where(static entry => entry.Key == "severity"))
            ReadSeverity(code, reader.Text(setting, key), setting.Line);
        if (!isShellChecks)
            foreach (var (key, setting) in entries) ReadOption(code, key, setting);
    }

    private void ReadSeverity(string code, string level, int line)
    {
        Severity? severity = level switch
        {
            "off" => Severity.None,
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            "info" or "style" => Severity.Info,
            _ => null,
        };
        if (severity is { } known) rules.Set(code, known, line);
        else result.Note(line, $"{code}: '{level}' isn't a severity of tally");
    }

    private void ReadOption(string code, string key, YamlValue value)
    {
        switch (key)
        {
            case "severity":
                break;
            case "trusted-registries" when code.Equals(Registry, StringComparison.OrdinalIgnoreCase):
                Registries.Set([.. reader.Texts(value, key)], Severity.Warning, code, rules, result);
                break;
            case "fix":
                result.Note(value.Line, $"{code}: {key}: use 'fix --rule' to name the rules to fix");
                break;
            case "exclude":
                result.Note(value.Line, $"{code}: {key}: write a section for these paths, with the severity none");
                break;
            default:
                result.Note(value.Line, $"{code}: {key}: our rules don't have this option");
                break;
        }
    }

    private void Include(string pattern, int line)
    {
        if (Codes(pattern).Count == 0) result.Note(line, $"{pattern}: {ReasonFor(pattern[..^1])}");
        foreach (var code in Codes(pattern))
        {
            // A rule that runs anyway keeps its severity.
            var off = peers.Find(code).Where(static rule => !IsUsual(rule)).ToList();
            if (off.Count > 0) rules.Set(code, off.Max(static rule => rule.Severity), line);
            else if (peers.Find(code).Count > 0) included.Add(code);
            else if (!IsWild(pattern)) result.Note(line, $"{code}: {ReasonFor(code)}");
        }
    }

    private void Exclude(List<(string Pattern, int Line)> patterns)
    {
        var excluded = patterns.Select(static one => one.Pattern).Distinct(StringComparer.Ordinal).SelectMany(Codes)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (pattern, line) in patterns.DistinctBy(static one => one.Pattern, StringComparer.Ordinal))
        {
            if (Codes(pattern).Count == 0) result.Note(line, $"{pattern}: {ReasonFor(pattern[..^1])}");
            foreach (var code in Codes(pattern).Where(code => !included.Contains(code)))
                Exclude(code, pattern, line, excluded);
            if (pattern == "*")
                result.Note(line, "exclude *: rules that tally lacks still run; 'check --only' runs a few rules");
        }
    }

    private void Exclude(string code, string pattern, int line, HashSet<string> excluded)
    {
        if (!IsWild(pattern))
        {
            rules.Set(code, Severity.None, line);
            return;
        }

        // A namespace is no reason to disable a rule that also covers rules of others.
        var isKept = false;
        foreach (var rule in peers.Find(code).Where(IsUsual))
        {
            var others = peers.CodesOf(rule).Where(one => !excluded.Contains(one)).ToList();
            if (others.Count == 0) continue;
            isKept = true;
            result.Note(line, $"{code}: {rule.Id} stays on, as it also covers {string.Join(", ", others)}");
        }

        if (!isKept && peers.Find(code).Any(IsUsual)) rules.Set(code, Severity.None, line);
    }

    /// <summary>The codes that a pattern matches: a name, all of a namespace, or all.</summary>
    private IReadOnlyList<string> Codes(string pattern) => IsWild(pattern)
        ? [.. peers.Codes.Where(code => code.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase))
            .OrderBy(static code => code, StringComparer.Ordinal)]
        : [pattern];

    private static bool IsWild(string pattern) =>
        pattern == "*" || pattern.EndsWith("/*", StringComparison.Ordinal);

    private static bool IsUsual(RuleDescriptor rule) => (rule.Presets & RulePresets.Recommended) != 0;

    private static string FormatOf(string format) => format switch
    {
        "json" or "sarif" => $"use 'check --format {format}'",
        "github-actions" => "use 'check --format github'",
        "text" => "'check' writes text unless told otherwise",
        _ => "'check' doesn't have this format (see 'check --help')",
    };
}
