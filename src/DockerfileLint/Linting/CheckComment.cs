using System;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>The builder's <c># check=skip=…;experimental=…</c>, as a directive or above an instruction.</summary>
/// <param name="Span">The comment.</param>
/// <param name="Options">What follows <c>check=</c>.</param>
/// <param name="Start">Where the options begin.</param>
internal sealed record CheckComment(TextSpan Span, string Options, int Start)
{
    private const string Key = "check";

    /// <summary>The directive; null where the file has none.</summary>
    public static CheckComment? Of(DockerfileSyntax syntax) => syntax.GetDirective(Key) is { } directive
        ? new CheckComment(directive.Span, directive.Value, directive.ValueSpan.Start)
        : null;

    /// <summary>The comment above an instruction: the builder reads the first one and no other.</summary>
    public static CheckComment? Above(InstructionSyntax instruction)
    {
        foreach (var comment in instruction.LeadingComments)
        {
            if (comment.IsIndented) continue;
            var (text, end) = (comment.Source.Text, comment.Span.End);
            var start = LinterComment.Skip(text, comment.Span.Start + 1, end);
            var value = start + Key.Length + 1;
            if (value <= end
                && text[value - 1] == '='
                && string.Compare(text, start, Key, 0, Key.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return new CheckComment(comment.Span, text.Substring(value, end - value), value);
        }

        return null;
    }

    /// <summary>The list of an option, up to the first space, and its start; null if there is none.</summary>
    public (string List, int Start)? Find(string option)
    {
        var blank = Options.IndexOf(' ');
        var start = Start;
        foreach (var part in (blank < 0 ? Options : Options.Substring(0, blank)).Split(';'))
        {
            if (part.Length > option.Length
                && part[option.Length] == '='
                && part.StartsWith(option, StringComparison.Ordinal))
                return (part.Substring(option.Length + 1), start + option.Length + 1);
            start += part.Length + 1;
        }

        return null;
    }
}
