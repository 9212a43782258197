namespace DockerfileLint.Shell;

/// <summary>What the parse of one script collects, inner scripts included.</summary>
internal sealed class ScriptParts(ShellKind kind)
{
    public ShellKind Kind { get; } = kind;

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
}
