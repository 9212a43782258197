using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary><c>RUN</c>: runs a command and keeps what it changed as a layer.</summary>
public sealed class RunSyntax : CommandFormSyntax
{
    internal RunSyntax(
        InstructionHead head,
        ImmutableArray<JsonStringSyntax> json,
        LogicalText script,
        bool isHeredocScript,
        ImmutableArray<MountSyntax> mounts)
        : base(InstructionKind.Run, head, json, script)
    {
        IsHeredocScript = isHeredocScript;
        Mounts = mounts;
        Adopt(mounts);
    }

    /// <summary>
    /// Whether the command is only a heredoc, whose body is the script.
    /// Otherwise <see cref="CommandFormSyntax.Command"/> is the line, followed by the bodies and terminators of its
    /// heredocs.
    /// </summary>
    public bool IsHeredocScript { get; }

    /// <summary>The <c>--mount</c> flags, in order.</summary>
    public ImmutableArray<MountSyntax> Mounts { get; }

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitRun(this);
}
