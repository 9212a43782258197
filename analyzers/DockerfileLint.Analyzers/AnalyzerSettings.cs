using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Configuration;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SourceText = DockerfileLint.Text.SourceText;
using Severity = DockerfileLint.Diagnostics.Severity;

namespace DockerfileLint.Analyzers;

/// <summary>
/// What a project says of its Dockerfiles besides .editorconfig files: properties and global configuration.
/// </summary>
internal sealed class AnalyzerSettings
{
    private readonly AnalyzerConfigOptions options;

    public AnalyzerSettings(AnalyzerConfigOptions options, CompilationOptions? compilation)
    {
        this.options = options;
        var problems = new List<string>();
        Lint = new LintOptionsText
        {
            Preset = Property("Preset"),
            Select = Property("Select"),
            Ignore = Property("Ignore"),
            Only = Property("Only"),
        }.Read(RuleCatalog.BuiltIn, problems);
        Problems = [.. problems];
        Global = new LintConfiguration
        {
            Preset = options.TryGetValue("dockerfilelint.preset", out var preset) ? PresetNames.Find(preset) : null,
            WarningBytes = Bytes(ByteSize.WarningKey),
            InfoBytes = Bytes(ByteSize.InfoKey),
            Severities = SeveritiesOf(compilation),
            Options = OptionsOf(options),
        };
        var format = string.Concat(options.Keys
            .Where(static key => FormatSettings.IsOwn(key) || FormatSettings.IsOfEditors(key))
            .Select(key => options.TryGetValue(key, out var value) ? $"{key} = {value}\n" : ""));
        if (format.Length > 0) Format = ConfigurationFile.Parse(SourceText.From(format));
    }

    public LintOptions Lint { get; }

    /// <summary>What means nothing in the properties.</summary>
    public ImmutableArray<string> Problems { get; }

    /// <summary>What global configuration files say; .editorconfig files win over them.</summary>
    public LintConfiguration Global { get; }

    /// <summary>What they say of the style of <c>format</c>, as a file; null where they say nothing.</summary>
    public ConfigurationFile? Format { get; }

    /// <summary>The context root; null for the folder of each Dockerfile.</summary>
    public string? ContextFolder => Property("ContextFolder");

    public string? Target => Property("Target");

    public string? Platform => Property("Platform");

    /// <summary>The file with versions that the project names; the file itself is an additional file.</summary>
    public string? Pins => Property("Pins");

    /// <summary>Whether every .dockerignore that exists is among the additional files.</summary>
    public bool KnowsIgnoreFiles => Property("ListsIgnoreFiles") == "true";

    private long? Bytes(string key) => options.TryGetValue(key, out var value) ? ByteSize.Read(value) : null;

    private string? Property(string name) =>
        options.TryGetValue("build_property._DockerfileLint" + name, out var value) && value.Length > 0 ? value : null;

    /// <summary>The compiler applies these severities itself, but a rule that they turn on has to run.</summary>
    private static ImmutableDictionary<string, Severity> SeveritiesOf(CompilationOptions? compilation)
    {
        var severities = LintConfiguration.Empty.Severities;
        if (compilation?.SyntaxTreeOptionsProvider is not { } provider) return severities;
        foreach (var id in CoreRules.Instance.Ids)
            if (provider.TryGetGlobalDiagnosticValue(id, default, out var value) && SeverityOf(value) is { } severity)
                severities = severities.SetItem(id, severity);
        return severities;
    }

    private static Severity? SeverityOf(ReportDiagnostic value) => value switch
    {
        ReportDiagnostic.Error => Severity.Error,
        ReportDiagnostic.Warn => Severity.Warning,
        ReportDiagnostic.Info or ReportDiagnostic.Hidden => Severity.Info,
        ReportDiagnostic.Suppress => Severity.None,
        _ => null,
    };

    private static ImmutableDictionary<string, string> OptionsOf(AnalyzerConfigOptions options)
    {
        var found = LintConfiguration.Empty.Options;
        const string Start = "dockerfilelint.";
        foreach (var key in options.Keys)
            if (key.StartsWith(Start, StringComparison.OrdinalIgnoreCase) && options.TryGetValue(key, out var value))
                found = found.SetItem(key.Substring(Start.Length), value);
        return found;
    }
}
