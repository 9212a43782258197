using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Purpose;

/// <summary>A script that a command starts.</summary>
/// <param name="IsKnown">Whether it is known what it does, or that the command starts none.</param>
/// <param name="Commands">The commands of a shell script.</param>
/// <param name="Text">The text of a script of another language; null elsewhere.</param>
internal readonly record struct CalledScript(bool IsKnown, ImmutableArray<ShellCommand> Commands, string? Text = null)
{
    /// <summary>The command starts no script.</summary>
    public static CalledScript None { get; } = new(IsKnown: true, []);

    /// <summary>The command starts one that can't be read.</summary>
    public static CalledScript Unknown { get; } = new(IsKnown: false, []);
}
