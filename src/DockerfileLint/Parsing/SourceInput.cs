using System;
using System.Collections.Generic;
using DockerfileLint.Text;
using Sprache;

namespace DockerfileLint.Parsing;

/// <summary>
/// A cursor in one logical line: it jumps as far as a primitive has scanned, and counts lines and columns only when
/// asked.
/// </summary>
internal sealed class SourceInput(InstructionLine owner, int offset) : IInput
{
    private Dictionary<object, object>? memos;

    /// <summary>The line, and where its errors go.</summary>
    public InstructionLine Owner { get; } = owner;

    /// <summary>The offset in the joined line.</summary>
    public int Offset { get; } = offset;

    /// <summary>The joined line.</summary>
    public LogicalText Text => Owner.Text;

    public string Source => Text.Source.Text;

    public char Current => Text[Offset];

    public bool AtEnd => Offset >= Text.Length;

    public int Position =>
        Text.Length == 0 ? Text.ToSource(0) : AtEnd ? Text.ToSource(Text.Length - 1) + 1 : Text.ToSource(Offset);

    public int Line => Text.Source.GetPosition(Position).Line + 1;

    public int Column => Text.Source.GetPosition(Position).Character + 1;

    public IDictionary<object, object> Memos => memos ??= [];

    /// <summary>The cursor at another offset of the same line.</summary>
    public SourceInput JumpTo(int target) => target == Offset ? this : new(Owner, target);

    public IInput Advance() => AtEnd ? throw new InvalidOperationException("The line has ended.") : JumpTo(Offset + 1);

    public bool Equals(IInput? other) => other is SourceInput input && input.Owner == Owner && input.Offset == Offset;

    public override bool Equals(object? obj) => Equals(obj as IInput);

    public override int GetHashCode() => Offset;
}
