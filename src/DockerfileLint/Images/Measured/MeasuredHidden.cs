using DockerfileLint.Text;

namespace DockerfileLint.Images;

/// <summary>Files of a built image that one instruction wrote and a later one hid.</summary>
public sealed record MeasuredHidden
{
    /// <summary>Creates a measurement.</summary>
    /// <param name="writer">The span of the instruction that wrote them; null if the base image has them.</param>
    /// <param name="hider">The span of the instruction that hid them.</param>
    /// <param name="cause">Why they are hidden.</param>
    /// <param name="bytes">The bytes of their contents.</param>
    /// <param name="files">How many there are.</param>
    /// <param name="path">The path of the largest one.</param>
    /// <param name="kind">What they are, if nothing needs them at run time anyway; else null.</param>
    public MeasuredHidden(
        TextSpan? writer,
        TextSpan hider,
        MeasuredCause cause,
        long bytes,
        int files,
        string path,
        MeasuredKind? kind = null)
    {
        Writer = writer;
        Hider = hider;
        Cause = cause;
        Bytes = bytes;
        Files = files;
        Path = path;
        Kind = kind;
    }

    /// <summary>The span of the instruction that wrote them; null if the base image has them.</summary>
    public TextSpan? Writer { get; }

    /// <summary>The span of the instruction that hid them.</summary>
    public TextSpan Hider { get; }

    /// <summary>Why they are hidden.</summary>
    public MeasuredCause Cause { get; }

    /// <summary>The bytes of their contents.</summary>
    public long Bytes { get; }

    /// <summary>How many there are.</summary>
    public int Files { get; }

    /// <summary>The path of the largest one.</summary>
    public string Path { get; }

    /// <summary>What they are, if nothing needs them at run time anyway; else null.</summary>
    public MeasuredKind? Kind { get; }
}
