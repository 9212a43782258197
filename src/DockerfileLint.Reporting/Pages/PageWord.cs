namespace DockerfileLint.Reporting.Pages;

/// <summary>A word, which may consist of parts in different styles.</summary>
/// <param name="Text">What is written, with the codes of its styles.</param>
/// <param name="Width">Its columns.</param>
internal readonly record struct PageWord(string Text, int Width)
{
    public static PageWord Empty { get; } = new(string.Empty, 0);

    public PageWord With(string text, string style, string reset) =>
        text.Length == 0
            ? this
            : new PageWord(
                Text + (style.Length == 0 ? text : style + text + reset), Width + DisplayLine.Of(text).Width);
}
