using System.Collections.Immutable;

namespace DockerfileLint.Rewriting.Bases;

/// <summary>A base for a final stage.</summary>
/// <param name="Reference">The image.</param>
/// <param name="Target">Of which kind it is.</param>
/// <param name="Parts">What it has.</param>
internal sealed record LeanBase(string Reference, RewriteTarget Target, BaseParts Parts)
{
    /// <summary>About how many bytes it has, uncompressed; null where nobody measured it.</summary>
    public long? Bytes { get; init; }

    /// <summary>The user that it has besides root, as USER names it; null for none.</summary>
    public string? OtherUser { get; init; }

    /// <summary>The names of users and groups that it knows: unless given, of Debian, Ubuntu and Alpine.</summary>
    public ImmutableArray<string> Users { get; init; } = ["root", "nobody", "nogroup"];

    /// <summary>Where its run time is, if it starts the program with one and elsewhere than usual.</summary>
    public string? Program { get; init; }

    /// <summary>Whether it has a shell.</summary>
    public bool HasShell => (Parts & BaseParts.Shell) != 0;

    /// <summary>Whether it knows cultures.</summary>
    public bool HasCultures => (Parts & BaseParts.Cultures) != 0;

    /// <summary>Whether packages can be installed.</summary>
    public bool HasPackages => (Parts & BaseParts.Packages) != 0;
}
