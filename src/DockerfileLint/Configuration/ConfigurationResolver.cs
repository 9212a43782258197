using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;

namespace DockerfileLint.Configuration;

/// <summary>
/// Resolves the configuration of a Dockerfile: <c>dotnet_diagnostic.ID.severity</c>,
/// <c>dockerfilelint.ID.option</c> and <c>dockerfilelint.exclude</c>. A later file wins over an earlier one, a later
/// line over an earlier one. It may be used by many threads.
/// </summary>
/// <param name="catalog">The rules that keys may name.</param>
internal sealed class ConfigurationResolver(RuleCatalog catalog)
{
    private const string ExcludeKey = "dockerfilelint.exclude";
    private const string SeverityPrefix = "dotnet_diagnostic.";

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
                    if (IsOurs(entry.Key))
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
            Severities = found.Severities.ToImmutable(),
            Options = found.Options.ToImmutable()
        };
    }

    /// <summary>Whether a key is for this linter; the severities of compiler rules aren't.</summary>
    private bool IsOurs(string key)
    {
        if (key.StartsWith("dockerfilelint.", StringComparison.OrdinalIgnoreCase)) return true;
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
        public ImmutableDictionary<string, Severity>.Builder Severities { get; } =
            LintConfiguration.Empty.Severities.ToBuilder();

        public ImmutableDictionary<string, string>.Builder Options { get; } =
            LintConfiguration.Empty.Options.ToBuilder();

        public List<Diagnostic> Problems { get; } = [];

        public bool IsExcluded { get; private set; }

        public bool IsEmpty => Severities.Count == 0 && Options.Count == 0 && !IsExcluded;

        public void Apply(EditorConfigEntry entry, bool holds, SourceText source)
        {
            if (entry.Key.Equals(ExcludeKey, StringComparison.OrdinalIgnoreCase))
            {
                ApplyExclude(entry, holds, source);
                return;
            }

            var parts = entry.Key.Split('.');
            var rule = parts.Length > 2 ? catalog.GetRule(parts[1])?.Descriptor ?? LinterRules.Find(parts[1]) : null;
            var isSeverity = parts[0].Equals("dotnet_diagnostic", StringComparison.OrdinalIgnoreCase);
            // Hosts that don't load a rule read the same files as those that do.
            if (rule is null && parts.Length > 2 && catalog.MayBeElsewhere(parts[1])) return;
            if (rule is null)
                Problem(
                    entry.KeySpan,
                    $"'{entry.Key}' doesn't name a rule. Use dotnet_diagnostic.ID.severity or "
                        + "dockerfilelint.ID.option.",
                    source);
            else if (isSeverity) ApplySeverity(entry, parts, rule, holds, source);
            else if (rule.Options.All(option => !option.Name.Equals(parts[2], StringComparison.OrdinalIgnoreCase)))
                Problem(entry.KeySpan, $"{rule.Id} has no option '{parts[2]}'.", source);
            else if (holds) Options[$"{rule.Id}.{parts[2]}"] = entry.Value;
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
