using DockerfileLint.Syntax;

namespace DockerfileLint.Linting;

/// <summary>Where an instruction is, without its tree.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Kind">Which instruction it is.</param>
internal readonly record struct InstructionPlace(int Start, int End, InstructionKind Kind);
