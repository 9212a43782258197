using System;

namespace DockerfileLint.Context;

/// <summary>What all lines of a .dockerignore can have come to after the start of a path.</summary>
/// <param name="id">A number that no other has.</param>
/// <param name="nodes">The places in the patterns, in no order.</param>
/// <param name="isStart">Whether nothing of the path was read yet.</param>
/// <param name="isAfterWord">Whether a character of a word was read last, and some line asks for that.</param>
internal sealed class IgnoreState(int id, IgnoreNode[] nodes, bool isStart, bool isAfterWord)
{
    public int Id { get; } = id;

    public IgnoreNode[] Nodes { get; } = nodes;

    public bool IsStart { get; } = isStart;

    public bool IsAfterWord { get; } = isAfterWord;

    /// <summary>Whether the next character decides what some place is.</summary>
    public bool IsOpen { get; } = Array.Exists(nodes, node => node.IsOpen);

    /// <summary>Another state whose places have the same hash.</summary>
    public IgnoreState? Next { get; set; }

    /// <summary>The lines without <c>!</c> that match a path which ends here; null until they are asked for.</summary>
    public IgnoreLines? Excluding { get; set; }

    /// <summary>The lines with <c>!</c>.</summary>
    public IgnoreLines? Including { get; set; }
}
