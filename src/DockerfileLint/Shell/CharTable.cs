namespace DockerfileLint.Shell;

/// <summary>Classes of the characters that mean something to a POSIX shell.</summary>
internal static class CharTable
{
    public const byte Plain = 0;
    public const byte WordEnd = 1;
    public const byte Special = 2;

    private static readonly byte[] Classes = Create();

    /// <summary>
    /// Whether a word ends before the character, something is to be looked at, or it is a part of the word as it
    /// is.
    /// </summary>
    public static byte Of(char c) => c < 128 ? Classes[c] : Plain;

    public static bool IsName(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' or >= '0' and <= '9';

    public static bool IsNameStart(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_';

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>Whether <c>$</c> and the character are a parameter that the shell sets, such as <c>$?</c>.</summary>
    public static bool IsSpecialParameter(char c) => c is '@' or '*' or '#' or '?' or '-' or '$' or '!';

    private static byte[] Create()
    {
        var table = new byte[128];
        foreach (var c in " \t\n\r;&|<>()") table[c] = WordEnd;
        foreach (var c in "\\'\"$`*?[{!@+~") table[c] = Special;
        return table;
    }
}
