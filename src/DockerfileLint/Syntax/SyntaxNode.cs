using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>A part of a Dockerfile: a span of its source.</summary>
public abstract class SyntaxNode
{
    /// <summary>
    /// The parent; the text where there is none. A file can have a million nodes, so that one slot holds both.
    /// </summary>
    private object owner;

    private protected SyntaxNode(SourceText source, TextSpan span)
    {
        owner = source;
        Span = span;
    }

    /// <summary>The file.</summary>
    public SourceText Source
    {
        get
        {
            var top = owner;
            while (top is SyntaxNode node) top = node.owner;
            return (SourceText)top;
        }
    }

    /// <summary>
    /// The span of the node, from its first to its last code unit, with continuations but without the line ending.
    /// </summary>
    public TextSpan Span { get; }

    /// <summary>The node that contains this one; null for the whole file.</summary>
    public SyntaxNode? Parent => owner as SyntaxNode;

    /// <summary>The nodes right below this one, by their position.</summary>
    public IEnumerable<SyntaxNode> ChildNodes() => Children();

    /// <summary>All nodes below this one, each before the nodes below it.</summary>
    public IEnumerable<SyntaxNode> DescendantNodes()
    {
        var waiting = new Stack<IEnumerator<SyntaxNode>>();
        waiting.Push(Children().GetEnumerator());
        while (waiting.Count > 0)
        {
            if (!waiting.Peek().MoveNext())
            {
                waiting.Pop().Dispose();
                continue;
            }

            var node = waiting.Peek().Current;
            yield return node;
            waiting.Push(node.Children().GetEnumerator());
        }
    }

    /// <summary>The text of the node in the file.</summary>
    public override string ToString() => Source.ToString(Span);

    /// <summary>Calls the method of the visitor for this kind of node.</summary>
    internal abstract void Accept(SyntaxVisitor visitor);

    /// <summary>The nodes right below this one, by their position.</summary>
    private protected virtual IEnumerable<SyntaxNode> Children() => [];

    /// <summary>Makes this the parent of a node, unless it already is in another one.</summary>
    private protected void Adopt(SyntaxNode? child)
    {
        if (child?.owner is SourceText) child.owner = this;
    }

    /// <summary>Makes this the parent of nodes; default for none.</summary>
    private protected void Adopt<T>(ImmutableArray<T> children)
        where T : SyntaxNode
    {
        if (children.IsDefault) return;
        foreach (var child in children) Adopt(child);
    }
}
