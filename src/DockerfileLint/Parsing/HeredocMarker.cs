using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

/// <summary>A word of the form <c>3&lt;&lt;-"NAME"</c>.</summary>
internal sealed class HeredocMarker
{
    private HeredocMarker(TextSpan part, string name, bool expands, bool stripsTabs, int? fileDescriptor)
    {
        Part = part;
        Name = name;
        Expands = expands;
        StripsTabs = stripsTabs;
        FileDescriptor = fileDescriptor;
    }

    /// <summary>Its position in the joined line.</summary>
    public TextSpan Part { get; }

    /// <summary>The delimiter without quotes.</summary>
    public string Name { get; }

    public bool Expands { get; }

    public bool StripsTabs { get; }

    public int? FileDescriptor { get; }

    /// <summary>The marker that a whole word is; null if it is none.</summary>
    public static HeredocMarker? Parse(string word, TextSpan part = default)
    {
        var digits = 0;
        while (digits < word.Length && word[digits] is >= '0' and <= '9') digits++;
        var position = digits + 2;
        if (position > word.Length || word[digits] != '<' || word[digits + 1] != '<') return null;
        var stripsTabs = position < word.Length && word[position] == '-';
        if (stripsTabs) position++;
        while (position < word.Length && Blanks.IsPatternBlank(word[position])) position++;
        if (position == word.Length || word.IndexOf('<', position) >= 0) return null;
        var delimiter = word.Substring(position);
        if (HeredocWords.Single(delimiter, keepsQuotes: false) is not { } name
            || HeredocWords.Single(delimiter, keepsQuotes: true) is not { } quoted)
            return null;
        return new HeredocMarker(
            part, name, CountQuotes(name) == CountQuotes(quoted), stripsTabs, Descriptor(word, digits));
    }

    private static int? Descriptor(string word, int digits)
    {
        if (digits == 0) return null;
        return int.TryParse(word.Substring(0, digits), out var number) ? number : int.MaxValue;
    }

    private static int CountQuotes(string text)
    {
        var count = 0;
        foreach (var c in text)
            if (c is '\'' or '"') count++;
        return count;
    }
}
