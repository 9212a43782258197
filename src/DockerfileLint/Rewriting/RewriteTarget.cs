namespace DockerfileLint.Rewriting;

/// <summary>The kind of base that an image is rewritten to.</summary>
public enum RewriteTarget
{
    /// <summary>The leanest that covers what the program needs.</summary>
    Auto,

    /// <summary>The slim variant of the distribution, with a shell and a package manager.</summary>
    Slim,

    /// <summary>Alpine.</summary>
    Alpine,

    /// <summary>Microsoft's chiseled images.</summary>
    Chiseled,

    /// <summary>The distroless images.</summary>
    Distroless,

    /// <summary>The empty image.</summary>
    Scratch,
}
