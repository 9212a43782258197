namespace DockerfileLint.Semantics.Errors;

/// <summary>The modes that --chmod accepts.</summary>
internal static class FileMode
{
    public static bool IsValid(string mode) => mode[0] is >= '0' and <= '9' ? IsOctal(mode) : IsSymbolic(mode);

    private static bool IsOctal(string mode)
    {
        var value = 0;
        foreach (var c in mode)
        {
            if (c is < '0' or > '7') return false;
            value = value * 8 + (c - '0');
            if (value > 4095) return false;
        }

        return true;
    }

    private static bool IsSymbolic(string mode)
    {
        var position = 0;
        while (true)
        {
            while (position < mode.Length && mode[position] is 'u' or 'g' or 'o' or 'a' && position < mode.Length)
                position++;
            if (position >= mode.Length || mode[position] is not ('+' or '-' or '=')) return false;
            while (position < mode.Length && mode[position] != ',')
            {
                if (mode[position] is not ('+' or '-' or '=' or 'r' or 'w' or 'x' or 'X' or 's' or 't' or 'u' or 'g'
                    or 'o'))
                    return false;
                position++;
            }

            if (position >= mode.Length) return true;
            position++;
        }
    }
}
