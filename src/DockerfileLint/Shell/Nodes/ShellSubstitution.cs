using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>
/// A command substitution <c>$( … )</c> or <c>` … `</c>, or a process substitution <c>&lt;( … )</c>, in a word.
/// </summary>
internal sealed class ShellSubstitution : ShellNode
{
    internal ShellSubstitution(LogicalText script, TextSpan range, ShellList body) : base(script, range)
    {
        Body = body;
        body.Parent = this;
    }

    /// <summary>The commands inside.</summary>
    public ShellList Body { get; }
}
