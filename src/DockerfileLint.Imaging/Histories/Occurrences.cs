namespace DockerfileLint.Imaging.Histories;

/// <summary>Where a text is between two spaces in another one.</summary>
/// <param name="First">The start of the first place.</param>
/// <param name="Last">The start of the last place.</param>
internal readonly record struct Occurrences(int First, int Last)
{
    /// <summary>
    /// Finds them in time that grows with the two texts and not with their product, as both come from the image
    /// (Knuth, Morris and Pratt, 1977); null where there is none.
    /// </summary>
    public static Occurrences? Of(string words, string text)
    {
        if (words.Length + 2 > text.Length) return null;
        var pattern = $" {words} ";
        var borders = BordersOf(pattern);
        int? first = null;
        var (last, matched) = (0, 0);
        for (var index = 0; index < text.Length; index++)
        {
            while (matched > 0 && pattern[matched] != text[index]) matched = borders[matched - 1];
            if (pattern[matched] == text[index]) matched++;
            if (matched < pattern.Length) continue;
            last = index - pattern.Length + 2;
            first ??= last;
            matched = borders[matched - 1];
        }

        return first is { } start ? new Occurrences(start, last) : null;
    }

    /// <summary>For each length, that of the longest proper end that is the start, too.</summary>
    private static int[] BordersOf(string pattern)
    {
        var borders = new int[pattern.Length];
        for (var (index, length) = (1, 0); index < pattern.Length; index++)
        {
            while (length > 0 && pattern[length] != pattern[index]) length = borders[length - 1];
            if (pattern[length] == pattern[index]) length++;
            borders[index] = length;
        }

        return borders;
    }
}
