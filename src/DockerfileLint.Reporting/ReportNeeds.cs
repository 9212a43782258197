using System;

namespace DockerfileLint.Reporting;

/// <summary>What a format has room for, and what is found out for it only.</summary>
[Flags]
internal enum ReportNeeds
{
    /// <summary>Findings only.</summary>
    None = 0,

    /// <summary>The fixes that pass the gate.</summary>
    Fixes = 1,

    /// <summary>Which parts of the source no report may show.</summary>
    Source = 2,

    /// <summary>The stages, and the bytes that the build context sends.</summary>
    Sizes = 4,

    /// <summary>The findings that comments suppress.</summary>
    Suppressed = 8,
}
