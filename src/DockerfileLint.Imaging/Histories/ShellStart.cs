namespace DockerfileLint.Imaging.Histories;

/// <summary>Where a shell with its options begins, such as <c>/bin/bash -o pipefail -c</c>, in one pass.</summary>
internal static class ShellStart
{
    private enum Kind
    {
        None,
        Posix,
        Cmd,
        PowerShell,
    }

    /// <summary>The start of the last shell that a command follows; null where there is none.</summary>
    public static int? FindLast(string text)
    {
        int? found = null;
        var (kind, begin) = (Kind.None, 0);
        var isAfterOption = false;
        for (var (start, end) = (0, text.IndexOf(' ')); end >= 0; start = end + 1, end = text.IndexOf(' ', start))
        {
            var word = text.Substring(start, end - start).ToLowerInvariant();
            if (start > 0 && KindOf(word) is var other and not Kind.None)
            {
                (kind, begin, isAfterOption) = (other, start, false);
            }
            else if (kind != Kind.None && IsBeforeCommand(word, kind))
            {
                (found, kind) = (begin, Kind.None);
            }
            else if (IsOption(word, kind))
            {
                isAfterOption = true;
            }
            else
            {
                if (!isAfterOption || !IsArgument(word, kind)) kind = Kind.None;
                isAfterOption = false;
            }
        }

        return found;
    }

    private static Kind KindOf(string word)
    {
        // A path, and not the value of a build argument.
        if (word.Length == 0 || word[0] == '-' || word.IndexOf('=') >= 0) return Kind.None;
        return word.Substring(word.LastIndexOfAny(['/', '\\']) + 1) switch
        {
            "sh" or "bash" or "ash" or "dash" or "zsh" or "ksh" => Kind.Posix,
            "cmd" or "cmd.exe" => Kind.Cmd,
            "pwsh" or "pwsh.exe" or "powershell" or "powershell.exe" => Kind.PowerShell,
            _ => Kind.None,
        };
    }

    private static bool IsBeforeCommand(string word, Kind kind) => kind switch
    {
        Kind.Posix => word.Length > 1 && word[0] == '-' && word[word.Length - 1] == 'c' && IsName(word, 1),
        Kind.Cmd => word is "/c" or "/k",
        _ => word is "-c" or "-command",
    };

    private static bool IsOption(string word, Kind kind) => kind switch
    {
        Kind.Posix => word.Length > 1 && word[0] is '-' or '+',
        Kind.Cmd => word.Length > 1 && word[0] == '/',
        Kind.PowerShell => word.Length > 1 && word[0] == '-' && IsName(word, 1),
        _ => false,
    };

    private static bool IsArgument(string word, Kind kind) => kind switch
    {
        Kind.Posix => word is "pipefail" or "errexit" or "nounset" or "xtrace",
        Kind.PowerShell => word.Length > 0 && IsName(word, 0),
        _ => false,
    };

    private static bool IsName(string word, int start)
    {
        for (var index = start; index < word.Length; index++)
            if (word[index] is not (>= 'a' and <= 'z'))
                return false;
        return true;
    }
}
