using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Reporting;

/// <summary>A finding as a host shows it.</summary>
public sealed class Finding
{
    /// <summary>A finding without fixes.</summary>
    public Finding(Diagnostic diagnostic)
        : this(diagnostic, ImmutableArray<CodeFix>.Empty)
    {
    }

    /// <summary>A finding with the fixes that passed the gate.</summary>
    public Finding(Diagnostic diagnostic, ImmutableArray<CodeFix> fixes)
    {
        Diagnostic = diagnostic ?? throw new ArgumentNullException(nameof(diagnostic));
        Fixes = fixes;
    }

    /// <summary>What was found.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>The fixes that passed the gate; empty where there is none or none was asked for.</summary>
    public ImmutableArray<CodeFix> Fixes { get; }

    /// <summary>The finding as one line.</summary>
    public override string ToString() => Diagnostic.ToString();
}
