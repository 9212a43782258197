namespace DockerfileLint.Rules.Style;

/// <summary>The case of keywords.</summary>
internal static class KeywordCase
{
    /// <summary>Whether a keyword is in lower case; null where it is in mixed case.</summary>
    public static bool? Of(string keyword)
    {
        var isLower = true;
        var isUpper = true;
        foreach (var letter in keyword)
        {
            isLower &= !char.IsUpper(letter);
            isUpper &= !char.IsLower(letter);
        }

        return isLower ? true : isUpper ? false : null;
    }

    /// <summary>A keyword in one of the cases.</summary>
    public static string Write(string keyword, bool? isLower) =>
        isLower == true ? keyword.ToLowerInvariant() : keyword.ToUpperInvariant();
}
