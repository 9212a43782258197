using System.Collections.Immutable;

namespace DockerfileLint.Rules;

/// <summary>A rule that has nothing to say of a file whose RUNs call none of these programs.</summary>
internal interface IProgramRule
{
    /// <summary>The file names of the programs.</summary>
    ImmutableArray<string> Programs { get; }
}
