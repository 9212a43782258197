using System;
using System.Linq;
using System.Text;

namespace DockerfileLint.Imaging.Histories;

/// <summary>A step of a history as people read it.</summary>
internal static class HistoryText
{
    private const string In = " in ";
    private const string Copied = "…";

    /// <summary>How the step of a squashed layer begins.</summary>
    public const string Squash = "dockerfile-lint image squash";

    /// <summary>Whether a step is that of a squashed layer.</summary>
    public static bool IsSquash(string createdBy) => createdBy.StartsWith(Squash, StringComparison.Ordinal);

    /// <summary>
    /// The instruction without what builders write around it, such as <c>RUN make</c>, and without the values of build
    /// arguments; <c>COPY … /x</c> where the builder has a digest for what is copied.
    /// </summary>
    public static string InstructionOf(HistoryEntry entry)
    {
        var step = HistoryStep.Of(entry.CreatedBy);
        if (step.Keyword == "RUN") return RunOf(step, BuildArguments.CommandIn(step.Body, entry.Shell), entry.Shell);
        if (step.Keyword is "ENV" or "LABEL") return $"{step.Keyword} {WrittenPairs.Quoted(step.Body)}";
        if (step.Keyword == "ARG") return $"{step.Keyword} {WithoutValue(step.Body)}";
        if (step.IsClassic && step.Keyword is "COPY" or "ADD" && DestinationOf(step.Body) is { } destination)
            return string.Join(" ", [step.Keyword, .. FlagsOf(step.Body), Copied, destination]);
        return step.Body.Length == 0 ? step.Keyword : $"{step.Keyword} {step.Body}";
    }

    /// <summary>The same for instructions that differ in spaces, flags of COPY and digests only.</summary>
    public static string Comparable(HistoryEntry entry)
    {
        var step = HistoryStep.Of(entry.CreatedBy);
        var text = step.Keyword == "RUN"
            ? RunOf(step, BuildArguments.ComparableIn(step.Body, entry.Shell), entry.Shell)
            : InstructionOf(entry);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
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

    private static string RunOf(HistoryStep step, string? afterArguments, string shell)
    {
        if (afterArguments is not null) return "RUN " + afterArguments;
        if (step.Body.StartsWith(shell + " ", StringComparison.Ordinal))
            return "RUN " + step.Body.Substring(shell.Length + 1);
        return step.HasKeyword ? "RUN " + step.Body : step.Body;
    }

    /// <summary>It may have been given to the build.</summary>
    private static string WithoutValue(string declaration)
    {
        var end = declaration.IndexOf('=');
        return end < 0 ? declaration : declaration.Substring(0, end + 1) + BuildArguments.LeftOut;
    }

    private static bool IsCopyTo(string one, string other)
    {
        var end = one.IndexOf(Copied, StringComparison.Ordinal);
        return end is 4 or 5
            && string.CompareOrdinal(one, 0, other, 0, end) == 0
            && other.EndsWith(one.Substring(end + Copied.Length), StringComparison.Ordinal);
    }

    /// <summary>The flags, of which the last one may end with the digest.</summary>
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
