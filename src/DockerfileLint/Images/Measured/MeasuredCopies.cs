using DockerfileLint.Text;

namespace DockerfileLint.Images;

/// <summary>Files of a built image that it has elsewhere, too.</summary>
public sealed record MeasuredCopies
{
    /// <summary>Creates a measurement.</summary>
    /// <param name="writer">The span of the instruction that wrote them.</param>
    /// <param name="first">The span of the instruction that wrote the others; null if the base image has them.</param>
    /// <param name="bytes">The bytes of their contents.</param>
    /// <param name="files">How many there are.</param>
    /// <param name="path">The path of the largest one.</param>
    /// <param name="other">The other path of that.</param>
    public MeasuredCopies(
        TextSpan writer,
        TextSpan? first,
        long bytes,
        int files,
        string path,
        string other)
    {
        Writer = writer;
        First = first;
        Bytes = bytes;
        Files = files;
        Path = path;
        Other = other;
    }

    /// <summary>The span of the instruction that wrote them.</summary>
    public TextSpan Writer { get; }

    /// <summary>The span of the instruction that wrote the others; null if the base image has them.</summary>
    public TextSpan? First { get; }

    /// <summary>The bytes of their contents.</summary>
    public long Bytes { get; }

    /// <summary>How many there are.</summary>
    public int Files { get; }

    /// <summary>The path of the largest one.</summary>
    public string Path { get; }

    /// <summary>The other path of that.</summary>
    public string Other { get; }
}
