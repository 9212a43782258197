using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>
/// A line that reads as an instruction of its own and is a part of the one above, because that ends in the escape
/// character.
/// </summary>
/// <param name="Escape">The escape character.</param>
/// <param name="Keyword">The keyword of the swallowed instruction.</param>
/// <param name="End">Where the instruction that has swallowed it ends.</param>
internal readonly record struct SwallowedInstruction(TextSpan Escape, TextSpan Keyword, int End)
{
    /// <summary>Whether a change of the text writes into the swallowed lines.</summary>
    public bool IsTouchedBy(TextSpan change) => change.End > Keyword.Start && change.Start <= End;
}
