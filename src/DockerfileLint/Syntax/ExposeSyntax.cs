using System.Collections.Immutable;

namespace DockerfileLint.Syntax;

/// <summary><c>EXPOSE</c>: ports that the program listens on.</summary>
public sealed class ExposeSyntax : InstructionSyntax
{
    internal ExposeSyntax(InstructionHead head, ImmutableArray<WordSyntax> ports)
        : base(InstructionKind.Expose, head) => Ports = ports;

    /// <summary>The ports as written.</summary>
    public ImmutableArray<WordSyntax> Ports { get; }
}
