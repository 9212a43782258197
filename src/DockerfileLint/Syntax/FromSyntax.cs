using System.Collections.Generic;

namespace DockerfileLint.Syntax;

/// <summary><c>FROM [--platform=P] IMAGE [AS STAGE]</c>: begins a stage.</summary>
public sealed class FromSyntax : InstructionSyntax
{
    internal FromSyntax(InstructionHead head, WordSyntax image, WordSyntax? asKeyword, WordSyntax? name)
        : base(InstructionKind.From, head)
    {
        Image = image;
        AsKeyword = asKeyword;
        Name = name;
        Adopt(image);
        Adopt(asKeyword);
        Adopt(name);
    }

    /// <summary>The base: an image reference, the name of an earlier stage or <c>scratch</c>.</summary>
    public WordSyntax Image { get; }

    /// <summary>The word <c>AS</c>, if the stage is named.</summary>
    public WordSyntax? AsKeyword { get; }

    /// <summary>The name of the stage as written, if it has one.</summary>
    public WordSyntax? Name { get; }

    /// <summary>The <c>--platform</c> flag, if there is one.</summary>
    public FlagSyntax? Platform => GetFlag("platform");

    private protected override IEnumerable<SyntaxNode> ArgumentNodes()
    {
        yield return Image;
        if (AsKeyword is not null) yield return AsKeyword;
        if (Name is not null) yield return Name;
    }

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitFrom(this);
}
