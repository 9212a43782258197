using System.Collections.Immutable;

namespace DockerfileLint.Syntax;

/// <summary><c>COPY</c>: files from the build context, another stage or an image.</summary>
public sealed class CopySyntax : TransferSyntax
{
    internal CopySyntax(
        InstructionHead head,
        bool isJsonForm,
        ImmutableArray<TransferPathSyntax> sources,
        TransferPathSyntax? destination)
        : base(InstructionKind.Copy, head, isJsonForm, sources, destination)
    {
    }

    /// <summary>The <c>--from</c> flag, if there is one.</summary>
    public FlagSyntax? From => GetFlag("from");

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitCopy(this);
}
