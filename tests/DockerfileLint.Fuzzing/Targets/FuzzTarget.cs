using System;
using System.Collections.Immutable;

namespace DockerfileLint.Fuzzing.Targets;

/// <summary>A door by which text from an analysed repository comes in.</summary>
/// <param name="Name">How the target is called on the command line.</param>
/// <param name="Seeds">Sound inputs to begin with.</param>
/// <param name="Tokens">What means something in this language.</param>
/// <param name="Run">Reads an input and checks what must hold; it throws where something does not.</param>
internal sealed record FuzzTarget(string Name, ImmutableArray<string> Seeds, ImmutableArray<string> Tokens, Action<byte[]> Run);
