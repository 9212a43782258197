using DockerfileLint.Text;

namespace DockerfileLint.Images;

/// <summary>Files of a built image that nothing needs at run time.</summary>
public sealed record MeasuredFiles
{
    /// <summary>Creates a measurement.</summary>
    /// <param name="writer">The span of the instruction that wrote them.</param>
    /// <param name="kind">What they are.</param>
    /// <param name="bytes">The bytes of their contents.</param>
    /// <param name="files">How many there are.</param>
    /// <param name="path">The path of the largest one.</param>
    public MeasuredFiles(
        TextSpan writer,
        MeasuredKind kind,
        long bytes,
        int files,
        string path)
    {
        Writer = writer;
        Kind = kind;
        Bytes = bytes;
        Files = files;
        Path = path;
    }

    /// <summary>The span of the instruction that wrote them.</summary>
    public TextSpan Writer { get; }

    /// <summary>What they are.</summary>
    public MeasuredKind Kind { get; }

    /// <summary>The bytes of their contents.</summary>
    public long Bytes { get; }

    /// <summary>How many there are.</summary>
    public int Files { get; }

    /// <summary>The path of the largest one.</summary>
    public string Path { get; }
}
