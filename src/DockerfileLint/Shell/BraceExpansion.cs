using System;

namespace DockerfileLint.Shell;

/// <summary>Bash's <c>{a,b}</c> and <c>{1..3}</c>.</summary>
internal static class BraceExpansion
{
    /// <summary>The length of the brace expansion that begins the text, or 0.</summary>
    /// <param name="text">The text from the brace on.</param>
    /// <param name="seen">How much of it was looked at.</param>
    public static int End(ReadOnlySpan<char> text, out int seen)
    {
        var several = false;
        var open = 0;
        for (var i = 0; i < text.Length; i++)
        {
            seen = i;
            switch (text[i])
            {
                case '{':
                    open++;
                    break;
                case ',':
                case '.' when i + 1 < text.Length && text[i + 1] == '.':
                    several = true;
                    break;
                case '}' when --open == 0:
                    return several && i > 1 ? i + 1 : 0;
                case var other when CharTable.Of(other) == CharTable.WordEnd:
                    return 0;
            }
        }

        seen = text.Length;
        return 0;
    }
}
