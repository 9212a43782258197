namespace DockerfileLint.Diagnostics;

/// <summary>The subject of a rule; the first digit of a <c>DFL</c> ID.</summary>
public enum RuleCategory
{
    /// <summary>DFL0xxx: errors of the builder.</summary>
    Builder = 0,

    /// <summary>DFL1xxx: image size.</summary>
    Size = 1,

    /// <summary>DFL2xxx: the build context.</summary>
    Context = 2,

    /// <summary>DFL3xxx: correctness.</summary>
    Correctness = 3,

    /// <summary>DFL4xxx: security.</summary>
    Security = 4,

    /// <summary>DFL5xxx: reproducibility.</summary>
    Reproducibility = 5,

    /// <summary>DFL6xxx: build speed.</summary>
    Speed = 6,

    /// <summary>DFL7xxx: style.</summary>
    Style = 7,

    /// <summary>DFL8xxx: .NET projects.</summary>
    DotNet = 8,

    /// <summary>DFL9xxx: the linter itself.</summary>
    Linter = 9,

    /// <summary>Everything else: for rules from other assemblies.</summary>
    Other = 10,
}
