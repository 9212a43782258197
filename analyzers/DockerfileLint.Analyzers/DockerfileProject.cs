using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DockerfileLint.Configuration;
using DockerfileLint.Context;
using DockerfileLint.Linting;
using DockerfileLint.Pins;
using DockerfileLint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Diagnostic = DockerfileLint.Diagnostics.Diagnostic;
using SourceText = DockerfileLint.Text.SourceText;

namespace DockerfileLint.Analyzers;

/// <summary>A project's additional files as the core sees them. It may be used by many threads.</summary>
internal sealed class DockerfileProject
{
    private const string EditorConfig = ".editorconfig";
    private const string KindOfFile = "build_metadata.AdditionalFiles.DockerfileLintKind";
    private readonly Dictionary<string, AdditionalText> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, LintResult> results = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConfigurationFile> configurations = new(StringComparer.Ordinal);
    private readonly ConfigurationResolver resolver = new(RuleCatalog.BuiltIn);
    private readonly AnalyzerSettings settings;
    private readonly HashSet<string> named;
    private readonly PinList pins;

    public DockerfileProject(AnalyzerOptions options, CompilationOptions? compilation)
    {
        foreach (var file in options.AdditionalFiles) files[Key(file.Path)] = file;
        var paths = files.Where(file => IsDockerfile(file.Value, options)).Select(file => file.Value.Path);
        named = new HashSet<string>(
            options.AdditionalFiles.Where(file => IsNamed(file, options)).Select(file => file.Path),
            StringComparer.Ordinal);
        settings = new AnalyzerSettings(options.AnalyzerConfigOptionsProvider.GlobalOptions, compilation);
        (pins, Problems) = ReadPins(options);
        Linter = new Linter(RuleCatalog.BuiltIn, settings.Lint);
        Dockerfiles = [.. paths.OrderBy(path => path, StringComparer.Ordinal)];
    }

    public Linter Linter { get; }

    /// <summary>The paths of the Dockerfiles.</summary>
    public ImmutableArray<string> Dockerfiles { get; }

    /// <summary>What means nothing in the project's properties.</summary>
    public ImmutableArray<string> Problems { get; }

    /// <summary>Whether a file is one that is read.</summary>
    public static bool Concerns(AdditionalText file, AnalyzerOptions options) =>
        IsDockerfile(file, options) || IsIgnoreFile(file.Path) || IsConfiguration(file.Path);

    /// <summary>Whether a file is one of the Dockerfiles.</summary>
    public bool IsDockerfile(string path) => Dockerfiles.Contains(path, StringComparer.Ordinal);

    /// <summary>
    /// What is found in a file: in a Dockerfile, in a .dockerignore for any Dockerfile, in an .editorconfig that holds
    /// for one.
    /// </summary>
    public IEnumerable<Diagnostic> FindingsIn(string path, CancellationToken cancellationToken)
    {
        IEnumerable<Diagnostic> all = IsConfiguration(path) ? ConfigurationProblems(cancellationToken)
            : IsIgnoreFile(path)
            ? Dockerfiles.SelectMany(dockerfile => Lint(dockerfile, cancellationToken)?.Diagnostics ?? [])
            : Lint(path, cancellationToken)?.Diagnostics ?? [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return all.Where(found => Key(found.Path) == Key(path) && seen.Add(FormattableString.Invariant(
            $"{found.Rule.Id} {found.Span.Start} {found.Span.Length} {found.Message}")));
    }

    /// <summary>The findings of a Dockerfile; null where there is none of this path.</summary>
    public LintResult? Lint(string dockerfile, CancellationToken cancellationToken)
    {
        if (results.TryGetValue(dockerfile, out var known)) return known;
        return InputOf(dockerfile, cancellationToken) is { } input
            ? results[dockerfile] = Linter.Lint(input, cancellationToken)
            : null;
    }

    /// <summary>A Dockerfile and what the project knows of its build; null where there is none of this path.</summary>
    public LintInput? InputOf(string dockerfile, CancellationToken cancellationToken) =>
        TextOf(dockerfile, cancellationToken) is not { } text || IsLeft(dockerfile, cancellationToken)
            ? null
            : new LintInput(text)
    {
        Context = ContextOf(dockerfile, cancellationToken),
        Configuration = ConfigurationOf(dockerfile, cancellationToken),
        Target = settings.Target,
        Platform = settings.Platform,
        Pins = pins,
    };

    /// <summary>The text of a file; null where it is not among the additional files or can't be read.</summary>
    public SourceText? TextOf(string path, CancellationToken cancellationToken) =>
        files.TryGetValue(Key(path), out var file) ? RoslynText.Of(file, cancellationToken) : null;

    /// <summary>Whether the settings leave a file out that nobody named.</summary>
    private bool IsLeft(string dockerfile, CancellationToken cancellationToken) =>
        !named.Contains(dockerfile) && ConfigurationOf(dockerfile, cancellationToken).IsExcluded;

    /// <summary>The versions that the file of a property gives, and what means nothing in the properties.</summary>
    private (PinList Pins, ImmutableArray<string> Problems) ReadPins(AnalyzerOptions options)
    {
        foreach (var file in options.AdditionalFiles)
        {
            if (KindOf(file, options) != "Pins") continue;
            if (RoslynText.Of(file, CancellationToken.None) is not { } text) continue;
            var read = PinReader.Read(text, out var problem);
            return problem is null
                ? (read, settings.Problems)
                : (PinList.Empty, settings.Problems.Add($"DockerfileLintPins: {problem}"));
        }

        return settings.Pins is { } missing
            ? (PinList.Empty, settings.Problems.Add($"DockerfileLintPins: {missing}: file not found"))
            : (PinList.Empty, settings.Problems);
    }

    private static string Key(string path) => path.Replace('\\', '/');

    private static string FolderOf(string path) => path.Substring(0, path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>By its name, or since the project says so: a property or an item may name any file.</summary>
    private static bool IsDockerfile(AdditionalText file, AnalyzerOptions options) =>
        KindOf(file, options) switch
        {
            null => DockerfileName.Matches(file.Path, () => RoslynText.Of(file, CancellationToken.None)),
            var kind => kind == "Dockerfile",
        };

    private static bool IsNamed(AdditionalText file, AnalyzerOptions options) => KindOf(file, options) == "Dockerfile";

    private static string? KindOf(AdditionalText file, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(KindOfFile, out var kind) && kind.Length > 0
            ? kind
            : null;

    private static bool IsIgnoreFile(string path) => path.EndsWith(".dockerignore", StringComparison.OrdinalIgnoreCase);

    private static bool IsConfiguration(string path) =>
        path.Length - FolderOf(path).Length == EditorConfig.Length
            && path.EndsWith(EditorConfig, StringComparison.OrdinalIgnoreCase);

    private IBuildContext ContextOf(string dockerfile, CancellationToken cancellationToken)
    {
        var root = settings.ContextFolder is { } named ? named.TrimEnd('/', '\\') + "/" : FolderOf(dockerfile);
        var path = Key(dockerfile).StartsWith(Key(root), StringComparison.Ordinal)
            ? Key(dockerfile).Substring(root.Length)
            : null;
        var own = TextOf(dockerfile + ".dockerignore", cancellationToken);
        if ((own ?? TextOf(root + ".dockerignore", cancellationToken)) is { } text)
            return new AdditionalFilesContext(text, exists: true, path);
        return settings.KnowsIgnoreFiles
            ? new AdditionalFilesContext(SourceText.From("", root + ".dockerignore"), exists: false, path)
            : UnknownContext.Instance;
    }

    /// <summary>
    /// The compiler ignores what .editorconfig files say of severities in additional files, and hides it from
    /// analyzers; so these files are additional files themselves.
    /// </summary>
    private LintConfiguration ConfigurationOf(string dockerfile, CancellationToken cancellationToken)
    {
        var found = new List<ConfigurationLayer>();
        var folder = FolderOf(dockerfile);
        for (; folder.Length > 0; folder = FolderOf(folder.Substring(0, folder.Length - 1)))
        {
            if (FileOf(folder + EditorConfig, cancellationToken) is not { } file) continue;
            found.Insert(0, new ConfigurationLayer(file, Key(dockerfile.Substring(folder.Length))));
            if (file.IsRoot) break;
        }

        if (settings.Format is { } format) found.Insert(0, new ConfigurationLayer(format, ""));
        if (found.Count == 0) return settings.Global;
        var own = resolver.Resolve(found);
        return new LintConfiguration
        {
            Preset = own.Preset ?? settings.Global.Preset,
            WarningBytes = own.WarningBytes ?? settings.Global.WarningBytes,
            InfoBytes = own.InfoBytes ?? settings.Global.InfoBytes,
            Severities = settings.Global.Severities.SetItems(own.Severities),
            Options = settings.Global.Options.SetItems(own.Options),
            Format = own.Format,
            IsExcluded = own.IsExcluded,
        };
    }

    private ConfigurationFile? FileOf(string path, CancellationToken cancellationToken)
    {
        if (configurations.TryGetValue(path, out var known)) return known;
        return TextOf(path, cancellationToken) is { } text
            ? configurations[path] = ConfigurationFile.Parse(text)
            : null;
    }

    private ImmutableArray<Diagnostic> ConfigurationProblems(CancellationToken cancellationToken)
    {
        foreach (var dockerfile in Dockerfiles) _ = ConfigurationOf(dockerfile, cancellationToken);
        return Linter.Reports(LinterRules.WrongConfiguration)
            ? resolver.Problems
            : ImmutableArray<Diagnostic>.Empty;
    }
}
