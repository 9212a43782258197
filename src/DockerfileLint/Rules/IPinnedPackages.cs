using System.Collections.Immutable;

namespace DockerfileLint.Rules;

/// <summary>A rule about packages whose version a user may give.</summary>
internal interface IPinnedPackages
{
    /// <summary>The programs that install them, as a list of pins names them.</summary>
    ImmutableArray<string> PinPrograms { get; }
}
