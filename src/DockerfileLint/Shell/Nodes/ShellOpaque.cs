using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>A piece of script that is not understood: anything may happen in it.</summary>
internal sealed class ShellOpaque : ShellNode
{
    internal ShellOpaque(LogicalText script, TextSpan range, string reason) : base(script, range) => Reason = reason;

    /// <summary>Which construct it is, in a few words.</summary>
    public string Reason { get; }
}
