using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>A shell script as a tree, and all its simple commands in the order of the text.</summary>
public sealed class ShellScript
{
    internal ShellScript(
        ShellKind kind,
        ShellList body,
        ImmutableArray<ShellCommand> commands,
        ImmutableArray<ShellOpaque> opaque,
        ImmutableArray<ShellFeature> features = default)
    {
        Kind = kind;
        Body = body;
        Commands = commands;
        Opaque = opaque;
        Features = features.IsDefault ? ImmutableArray<ShellFeature>.Empty : features;
    }

    /// <summary>The language.</summary>
    public ShellKind Kind { get; }

    /// <summary>The script.</summary>
    internal LogicalText Text => Body.Script;

    /// <summary>The top-level list.</summary>
    internal ShellList Body { get; }

    /// <summary>
    /// All simple commands, those in subshells, branches, functions and <c>sh -c</c> included; those of command
    /// substitutions too.
    /// </summary>
    public ImmutableArray<ShellCommand> Commands { get; }

    /// <summary>What is not understood.</summary>
    internal ImmutableArray<ShellOpaque> Opaque { get; }

    /// <summary>What the script uses that bash understands and POSIX sh does not.</summary>
    internal ImmutableArray<ShellFeature> Features { get; }

    /// <summary>Whether the script holds a here-document.</summary>
    internal bool HasHeredoc { get; init; }

    /// <summary>Whether every part is understood.</summary>
    public bool IsUnderstood => Opaque.IsEmpty;

    /// <summary>Reads a script. It never throws for what the text holds.</summary>
    internal static ShellScript Parse(LogicalText text, ShellKind kind) => ShellParser.Parse(text, kind);

    internal static ShellScript Parse(LogicalText text, ShellKind kind, CancellationToken cancellation) =>
        ShellParser.Parse(text, kind, cancellation);

    /// <summary>
    /// Where in the Dockerfile <c> &amp;&amp; command</c> can be written so that it runs after
    /// <paramref name="command"/> and a failure before it still fails the script; null where there is no such place:
    /// the command isn't directly in the script, the last chain holds <c>||</c>, ends in the background or in
    /// anything but a simple command, a here-document follows, the script is in an exec form, or a part is not
    /// understood.
    /// </summary>
    internal int? FindAppendOffset(ShellCommand command)
    {
        if (Kind is not (ShellKind.Posix or ShellKind.Bash) || !IsUnderstood || HasHeredoc || command.Parent != Body)
            return null;
        // The script of an exec form is in a JSON string: what is inserted there would need its escapes.
        var start = Text.SourceSpan.Start;
        if (start > 0 && Text.Source.Text[start - 1] == '"') return null;
        var last = Body.Items[Body.Items.Length - 1];
        if (last.Node is not ShellCommand end || end.EndsScript() || last.Operator == ShellListOperator.Background)
            return null;
        if (Body.ChainAt(Body.Items.Length - 1).LastOr >= 0) return null;
        return end.Span.End;
    }
}
