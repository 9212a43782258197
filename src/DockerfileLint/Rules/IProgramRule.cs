using System.Collections.Immutable;

namespace DockerfileLint.Rules;

/// <summary>A rule that reports nothing if no RUN calls one of these programs.</summary>
internal interface IProgramRule
{
    /// <summary>The file names of the programs.</summary>
    ImmutableArray<string> Programs { get; }
}
