using System.Collections.Immutable;

namespace DockerfileLint.Syntax;

/// <summary><c>ADD</c>: files from the build context, URLs and Git repositories; local archives are unpacked.</summary>
public sealed class AddSyntax : TransferSyntax
{
    internal AddSyntax(
        InstructionHead head,
        bool isJsonForm,
        ImmutableArray<TransferPathSyntax> sources,
        TransferPathSyntax? destination)
        : base(InstructionKind.Add, head, isJsonForm, sources, destination)
    {
    }

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitAdd(this);
}
