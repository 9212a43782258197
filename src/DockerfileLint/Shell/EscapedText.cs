using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>A script that is inside quotes, a here-document or backticks of another.</summary>
internal static class EscapedText
{
    /// <summary>
    /// The text without the backslashes that protect <c>$</c>, <c>`</c>, themselves and, with
    /// <paramref name="quotes"/>, <c>"</c>.
    /// </summary>
    public static LogicalText Remove(LogicalText text, bool quotes)
    {
        var result = new LogicalTextBuilder(text.Source);
        var from = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != '\\' || !(text[i + 1] is '$' or '`' or '\\' || quotes && text[i + 1] == '"')) continue;
            result.Append(text.Slice(TextSpan.FromBounds(from, i)));
            from = ++i;
        }

        return result.Append(text.Slice(TextSpan.FromBounds(from, text.Length))).ToLogicalText();
    }
}
