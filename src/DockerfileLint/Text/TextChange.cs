namespace DockerfileLint.Text;

/// <summary>One edit of one text: the text in <see cref="Span"/> becomes <see cref="NewText"/>.</summary>
public sealed record TextChange
{
    internal TextChange(string path, TextSpan span, string newText)
    {
        Path = path;
        Span = span;
        NewText = newText;
    }

    /// <summary>
    /// The path of the text it changes, as its <see cref="SourceText.Path"/> gives it; a text that does not exist is
    /// created.
    /// </summary>
    public string Path { get; }

    /// <summary>The range that is replaced; empty for an insertion.</summary>
    public TextSpan Span { get; }

    /// <summary>The new text; empty for a deletion.</summary>
    public string NewText { get; }
}
