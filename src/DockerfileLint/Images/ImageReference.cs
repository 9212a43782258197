using System;

namespace DockerfileLint.Images;

/// <summary>
/// An image reference in its parts, short names of the default registry made equal: <c>docker.io/library/node:22</c> is
/// <c>node:22</c>.
/// </summary>
public sealed class ImageReference
{
    private ImageReference(string repository, string? tag, string? digest)
    {
        Repository = repository;
        Tag = tag;
        Digest = digest;
    }

    /// <summary>The repository with its registry, without <c>docker.io/</c> and <c>library/</c>.</summary>
    public string Repository { get; }

    /// <summary>The tag; null where none is given.</summary>
    public string? Tag { get; }

    /// <summary>The digest; null where none is given.</summary>
    public string? Digest { get; }

    /// <summary>The last name of the repository.</summary>
    public string Name => Repository.Substring(Repository.LastIndexOf('/') + 1);

    /// <summary>Whether it is one of Docker's official images by its form: a name alone.</summary>
    public bool IsOfficial => !Repository.Contains('/');

    /// <summary>Reads a reference.</summary>
    public static ImageReference Parse(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        string? tag = null, digest = null;
        var at = text.IndexOf('@');
        if (at >= 0)
        {
            digest = text.Substring(at + 1);
            text = text.Substring(0, at);
        }

        var colon = text.LastIndexOf(':');
        if (colon > text.LastIndexOf('/'))
        {
            tag = text.Substring(colon + 1);
            text = text.Substring(0, colon);
        }

        return new ImageReference(Shorten(text), tag, digest);
    }

    /// <summary>The reference with another tag and no digest.</summary>
    public string WithTag(string tag) => Repository + ":" + tag;

    /// <summary>Repository, tag and digest: <c>alpine:3.20</c>.</summary>
    public override string ToString() =>
        Repository + (Tag is null ? "" : ":" + Tag) + (Digest is null ? "" : "@" + Digest);

    private static string Shorten(string repository)
    {
        foreach (var registry in new[] { "docker.io/", "index.docker.io/", "registry-1.docker.io/" })
            if (repository.StartsWith(registry, StringComparison.Ordinal))
                repository = repository.Substring(registry.Length);
        return repository.StartsWith("library/", StringComparison.Ordinal) ? repository.Substring(8) : repository;
    }
}
