using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Sources;

/// <summary>A place where the build takes files from its context.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Instruction">The COPY or ADD, or the RUN with a bind mount.</param>
/// <param name="Source">The clean path from the context root, empty for all of it; null where it is not known.</param>
/// <param name="Span">The source.</param>
internal sealed record ContextUse(Stage Stage, InstructionSyntax Instruction, string? Source, TextSpan Span)
{
    /// <summary>Whether the source holds wildcards.</summary>
    public bool IsGlob => Source is not null && PathGlobs.IsGlob(Source);

    /// <summary>Whether some of it is left out by <c>--exclude</c>.</summary>
    public bool HasExclude => Instruction.GetFlag("exclude") is not null;
}
