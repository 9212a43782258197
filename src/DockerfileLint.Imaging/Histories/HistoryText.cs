using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace DockerfileLint.Imaging.Histories;

/// <summary>A step of a history as people read it.</summary>
internal static class HistoryText
{
    private const string Shell = "/bin/sh -c ";
    private const string In = " in ";
    private const string Copied = "…";

    /// <summary>How the step of a squashed layer begins.</summary>
    public const string Squash = "dockerfile-lint image squash";

    /// <summary>Whether a step is that of a squashed layer.</summary>
    public static bool IsSquash(string createdBy) => createdBy.StartsWith(Squash, StringComparison.Ordinal);

    /// <summary>
    /// The instruction without what builders write around it, such as <c>RUN make</c>; <c>COPY … /x</c> where the
    /// builder has a digest for what is copied.
    /// </summary>
    public static string InstructionOf(string createdBy)
    {
        var step = HistoryStep.Of(createdBy);
        if (step.Keyword == "RUN") return RunOf(step);
        if (step.IsClassic && step.Keyword is "COPY" or "ADD" && DestinationOf(step.Body) is { } destination)
            return string.Join(" ", [step.Keyword, .. FlagsOf(step.Body), Copied, destination]);
        return step.Body.Length == 0 ? step.Keyword : $"{step.Keyword} {step.Body}";
    }

    /// <summary>The same for instructions that differ in spaces, flags of COPY and digests only.</summary>
    public static string Comparable(string createdBy)
    {
        var words = InstructionOf(createdBy).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is ["RUN", ..]) words = words.Skip(1).ToArray();
        else if (words is ["COPY" or "ADD", ..])
            words = words.Where(static word => !word.StartsWith("--", StringComparison.Ordinal)).ToArray();
        return string.Join(" ", words);
    }

    /// <summary>
    /// Whether two comparable texts are of the same instruction. Where one has no sources, the destination decides.
    /// </summary>
    public static bool AreSame(string one, string other) =>
        one == other || IsCopyTo(one, other) || IsCopyTo(other, one);

    /// <summary>What follows the last <c> in </c> of a classic COPY; null where there is none.</summary>
    public static string? DestinationOf(string body)
    {
        var before = body.LastIndexOf(In, StringComparison.Ordinal);
        return before < 0 ? null : body.Substring(before + In.Length);
    }

    /// <summary>A text without its whitespace.</summary>
    public static string Squeezed(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var one in text)
            if (!char.IsWhiteSpace(one))
                squeezed.Append(one);
        return squeezed.ToString();
    }

    private static string RunOf(HistoryStep step)
    {
        var shell = step.Body.IndexOf(Shell, StringComparison.Ordinal);
        var isShell = shell == 0 || (shell > 0 && step.Body[0] == '|');
        if (isShell) return "RUN " + step.Body.Substring(shell + Shell.Length);
        return step.HasKeyword || step.Body.StartsWith("|", StringComparison.Ordinal)
            ? "RUN " + WithoutArguments(step.Body)
            : step.Body;
    }

    /// <summary>Such as <c>make</c> for <c>|1 V=1 make</c>.</summary>
    private static string WithoutArguments(string body)
    {
        var words = body.Split(' ');
        return body.StartsWith("|", StringComparison.Ordinal)
            && int.TryParse(words[0].Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count < words.Length
            && words.Skip(1).Take(count).All(static word => word.IndexOf('=') > 0)
                ? string.Join(" ", words.Skip(count + 1))
                : body;
    }

    private static bool IsCopyTo(string one, string other)
    {
        var end = one.IndexOf(Copied, StringComparison.Ordinal);
        return end is 4 or 5
            && string.CompareOrdinal(one, 0, other, 0, end) == 0
            && other.EndsWith(one.Substring(end + Copied.Length), StringComparison.Ordinal);
    }

    /// <summary>The flags, of which the last one may have the digest right behind it.</summary>
    private static string[] FlagsOf(string body) => body.Split(' ')
        .TakeWhile(static word => word.StartsWith("--", StringComparison.Ordinal))
        .Select(WithoutDigest)
        .ToArray();

    /// <summary>Such as <c>--chown=1:1</c> for <c>--chown=1:1file:</c> and 64 digits.</summary>
    private static string WithoutDigest(string flag)
    {
        const int Digits = 64;
        var colon = flag.Length - Digits - 1;
        if (colon < 0 || flag[colon] != ':') return flag;
        foreach (var kind in (string[])["file", "dir", "multi"])
            if (flag.Substring(0, colon).EndsWith(kind, StringComparison.Ordinal))
                return flag.Substring(0, colon - kind.Length);
        return flag;
    }
}
