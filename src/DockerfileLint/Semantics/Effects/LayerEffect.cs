using System.Collections.Immutable;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Effects;

/// <summary>Something that an instruction does to files of the image.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Path">To which paths.</param>
/// <param name="Span">What does it: a source, a word of a command or the whole command.</param>
internal sealed record LayerEffect(LayerEffectKind Kind, PathPattern Path, TextSpan Span)
{
    // Most effects have none: files of hundreds of thousands of commands have as many effects.
    private readonly EffectDetails? details;

    /// <summary>The command; null for COPY, ADD and WORKDIR.</summary>
    public ShellCommand? Command { get; init; }

    /// <summary>Whether it may not happen: the command is after <c>||</c>, in a branch or in a loop.</summary>
    public bool IsConditional { get; init; }

    /// <summary>The bytes that are written, counted in the build context; null where they are not known.</summary>
    public long? Bytes
    {
        get => details?.Bytes;
        init => details = value is null ? details : (details ?? EffectDetails.None) with { Bytes = value };
    }

    /// <summary>Whether it is at most a few kilobytes: a folder, a link, an account, a line of text.</summary>
    public bool IsSmall { get; init; }

    /// <summary>The source of COPY or ADD after expansion; null for commands and where it is not known.</summary>
    public string? Source
    {
        get => details?.Source;
        init => details = value is null ? details : (details ?? EffectDetails.None) with { Source = value };
    }

    /// <summary>Whether <see cref="Source"/> is in the build context.</summary>
    public bool IsFromContext { get; init; }

    /// <summary>
    /// Where <see cref="Source"/> is below the root of the build context, without <c>.</c> and <c>..</c>; null where
    /// that is not known.
    /// </summary>
    internal string? SourcePath
    {
        get => details?.SourcePath;
        init => details = value is null ? details : (details ?? EffectDetails.None) with { SourcePath = value };
    }

    /// <summary>
    /// Whether a change of owner or mode stays with what is named: of a folder, the files in it keep theirs.
    /// </summary>
    internal bool IsShallow { get; init; }

    /// <summary>
    /// What is written, in a word, where the command is known for it: <c>apt lists</c>, <c>pip cache</c>; null
    /// elsewhere.
    /// </summary>
    public string? What => Leftover?.Name;

    /// <summary>What is written, where the command is known for it.</summary>
    internal Leftover? Leftover { get; init; }

    /// <summary>
    /// The path of a downloaded file as the script writes it, with its variables: absolute where the folder is known;
    /// null elsewhere.
    /// </summary>
    internal string? Written
    {
        get => details?.Written;
        init => details = value is null ? details : (details ?? EffectDetails.None) with { Written = value };
    }

    /// <summary>
    /// The same within the folder in which the script is at the download, where it writes no more than that; null
    /// elsewhere.
    /// </summary>
    internal string? RelativeName
    {
        get => details?.RelativeName;
        init => details =
            value is null ? details : (details ?? EffectDetails.None) with { RelativeName = value };
    }

    /// <summary>Where it may be instead of <see cref="Path"/>, by the version of the program.</summary>
    internal ImmutableArray<string> OtherPlaces
    {
        get => details?.OtherPlaces ?? ImmutableArray<string>.Empty;
        init => details = value.IsEmpty ? details : (details ?? EffectDetails.None) with { OtherPlaces = value };
    }
}
