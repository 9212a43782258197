using System;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Diagnostic = DockerfileLint.Diagnostics.Diagnostic;
using Location = Microsoft.CodeAnalysis.Location;

namespace DockerfileLint.Analyzers;

/// <summary>One compilation. Whatever goes wrong in it is one warning, never a fault of the compiler's.</summary>
internal sealed class AnalyzerSession(AnalyzerOptions options, Compilation compilation)
{
    private readonly object gate = new();
    private DockerfileProject? project;
    private bool failed;

    public void Analyze(AdditionalFileAnalysisContext context)
    {
        try
        {
            Lint(context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            lock (gate)
            {
                if (failed) return;
                failed = true;
            }

            context.ReportDiagnostic(CoreRules.FaultOf(exception));
        }
    }

    // The types of the core that this names are loaded with the method: it must stay one of its own.
    private void Lint(AdditionalFileAnalysisContext context)
    {
        if (!DockerfileProject.Concerns(context.AdditionalFile, options)) return;
        var current = Project(context);
        foreach (var found in current.FindingsIn(context.AdditionalFile.Path, context.CancellationToken))
            Report(found, current, context);
        ReportLimits(current, context);
    }

    /// <summary>Says what isn't answered for a Dockerfile because a limit was reached.</summary>
    private static void ReportLimits(DockerfileProject project, AdditionalFileAnalysisContext context)
    {
        var path = context.AdditionalFile.Path;
        if (!project.IsDockerfile(path)) return;
        if (project.Lint(path, context.CancellationToken) is not { LimitsReached: { IsEmpty: false } lines }) return;
        if (project.TextOf(path, context.CancellationToken) is not { } text) return;
        if (CoreRules.Instance.DescriptorOf(LinterRules.NotLinted.Id) is not { } descriptor) return;
        var place = RoslynText.LocationOf(text, default);
        foreach (var line in lines)
            context.ReportDiagnostic(Microsoft.CodeAnalysis.Diagnostic.Create(descriptor, place, line));
    }

    private DockerfileProject Project(AdditionalFileAnalysisContext context)
    {
        lock (gate)
        {
            if (project is not null) return project;
            project = new DockerfileProject(options, compilation.Options);
        }

        foreach (var problem in project.Problems)
            if (CoreRules.Instance.DescriptorOf("DFL9004") is { } descriptor)
                context.ReportDiagnostic(Microsoft.CodeAnalysis.Diagnostic.Create(descriptor, Location.None, problem));
        return project;
    }

    private static void Report(Diagnostic found, DockerfileProject project, AdditionalFileAnalysisContext context)
    {
        if (CoreRules.Instance.DescriptorOf(found.Rule.Id) is not { } descriptor) return;
        if (project.TextOf(found.Path, context.CancellationToken) is not { } text) return;
        context.ReportDiagnostic(Microsoft.CodeAnalysis.Diagnostic.Create(
            descriptor,
            RoslynText.LocationOf(text, found.Span),
            RoslynDescriptors.Of(found.Severity),
            additionalLocations: null,
            properties: null,
            MessageText.WithBytes(found)));
    }
}
