using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>
/// A whole Dockerfile: directives, comments, instructions and errors. The tree keeps spans, so the source is always
/// whole.
/// </summary>
public sealed class DockerfileSyntax : SyntaxNode
{
    internal DockerfileSyntax(
        SourceText source,
        char escapeCharacter,
        ImmutableArray<DirectiveSyntax> directives,
        ImmutableArray<CommentSyntax> comments,
        ImmutableArray<InstructionSyntax> instructions,
        ImmutableArray<SyntaxError> errors)
        : base(source, new TextSpan(0, source.Length))
    {
        EscapeCharacter = escapeCharacter;
        Directives = directives;
        Comments = comments;
        Instructions = instructions;
        Errors = errors;
        Adopt(directives);
        Adopt(comments);
        Adopt(instructions);
    }

    /// <summary>The escape character: a backslash, or a back-tick where the <c>escape</c> directive says so.</summary>
    public char EscapeCharacter { get; }

    /// <summary>The parser directives, in order.</summary>
    public ImmutableArray<DirectiveSyntax> Directives { get; }

    /// <summary>All comment lines, in order, those inside continued instructions included, directives not.</summary>
    public ImmutableArray<CommentSyntax> Comments { get; }

    /// <summary>The instructions, in order.</summary>
    public ImmutableArray<InstructionSyntax> Instructions { get; }

    /// <summary>What the builder refuses in the text of each instruction, in order.</summary>
    public ImmutableArray<SyntaxError> Errors { get; }

    /// <summary>
    /// Reads a Dockerfile. It never throws for what the text holds: what can't be read is an <see
    /// cref="UnknownInstructionSyntax"/> and an error.
    /// </summary>
    public static DockerfileSyntax Parse(SourceText source, CancellationToken cancellationToken = default) =>
        Parsing.DockerfileParser.Parse(source, cancellationToken);

    /// <summary>The first directive of this name in lower case, or null.</summary>
    public DirectiveSyntax? GetDirective(string name)
    {
        foreach (var directive in Directives)
            if (directive.Name == name) return directive;
        return null;
    }

    /// <summary>The number of the last instruction that begins at a position or before it; -1 for none.</summary>
    internal int IndexAt(int position) => BinarySearch.First(
        Instructions.Length,
        (Instructions, position),
        static (all, i) => all.Instructions[i].Span.Start > all.position) - 1;

    private protected override IEnumerable<SyntaxNode> Children() =>
        ByPosition(ByPosition(Directives, Comments), Instructions);

    /// <summary>Two sequences that are each in the order of the text as one.</summary>
    private static IEnumerable<SyntaxNode> ByPosition(IEnumerable<SyntaxNode> left, IEnumerable<SyntaxNode> right)
    {
        using var other = right.GetEnumerator();
        var hasOther = other.MoveNext();
        foreach (var node in left)
        {
            for (; hasOther && other.Current.Span.Start < node.Span.Start; hasOther = other.MoveNext())
                yield return other.Current;
            yield return node;
        }

        for (; hasOther; hasOther = other.MoveNext()) yield return other.Current;
    }

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitDockerfile(this);
}
