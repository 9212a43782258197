using System;

namespace DockerfileLint.Shell;

/// <summary>The words with which a statement of PowerShell begins.</summary>
internal static class PowerShellKeywords
{
    private static readonly string[] All = [
        "if", "foreach", "for", "while", "do", "switch", "try", "function", "filter", "trap", "class", "enum", "data"
    ];

    /// <summary>The keyword at the start of the text, in small letters, or nothing.</summary>
    public static string At(ReadOnlySpan<char> text)
    {
        foreach (var keyword in All)
            if (Is(text, keyword) && CanBegin(keyword, text.Slice(keyword.Length).TrimStart(" \t\r\n".AsSpan())))
                return keyword;
        return "";
    }

    /// <summary>Whether the text begins with the word.</summary>
    public static bool Is(ReadOnlySpan<char> text, string keyword)
    {
        if (!text.StartsWith(keyword.AsSpan(), StringComparison.OrdinalIgnoreCase)) return false;
        return text.Length == keyword.Length
            || !CharTable.IsName(text[keyword.Length])
                && text[keyword.Length] is not ('-' or '.' or ':' or '\\' or '/');
    }

    /// <summary>foreach is also the name of a command, and data and class may be.</summary>
    private static bool CanBegin(string keyword, ReadOnlySpan<char> rest) => keyword switch
    {
        "if" or "for" or "while" or "foreach" => rest.Length > 0 && rest[0] == '(',
        "do" or "try" or "data" or "trap" => rest.Length > 0 && rest[0] is '{' or '[',
        _ => rest.Length > 0,
    };
}
