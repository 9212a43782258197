using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Variables;

/// <summary>Maps offsets of a word that is expanded to the Dockerfile.</summary>
/// <param name="Logical">The word as written.</param>
/// <param name="Offset">
/// How much text comes before the part that is expanded, such as the quote of a JSON string.
/// </param>
/// <param name="IsExact">
/// Whether the part that is expanded is in the source code unit by code unit; else every span is the whole word's.
/// </param>
internal readonly record struct WordSpans(LogicalText Logical, int Offset, bool IsExact)
{
    public TextSpan Map(int start, int end) =>
        IsExact ? Logical.ToSource(new TextSpan(start + Offset, end - start)) : Logical.SourceSpan;
}
