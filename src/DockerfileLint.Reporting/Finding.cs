using System.Collections.Immutable;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Reporting;

/// <summary>A finding as a host shows it.</summary>
/// <param name="Diagnostic">What was found.</param>
/// <param name="Fixes">The fixes that passed the gate; empty where there is none or none was asked for.</param>
public sealed record Finding(Diagnostic Diagnostic, ImmutableArray<CodeFix> Fixes)
{
    /// <summary>A finding without fixes.</summary>
    public Finding(Diagnostic diagnostic)
        : this(diagnostic, ImmutableArray<CodeFix>.Empty)
    {
    }
}
