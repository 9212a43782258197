using System.Collections.Immutable;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Formatting;

/// <summary>The packages of an installation that are plain words one after the other.</summary>
/// <param name="Command">The installation.</param>
/// <param name="Before">The word before the first package.</param>
/// <param name="Packages">The packages as written, at least two.</param>
internal sealed record PackageList(ShellCommand Command, ShellWord Before, ImmutableArray<ShellWord> Packages)
{
    /// <summary>From the first to the last package, in the script.</summary>
    public TextSpan Range => TextSpan.FromBounds(Packages[0].Range.Start, Packages[Packages.Length - 1].Range.End);
}
