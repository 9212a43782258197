using System.Collections.Generic;
using System.Collections.Immutable;

namespace DockerfileLint.Syntax;

/// <summary><c>VOLUME</c>: mount points.</summary>
public sealed class VolumeSyntax : InstructionSyntax
{
    internal VolumeSyntax(InstructionHead head, bool isJsonForm, ImmutableArray<TransferPathSyntax> paths)
        : base(InstructionKind.Volume, head)
    {
        IsJsonForm = isJsonForm;
        Paths = paths;
        Adopt(paths);
    }

    /// <summary>Whether the paths are a JSON array.</summary>
    public bool IsJsonForm { get; }

    /// <summary>The paths, in order.</summary>
    public ImmutableArray<TransferPathSyntax> Paths { get; }

    private protected override IEnumerable<SyntaxNode> ArgumentNodes() => Paths;

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitVolume(this);
}
