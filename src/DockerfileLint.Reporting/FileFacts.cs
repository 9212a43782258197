using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Linting;
using DockerfileLint.Rules.Security;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Reporting;

/// <summary>What a report needs of a Dockerfile besides its findings. It doesn't hold the model.</summary>
internal sealed class FileFacts
{
    /// <summary>What is shown of the text; null where it wasn't asked for.</summary>
    public SecretMask? Mask { get; private init; }

    /// <summary>The stages, in the order of the text; empty where they weren't asked for.</summary>
    public ImmutableArray<StagePlace> Stages { get; private init; } = ImmutableArray<StagePlace>.Empty;

    /// <summary>What the build context sends; null where that isn't known.</summary>
    public ContextShares? Context { get; private init; }

    /// <summary>What comments suppress.</summary>
    public ImmutableArray<SuppressedDiagnostic> Suppressed { get; private init; } =
        ImmutableArray<SuppressedDiagnostic>.Empty;

    /// <summary>The facts that a report needs.</summary>
    public static FileFacts Of(LintInput input, LintResult result, ReportNeeds needs)
    {
        var sizes = (needs & ReportNeeds.Sizes) != 0;
        return new FileFacts
        {
            Mask = (needs & ReportNeeds.Source) != 0 && !result.Diagnostics.IsEmpty
                ? SecretMask.Of(result.Model)
                : null,
            Stages = sizes ? [.. result.Model.Stages.Select(PlaceOf)] : ImmutableArray<StagePlace>.Empty,
            Context = sizes && input.Context is IRepositoryContext { Name: { Length: > 0 } name }
                ? ContextShares.Of(name, result.Model)
                : null,
            Suppressed = (needs & ReportNeeds.Suppressed) != 0
                ? [.. result.Suppressed.Select(static one => one with { Diagnostic = one.Diagnostic.WithoutFixes() })]
                : ImmutableArray<SuppressedDiagnostic>.Empty,
        };
    }

    private static StagePlace PlaceOf(Stage stage) => new(
        stage.Begin?.Span.Start ?? 0,
        stage.From?.Name?.Text ?? $"stage {stage.Index}",
        stage.IsFinal);
}
