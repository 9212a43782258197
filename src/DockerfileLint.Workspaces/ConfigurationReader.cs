using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;

namespace DockerfileLint.Workspaces;

/// <summary>
/// Reads what <c>.editorconfig</c> and <c>.globalconfig</c> say of Dockerfiles: <c>dotnet_diagnostic.ID.severity</c> and <c>dockerfilelint.ID.option</c>.
/// A nearer file wins over a farther one, a later line over an earlier one. It may be used by many threads.
/// </summary>
/// <param name="catalog">The rules that keys may name.</param>
/// <param name="file">One file to read in place of those of the folders; null for those.</param>
public sealed class ConfigurationReader(RuleCatalog catalog, string? file = null)
{
    /// <summary>DFL9004: a line of a configuration file that means nothing.</summary>
    public static readonly RuleDescriptor WrongEntry = new("DFL9004", "wrong-configuration", "A line of a configuration file means nothing", Severity.Warning);

    private static readonly string[] Names = [".globalconfig", ".editorconfig"];
    private readonly ConcurrentDictionary<string, EditorConfigFile?> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Diagnostic> problems = new(StringComparer.Ordinal);

    /// <summary>What is wrong in the files that were read so far, each line once.</summary>
    public ImmutableArray<Diagnostic> Problems => problems.Values.OrderBy(problem => problem.Path, StringComparer.Ordinal).ThenBy(problem => problem.Span.Start).ToImmutableArray();

    /// <summary>The texts that <see cref="Problems"/> speak of.</summary>
    public ImmutableArray<SourceText> Texts => files.Values.OfType<EditorConfigFile>().Select(one => one.Source).ToImmutableArray();

    /// <summary>What is configured for a Dockerfile.</summary>
    /// <exception cref="InputException">A configuration file can't be read.</exception>
    public LintConfiguration Read(string dockerfile)
    {
        var severities = LintConfiguration.Empty.Severities.ToBuilder();
        var options = LintConfiguration.Empty.Options.ToBuilder();
        foreach (var (config, folder) in Files(dockerfile))
        {
            var path = Relative(folder, Path.GetFullPath(dockerfile));
            foreach (var section in config.Sections)
                foreach (var entry in section.Entries)
                    if (IsOurs(entry.Key)) Apply(entry, section.Glob is null || section.Glob.Matches(path), config.Source, severities, options);
        }

        return new LintConfiguration { Severities = severities.ToImmutable(), Options = options.ToImmutable() };
    }

    private static bool IsOurs(string key) =>
        key.StartsWith("dockerfilelint.", StringComparison.OrdinalIgnoreCase) || key.StartsWith("dotnet_diagnostic.DFL", StringComparison.OrdinalIgnoreCase);

    private static string Relative(string folder, string path) => path.Substring(Math.Min(folder.TrimEnd(Path.DirectorySeparatorChar).Length + 1, path.Length)).Replace('\\', '/');

    /// <summary>The files that hold, the farthest first.</summary>
    private List<(EditorConfigFile Config, string Folder)> Files(string dockerfile)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(dockerfile))!;
        if (file is not null)
        {
            var named = Load(file) ?? throw new InputException($"{file}: there is no such file (--config)");
            return [(named, Path.GetDirectoryName(Path.GetFullPath(file))!)];
        }

        var found = new List<(EditorConfigFile, string)>();
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            var isRoot = false;
            for (var i = Names.Length - 1; i >= 0; i--)
            {
                if (Load(Path.Combine(current, Names[i])) is not { } config) continue;
                found.Insert(0, (config, current));
                isRoot |= config.IsRoot;
            }

            if (isRoot) break;
        }

        return found;
    }

    private EditorConfigFile? Load(string path) => files.GetOrAdd(path, static one => File.Exists(one) ? EditorConfigFile.Parse(SourceReader.Read(one, Reported(one))) : null);

    /// <summary>A path below the current folder is reported from there.</summary>
    private static string Reported(string path)
    {
        var current = Directory.GetCurrentDirectory().TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        return (path.StartsWith(current, StringComparison.Ordinal) ? path.Substring(current.Length) : path).Replace('\\', '/');
    }

    private void Apply(EditorConfigEntry entry, bool holds, SourceText source, ImmutableDictionary<string, Severity>.Builder severities, ImmutableDictionary<string, string>.Builder options)
    {
        var parts = entry.Key.Split('.');
        var rule = parts.Length > 2 ? catalog.Find(parts[1]) : null;
        var isSeverity = parts[0].Equals("dotnet_diagnostic", StringComparison.OrdinalIgnoreCase);
        if (rule is null) Problem(entry.KeySpan, $"'{entry.Key}' names no rule: keys are dotnet_diagnostic.ID.severity and dockerfilelint.ID.option.", source);
        else if (isSeverity) ApplySeverity(entry, parts, rule.Descriptor, holds, source, severities);
        else if (rule.Descriptor.Options.All(option => !option.Name.Equals(parts[2], StringComparison.OrdinalIgnoreCase))) Problem(entry.KeySpan, $"{rule.Descriptor.Id} has no option '{parts[2]}'.", source);
        else if (holds) options[$"{rule.Descriptor.Id}.{parts[2]}"] = entry.Value;
    }

    private void ApplySeverity(EditorConfigEntry entry, string[] parts, RuleDescriptor rule, bool holds, SourceText source, ImmutableDictionary<string, Severity>.Builder severities)
    {
        if (!parts[2].Equals("severity", StringComparison.OrdinalIgnoreCase)) Problem(entry.KeySpan, $"'{entry.Key}' is no key: dotnet_diagnostic.{rule.Id}.severity is.", source);
        else if (entry.Value.Equals("default", StringComparison.OrdinalIgnoreCase)) severities.Remove(rule.Id);
        else if (SeverityOf(entry.Value) is not { } severity) Problem(entry.ValueSpan, $"'{entry.Value}' is no severity: none, silent, suggestion, warning, error and default are.", source);
        else if (holds) severities[rule.Id] = severity;
    }

    private static Severity? SeverityOf(string value) => value.ToUpperInvariant() switch
    {
        "NONE" or "SILENT" => Severity.None,
        "SUGGESTION" or "INFO" => Severity.Info,
        "WARNING" => Severity.Warning,
        "ERROR" => Severity.Error,
        _ => null,
    };

    private void Problem(TextSpan span, string message, SourceText source) =>
        problems.TryAdd($"{source.Path}:{span.Start}", new Diagnostic(WrongEntry, source.Path, span, message));
}
