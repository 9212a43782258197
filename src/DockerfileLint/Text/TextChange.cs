namespace DockerfileLint.Text;

/// <summary>One edit of one text: the text in <paramref name="Span"/> becomes <paramref name="NewText"/>.</summary>
/// <param name="Path">The path of the text it changes, as its <see cref="SourceText.Path"/> gives it; a text that does
/// not exist is created.</param>
/// <param name="Span">The range that is replaced; empty for an insertion.</param>
/// <param name="NewText">The new text; empty for a deletion.</param>
public sealed record TextChange(string Path, TextSpan Span, string NewText);
