using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Diagnostic = DockerfileLint.Diagnostics.Diagnostic;
using Location = Microsoft.CodeAnalysis.Location;

namespace DockerfileLint.Analyzers;

/// <summary>The additional files of one compilation.</summary>
internal sealed class AnalyzerSession(ImmutableArray<AdditionalText> files)
{
    public void Analyze(AdditionalFileAnalysisContext context)
    {
        if (!IsDockerfile(context.AdditionalFile.Path)) return;
        try
        {
            Lint(context);
        }
        catch (Exception exception) when (CoreRules.IsBrokenDependency(exception))
        {
            context.ReportDiagnostic(CoreRules.FaultOf(exception, Location.Create(context.AdditionalFile.Path, default, default)));
        }
    }

    private static bool IsDockerfile(string path) => DockerfileName.Matches(path);

    private void Lint(AdditionalFileAnalysisContext context)
    {
        if (CoreRules.Instance.Linter is not { } linter || RoslynText.Of(context.AdditionalFile, context.CancellationToken) is not { } text) return;
        var buildContext = AdditionalFilesContext.Of(text.Path, path => Find(path, context.CancellationToken));
        var result = linter.Lint(new LintInput(text) { Context = buildContext }, context.CancellationToken);
        foreach (var diagnostic in result.Diagnostics) Report(diagnostic, text, buildContext.DockerIgnore, context);
    }

    private SourceText? Find(string path, CancellationToken cancellationToken) =>
        files.FirstOrDefault(file => file.Path == path) is { } found ? RoslynText.Of(found, cancellationToken) : null;

    private static void Report(Diagnostic diagnostic, SourceText dockerfile, SourceText? dockerIgnore, AdditionalFileAnalysisContext context)
    {
        if (diagnostic.Severity == Severity.None || CoreRules.Instance.DescriptorOf(diagnostic.Rule.Id) is not { } descriptor) return;
        var text = diagnostic.Path == dockerfile.Path ? dockerfile : dockerIgnore;
        if (text is null || text.Path != diagnostic.Path) return;
        context.ReportDiagnostic(Microsoft.CodeAnalysis.Diagnostic.Create(
            descriptor,
            RoslynText.LocationOf(text, diagnostic.Span),
            RoslynDescriptors.Of(diagnostic.Severity),
            additionalLocations: null,
            properties: null,
            diagnostic.Message));
    }
}
