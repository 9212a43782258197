using System;
using DockerfileLint.Linting;

namespace DockerfileLint.Tests.Hostile;

/// <summary>A Dockerfile of which something stands there as often as one asks.</summary>
/// <param name="Name">What is repeated.</param>
/// <param name="Text">Makes the file.</param>
/// <param name="Input">Makes what the linter is given of it.</param>
internal sealed record RepeatedShape(string Name, Func<int, string> Text, Func<string, LintInput> Input)
{
    public override string ToString() => Name;
}
