using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Sources;

/// <summary>A place where the build takes files from its context.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Instruction">The COPY or ADD, or the RUN with a bind mount.</param>
/// <param name="Source">The clean path from the context root, empty for all of it; null where it is not known.</param>
/// <param name="Span">The source; the whole flag of a mount.</param>
internal sealed record ContextUse(Stage Stage, InstructionSyntax Instruction, string? Source, TextSpan Span)
{
    /// <summary>Whether the source holds wildcards.</summary>
    public bool IsGlob => Source is not null && PathGlobs.IsGlob(Source);

    /// <summary>The path as it is written: the source of a COPY or of a mount.</summary>
    public TextSpan PathSpan { get; init; } = Span;

    /// <summary>
    /// Whether the path has an argument's default in it, in whose place a build may give something else.
    /// </summary>
    public bool IsGiven { get; init; }

    /// <summary>Whether some of it is left out by <c>--exclude</c>.</summary>
    public bool HasExclude => Instruction.GetFlag("exclude") is not null;
}
