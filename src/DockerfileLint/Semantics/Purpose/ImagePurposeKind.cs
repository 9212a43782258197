namespace DockerfileLint.Semantics.Purpose;

/// <summary>What an image is for.</summary>
internal enum ImagePurposeKind
{
    /// <summary>The file doesn't show it.</summary>
    Unknown,

    /// <summary>It starts a program that ends by itself or that nothing shows to be a service.</summary>
    Application,

    /// <summary>It starts a program that others connect to.</summary>
    Service,

    /// <summary>It is called with arguments, like a command.</summary>
    CommandLineTool,

    /// <summary>Other images are built on it.</summary>
    Base,

    /// <summary>People or other programs build, test or work in it.</summary>
    Build,
}
