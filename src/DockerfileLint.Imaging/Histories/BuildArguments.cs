using System.Globalization;
using System.Linq;

namespace DockerfileLint.Imaging.Histories;

/// <summary>
/// The build arguments that builders write before the command of a RUN, such as <c>|1 V=1 /bin/sh -c make</c>. Values
/// have neither quotes nor escapes, so that only a shell shows where the last one ends.
/// </summary>
internal static class BuildArguments
{
    /// <summary>What is shown instead of the part that may be of a value.</summary>
    public const string LeftOut = "…";

    private const char Mark = '|';

    /// <summary>Whether a step begins with build arguments.</summary>
    public static bool AreIn(string body) => body.Length > 0 && body[0] == Mark;

    /// <summary>
    /// The command without any value, with an ellipsis where it isn't sure where it begins; null for a step without
    /// build arguments.
    /// </summary>
    /// <param name="body">The step without its keyword.</param>
    /// <param name="shell">The shell of the image at this step.</param>
    public static string? CommandIn(string body, string shell)
    {
        if (!AreIn(body)) return null;
        if (Occurrences.Of(shell, body) is { } found)
        {
            var command = body.Substring(found.Last + shell.Length + 1);
            return found.First == found.Last ? command : $"{LeftOut} {command}";
        }

        return ShellStart.FindLast(body) is { } other ? body.Substring(other) : LeftOut;
    }

    /// <summary>The same for comparing: the command is what it is if no value contains a space.</summary>
    public static string? ComparableIn(string body, string shell)
    {
        var command = CommandIn(body, shell);
        if (command != LeftOut) return command;
        var words = body.Split(' ');
        return int.TryParse(words[0].Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count < words.Length - 1
            && words.Skip(1).Take(count).All(static word => word.IndexOf('=') > 0)
                ? string.Join(" ", words.Skip(count + 1))
                : command;
    }
}
