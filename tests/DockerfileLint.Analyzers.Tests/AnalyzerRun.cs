using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DockerfileLint.Analyzers.Tests;

/// <summary>A compilation with additional files, and what an analyzer reports in it.</summary>
internal sealed record AnalyzerRun
{
    public IReadOnlyDictionary<string, string> Options { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What the project says that some files are, by their paths.</summary>
    public IReadOnlyDictionary<string, string> Kinds { get; init; } = ImmutableDictionary<string, string>.Empty;

    public IReadOnlyDictionary<string, ReportDiagnostic> GlobalSeverities { get; init; } = ImmutableDictionary<string, ReportDiagnostic>.Empty;

    public DiagnosticAnalyzer Analyzer { get; init; } = new DockerfileAnalyzer();

    public async Task<IReadOnlyList<Diagnostic>> OfAsync(params IEnumerable<(string Path, string Text)> files)
    {
        var additional = files.Select(file => (AdditionalText)new MemoryText(file.Path, file.Text)).ToImmutableArray();
        var compilation = CSharpCompilation.Create("App", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSyntaxTreeOptionsProvider(new GlobalSeverities(GlobalSeverities)));
        var run = compilation.WithAnalyzers([Analyzer], new AnalyzerOptions(additional, new TextOptions(Options, Kinds)));
        var found = await run.GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        return [.. found.OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>The findings as a build prints them, without their messages.</summary>
    public async Task<IReadOnlyList<string>> LinesAsync(params IEnumerable<(string Path, string Text)> files) =>
        [.. (await OfAsync(files).ConfigureAwait(false)).Select(Line)];

    private static string Line(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Severity} {diagnostic.Id}";
    }
}
