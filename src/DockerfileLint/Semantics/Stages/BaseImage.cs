using DockerfileLint.Images;
using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Stages;

/// <summary>What a stage is built on, as its FROM says.</summary>
public sealed class BaseImage
{
    private ImageReference? known;

    internal BaseImage(FromSyntax? syntax, BaseImageKind kind, Expansion expansion, Expansion? platform, Stage? stage)
    {
        Syntax = syntax;
        Kind = kind;
        Expansion = expansion;
        PlatformExpansion = platform;
        Stage = stage;
    }

    /// <summary>The FROM; null in a file without FROM.</summary>
    public FromSyntax? Syntax { get; }

    /// <summary>What it is.</summary>
    public BaseImageKind Kind { get; }

    /// <summary>The name after FROM, with the variables it uses.</summary>
    internal Expansion Expansion { get; }

    /// <summary>The image reference after expansion; null where a part of it is not known.</summary>
    public string? Reference => Expansion.Value;

    /// <summary>
    /// The image reference with ARG defaults, as far as it is known from the left: <c>node:</c> of
    /// <c>node:${VERSION}</c>.
    /// </summary>
    public string KnownPrefix => Expansion.KnownPrefix;

    /// <summary>The parts of <see cref="KnownPrefix"/>: of <see cref="Reference"/>, where that is known.</summary>
    public ImageReference Known => known ??= ImageReference.Parse(KnownPrefix);

    /// <summary>Where the name is in the Dockerfile; empty at the start in a file without FROM.</summary>
    public TextSpan Span => Syntax?.Image.Span ?? default;

    /// <summary>The stage that it is, for <see cref="BaseImageKind.Stage"/>.</summary>
    public Stage? Stage { get; }

    /// <summary>The value of <c>--platform</c>; null where there is none.</summary>
    internal Expansion? PlatformExpansion { get; }

    /// <summary>The platform after expansion; null where none is given or it is not known.</summary>
    public string? Platform => PlatformExpansion?.Value;

    /// <summary>Whether no image was ever published with its tag.</summary>
    internal bool HasUnknownTag =>
        Reference is not null && DotNetImage.Of(Known) is { } image && DotNetTags.Fault(image) is not null;

    /// <summary>
    /// Whether the image is one whose only variable is <c>PATH</c> and whose working directory is <c>/</c>.
    /// </summary>
    internal bool IsPlainSystem =>
        Kind == BaseImageKind.Scratch || Kind == BaseImageKind.Image && PlainSystemImages.Contains(KnownPrefix);

    /// <summary>Whether it is known to work in <c>/</c>.</summary>
    internal bool WorksInRoot =>
        Kind == BaseImageKind.Scratch || Kind == BaseImageKind.Image && PlainSystemImages.WorksInRoot(KnownPrefix);
}
