using System;
using System.Threading;

namespace DockerfileLint.Shell;

/// <summary>What the parse of one script collects, inner scripts included.</summary>
internal sealed class ScriptParts
{
    [ThreadStatic]
    private static ScriptParts? free;

    private CancellationToken cancellation;

    /// <summary>The language of the outermost script.</summary>
    public ShellKind Kind { get; private set; }

    public ScratchList<ShellCommand> Commands { get; } = new();

    public ScratchList<ShellOpaque> Opaque { get; } = new();

    public ScratchList<ShellListItem> Items { get; } = new();

    public ScratchList<ShellNode> Nodes { get; } = new();

    public ScratchList<ShellWord> Words { get; } = new();

    public ScratchList<ShellList> Lists { get; } = new();

    public ScratchList<ShellAssignment> Assignments { get; } = new();

    public ScratchList<ShellRedirect> Redirects { get; } = new();

    public ScratchList<ShellSubstitution> Substitutions { get; } = new();

    public ScratchList<ShellFeature> Features { get; } = new();

    public ScratchList<ShellCompound> Blocks { get; } = new();

    public bool HasHeredoc { get; set; }

    /// <summary>Parts of a parse that ends here are not given back.</summary>
    public void ThrowIfCancelled() => cancellation.ThrowIfCancellationRequested();

    /// <summary>
    /// Empty parts; those of the last script on this thread are used again, for there is one for each RUN.
    /// </summary>
    public static ScriptParts Rent(ShellKind kind, CancellationToken cancellation)
    {
        var parts = free ?? new ScriptParts();
        free = null;
        parts.Kind = kind;
        parts.cancellation = cancellation;
        return parts;
    }

    /// <summary>Gives the parts back once their result is taken.</summary>
    public void Return()
    {
        Commands.Reset();
        Opaque.Reset();
        Features.Reset();
        Items.Reset();
        Nodes.Reset();
        Words.Reset();
        Lists.Reset();
        Assignments.Reset();
        Redirects.Reset();
        Substitutions.Reset();
        Blocks.Reset();
        HasHeredoc = false;
        cancellation = default;
        free = this;
    }
}
