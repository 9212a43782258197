using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>What has become of a Dockerfile that was to be formatted.</summary>
public sealed class FormatResult
{
    internal FormatResult(SourceText text, ImmutableArray<TextChange> changes)
    {
        Text = text;
        Changes = changes;
    }

    internal FormatResult(SourceText text, FormatRefusal refusal)
        : this(text, ImmutableArray<TextChange>.Empty) => Refusal = refusal;

    /// <summary>The file in the style; the same as before where there is nothing to do or it is refused.</summary>
    public SourceText Text { get; }

    /// <summary>The changes of the text, in order.</summary>
    public ImmutableArray<TextChange> Changes { get; }

    /// <summary>Why the file stays as it is; null where it is in the style now.</summary>
    public FormatRefusal? Refusal { get; }
}
