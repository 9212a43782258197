using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Formatting;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;

namespace DockerfileLint.Configuration;

/// <summary>
/// Resolves the configuration of a Dockerfile: <c>dotnet_diagnostic.ID.severity</c>,
/// <c>dockerfilelint.ID.option</c>, <c>dockerfilelint.preset</c>, the thresholds in bytes, the style of the formatter
/// and <c>dockerfilelint.exclude</c>. A later file wins over an earlier one, a later line over an earlier one. It may
/// be used by many threads.
/// </summary>
/// <param name="catalog">The rules that keys may name.</param>
internal sealed class ConfigurationResolver(RuleCatalog catalog)
{
    private const string ExcludeKey = "dockerfilelint.exclude";
    private const string SeverityPrefix = "dotnet_diagnostic.";
    private const string PresetKey = "dockerfilelint.preset";

    // What others call their keys is a slip that would go unsaid.
    private static readonly string[] Prefixes = ["dockerfilelint.", "dockerfile_lint.", "dockerfile-lint."];

    private readonly ConcurrentDictionary<string, Diagnostic> problems = new(StringComparer.Ordinal);
    private volatile bool hasProblems;

    /// <summary>The problems of all files read so far, one per line.</summary>
    public ImmutableArray<Diagnostic> Problems =>
        !hasProblems
            ? ImmutableArray<Diagnostic>.Empty
            : problems.Values.OrderBy(problem => problem.Path, StringComparer.Ordinal)
                .ThenBy(problem => problem.Span.Start).ToImmutableArray();

    /// <summary>The configuration of a Dockerfile.</summary>
    /// <param name="files">The files, the farthest first.</param>
    public LintConfiguration Resolve(IEnumerable<ConfigurationLayer> files)
    {
        var found = new Found(catalog);
        foreach (var (file, path) in files)
        {
            foreach (var section in file.Sections)
            {
                // A pattern is compared once, and only where something below it is ours.
                bool? holds = null;
                foreach (var entry in section.Entries)
                    if (IsOurs(entry.Key) || FormatSettings.IsOfEditors(entry.Key))
                        found.Apply(entry, holds ??= section.Glob is null || section.Glob.Matches(path), file.Source);
            }
        }

        // The problems are themselves findings with a severity.
        var severity = found.Severities.TryGetValue(LinterRules.WrongConfiguration.Id, out var configured)
            ? configured
            : LinterRules.WrongConfiguration.Severity;
        if (severity != Severity.None)
            foreach (var problem in found.Problems)
                hasProblems |= problems.TryAdd(
                    FormattableString.Invariant($"{problem.Path}:{problem.Span.Start}"),
                    problem.WithSeverity(severity));
        if (found.IsEmpty) return LintConfiguration.Empty;
        return new LintConfiguration
        {
            IsExcluded = found.IsExcluded,
            Preset = found.Preset,
            WarningBytes = found.WarningBytes,
            InfoBytes = found.InfoBytes,
            Severities = found.Severities.ToImmutable(),
            Options = found.Options.ToImmutable(),
            Format = found.Format.IsEmpty ? FormatOptions.Default : found.Format.ToOptions(),
        };
    }

    /// <summary>Whether a key is for this linter; the severities of compiler rules aren't.</summary>
    private bool IsOurs(string key)
    {
        if (Prefixes.Any(prefix => key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))) return true;
        if (!key.StartsWith(SeverityPrefix, StringComparison.OrdinalIgnoreCase)) return false;
        var end = key.IndexOf('.', SeverityPrefix.Length);
        var id = end < 0
            ? key.Substring(SeverityPrefix.Length)
            : key.Substring(SeverityPrefix.Length, end - SeverityPrefix.Length);
        return RuleId.IsReserved(id)
            || catalog.GetRule(id) is { } rule && rule.Descriptor.Id.Equals(id, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The configuration collected from a Dockerfile's files.</summary>
    private sealed class Found(RuleCatalog catalog)
    {
        public RulePresets? Preset { get; private set; }

        public long? WarningBytes { get; private set; }

        public long? InfoBytes { get; private set; }

        public ImmutableDictionary<string, Severity>.Builder Severities { get; } =
            LintConfiguration.Empty.Severities.ToBuilder();

        public ImmutableDictionary<string, string>.Builder Options { get; } =
            LintConfiguration.Empty.Options.ToBuilder();

        public List<Diagnostic> Problems { get; } = [];

        public FormatSettings Format { get; } = new();

        public bool IsExcluded { get; private set; }

        public bool IsEmpty =>
            Preset is null
                && WarningBytes is null
                && InfoBytes is null
                && Severities.Count == 0
                && Options.Count == 0
                && Format.IsEmpty
                && !IsExcluded;

        public void Apply(EditorConfigEntry entry, bool holds, SourceText source)
        {
            if (entry.Key.Equals(ExcludeKey, StringComparison.OrdinalIgnoreCase))
            {
                ApplyExclude(entry, holds, source);
                return;
            }

            if (FormatSettings.IsOwn(entry.Key) || FormatSettings.IsOfEditors(entry.Key))
            {
                ApplyFormat(entry, holds, source);
                return;
            }

            var parts = entry.Key.Split('.');
            var isSeverity = parts[0].Equals("dotnet_diagnostic", StringComparison.OrdinalIgnoreCase);
            if (parts[0].IndexOfAny(['_', '-']) >= 0 && !isSeverity)
                Problem(entry.KeySpan, $"'{entry.Key}' isn't a valid key. Keys begin with 'dockerfilelint.'.", source);
            else if (entry.Key.Equals(PresetKey, StringComparison.OrdinalIgnoreCase))
                ApplyPreset(entry, holds, source);
            else if (entry.Key.Equals(ByteSize.WarningKey, StringComparison.OrdinalIgnoreCase))
                WarningBytes = ReadBytes(entry, holds, source) ?? WarningBytes;
            else if (entry.Key.Equals(ByteSize.InfoKey, StringComparison.OrdinalIgnoreCase))
                InfoBytes = ReadBytes(entry, holds, source) ?? InfoBytes;
            else ApplyToRule(entry, parts, isSeverity, holds, source);
        }

        private void ApplyToRule(
            EditorConfigEntry entry, string[] parts, bool isSeverity, bool holds, SourceText source)
        {
            var rule = parts.Length > 2 ? catalog.GetRule(parts[1])?.Descriptor ?? LinterRules.Find(parts[1]) : null;
            // Hosts that don't load a rule read the same files as those that do.
            if (rule is null && parts.Length > 2 && catalog.MayBeElsewhere(parts[1])) return;
            if (rule is null)
                Problem(
                    entry.KeySpan,
                    $"'{entry.Key}' doesn't name a rule. Use dotnet_diagnostic.ID.severity, "
                        + $"dockerfilelint.ID.option, {PresetKey}, {ByteSize.WarningKey} or {ByteSize.InfoKey}.",
                    source);
            else if (isSeverity) ApplySeverity(entry, parts, rule, holds, source);
            else ApplyOption(entry, parts[2], rule, holds, source);
        }

        private void ApplyPreset(EditorConfigEntry entry, bool holds, SourceText source)
        {
            if (PresetNames.Find(entry.Value) is not { } preset)
                Problem(entry.ValueSpan, $"'{entry.Value}' isn't a preset. Use {PresetNames.All}.", source);
            else if (holds) Preset = preset;
        }

        private long? ReadBytes(EditorConfigEntry entry, bool holds, SourceText source)
        {
            if (ByteSize.Read(entry.Value) is { } bytes) return holds ? bytes : null;
            Problem(
                entry.ValueSpan,
                $"'{entry.Value}' isn't a number of bytes. Use a number with or without kB, MB or GB.",
                source);
            return null;
        }

        private void ApplyOption(
            EditorConfigEntry entry, string name, RuleDescriptor rule, bool holds, SourceText source)
        {
            var known = rule.Options.FirstOrDefault(
                option => option.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (known is null)
                Problem(
                    entry.KeySpan,
                    rule.Options.IsEmpty
                        ? $"{rule.Id} has no options, so '{name}' sets nothing."
                        : $"{rule.Id} has no option '{name}'. Use "
                            + $"{string.Join(" or ", rule.Options.Select(option => $"'{option.Name}'"))}.",
                    source);
            else if (!known.Accepts(entry.Value))
                Problem(
                    entry.ValueSpan,
                    $"'{entry.Value}' isn't a valid value of {known.Name}. Use a whole number, 0 or more.",
                    source);
            else if (holds) Options[$"{rule.Id}.{known.Name}"] = entry.Value;
        }

        private void ApplyFormat(EditorConfigEntry entry, bool holds, SourceText source)
        {
            if (!FormatSettings.IsOwn(entry.Key))
            {
                if (holds) Format.ApplyOfEditors(entry.Key, entry.Value);
            }
            else if (Format.ApplyOwn(entry.Key, entry.Value, holds, out var isKey) is { } wrong)
                Problem(isKey ? entry.KeySpan : entry.ValueSpan, wrong, source);
        }

        private void ApplyExclude(EditorConfigEntry entry, bool holds, SourceText source)
        {
            if (!bool.TryParse(entry.Value, out var isExcluded))
                Problem(entry.ValueSpan, $"'{entry.Value}' isn't a valid value. Use true or false.", source);
            else if (holds) IsExcluded = isExcluded;
        }

        private void ApplySeverity(
            EditorConfigEntry entry, string[] parts, RuleDescriptor rule, bool holds, SourceText source)
        {
            if (!parts[2].Equals("severity", StringComparison.OrdinalIgnoreCase))
                Problem(
                    entry.KeySpan,
                    $"'{entry.Key}' isn't a valid key. Use dotnet_diagnostic.{rule.Id}.severity.",
                    source);
            else if (entry.Value.Equals("default", StringComparison.OrdinalIgnoreCase)) Reset(rule.Id, holds);
            else if (SeverityOf(entry.Value) is not { } severity)
                Problem(
                    entry.ValueSpan,
                    $"'{entry.Value}' isn't a severity. Use none, silent, suggestion, warning, error or default.",
                    source);
            else if (holds) Severities[rule.Id] = severity;
        }

        private void Reset(string id, bool holds)
        {
            if (holds) Severities.Remove(id);
        }

        private void Problem(TextSpan span, string message, SourceText source) =>
            Problems.Add(new Diagnostic(LinterRules.WrongConfiguration, source.Path, span, message));
    }

    private static Severity? SeverityOf(string value) => value.ToUpperInvariant() switch
    {
        "NONE" or "SILENT" => Severity.None,
        "SUGGESTION" or "INFO" => Severity.Info,
        "WARNING" => Severity.Warning,
        "ERROR" => Severity.Error,
        _ => null,
    };
}
