using System.Collections.Generic;
using System.Collections.Immutable;

namespace DockerfileLint.Syntax;

/// <summary>A <c>--mount</c> flag of RUN with its fields.</summary>
public sealed class MountSyntax : SyntaxNode
{
    internal MountSyntax(FlagSyntax flag, ImmutableArray<MountFieldSyntax> fields) : base(flag.Source, flag.Span)
    {
        Flag = flag;
        Fields = fields;
        Adopt(flag);
        Adopt(fields);
    }

    /// <summary>The flag.</summary>
    public FlagSyntax Flag { get; }

    /// <summary>The fields, in order, as written.</summary>
    public ImmutableArray<MountFieldSyntax> Fields { get; }

    /// <summary>The type as written, <c>bind</c> where none is given.</summary>
    public string Type => this["type"] ?? "bind";

    /// <summary>
    /// The target as written (<c>target</c>, <c>dst</c> or <c>destination</c>); null if none is given.
    /// </summary>
    public string? Target => this["target"] ?? this["dst"] ?? this["destination"];

    /// <summary>The source as written (<c>source</c> or <c>src</c>); null if none is given.</summary>
    public string? MountSource => this["source"] ?? this["src"];

    /// <summary>The stage or image that is mounted from; null if none is given.</summary>
    public string? From => this["from"];

    /// <summary>
    /// The value of the first field of this name, letter case ignored; empty for a bare field, null if it is missing.
    /// </summary>
    public string? this[string name]
    {
        get
        {
            foreach (var field in Fields)
                if (string.Equals(field.Name, name, System.StringComparison.OrdinalIgnoreCase))
                    return field.Value ?? "";
            return null;
        }
    }

    private protected override IEnumerable<SyntaxNode> Children()
    {
        yield return Flag;
        foreach (var field in Fields) yield return field;
    }

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitMount(this);
}
