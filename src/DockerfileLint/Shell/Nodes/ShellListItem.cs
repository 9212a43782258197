using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>One item of a list and what follows it.</summary>
/// <param name="Node">
/// A <see cref="ShellCommand"/>, <see cref="ShellPipeline"/>, <see cref="ShellCompound"/> or <see cref="ShellOpaque"/>.
/// </param>
/// <param name="Operator">What comes after it.</param>
/// <param name="OperatorRange">Where that is in the script; empty at the end.</param>
internal readonly record struct ShellListItem(ShellNode Node, ShellListOperator Operator, TextSpan OperatorRange);
