using System.Collections.Immutable;

namespace DockerfileLint.Images;

/// <summary>A version of .NET and its images.</summary>
/// <param name="Version">The version, such as <c>10.0</c>.</param>
/// <param name="EndOfSupport">The day that support ends, as <c>yyyy-mm-dd</c>.</param>
/// <param name="NewestSdk">The SDK that the floating tag of this version carried on the day of the data.</param>
/// <param name="Suites">The Debian and Ubuntu releases that images of this version exist for.</param>
internal sealed record DotNetRelease(
    string Version,
    string EndOfSupport,
    string NewestSdk,
    ImmutableArray<string> Suites);
