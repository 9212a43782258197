using System;
using System.Linq;
using System.Text;
using DockerfileLint.Syntax;

namespace DockerfileLint.Imaging.Histories;

/// <summary>
/// A step of a history as three builders write it down: BuildKit <c>RUN /bin/sh -c make # buildkit</c>, the legacy
/// builder <c>/bin/sh -c #(nop) COPY file:… in /x</c> and, for RUN, <c>|1 V=1 /bin/sh -c make</c>.
/// </summary>
internal static class HistoryText
{
    private const string NoCommand = "#(nop)";
    private const string BuildKit = "# buildkit";
    private const string Shell = "/bin/sh -c ";
    private const string Run = "RUN ";

    private static readonly string[] Keywords =
    [
        "ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "HEALTHCHECK", "LABEL", "MAINTAINER", "ONBUILD",
        "RUN", "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR",
    ];

    /// <summary>How the step of a squashed layer begins.</summary>
    public const string Squash = "dockerfile-lint image squash";

    /// <summary>Whether a step is that of a squashed layer.</summary>
    public static bool IsSquash(string createdBy) => createdBy.StartsWith(Squash, StringComparison.Ordinal);

    /// <summary>The keyword of the instruction.</summary>
    public static string KeywordOf(string createdBy)
    {
        var mark = createdBy.IndexOf(NoCommand, StringComparison.Ordinal);
        var text = mark < 0 ? createdBy : createdBy.Substring(mark + NoCommand.Length);
        text = text.TrimStart();
        var end = text.IndexOf(' ');
        var first = end < 0 ? text : text.Substring(0, end);
        return Array.IndexOf(Keywords, first) >= 0 ? first : "RUN";
    }

    /// <summary>
    /// Whether a step of RUN may be of this command: with the shell, the arguments and the spaces left out.
    /// </summary>
    /// <param name="createdBy">The step.</param>
    /// <param name="command">The command as the Dockerfile has it.</param>
    public static bool IsOfCommand(string createdBy, string command)
    {
        var step = createdBy.TrimEnd();
        if (step.EndsWith(BuildKit, StringComparison.Ordinal)) step = step.Substring(0, step.Length - BuildKit.Length);
        return Squeezed(step).EndsWith(Squeezed(command), StringComparison.Ordinal);
    }

    /// <summary>
    /// Whether a step of COPY or ADD may be of this one: BuildKit writes down the paths, the legacy builder the
    /// destination.
    /// </summary>
    /// <param name="createdBy">The step.</param>
    /// <param name="transfer">The instruction as the Dockerfile has it.</param>
    public static bool IsOfTransfer(string createdBy, TransferSyntax transfer)
    {
        if (transfer.Destination is not { } destination || !IsAsWritten(destination)) return true;
        if (createdBy.IndexOf(NoCommand, StringComparison.Ordinal) >= 0)
            return destination.Text[0] != '/'
                || createdBy.TrimEnd().TrimEnd('/').EndsWith(
                    " in " + destination.Text.TrimEnd('/'), StringComparison.Ordinal);
        if (!createdBy.EndsWith(BuildKit, StringComparison.Ordinal)) return true;
        return IsOfCommand(createdBy, transfer.Sources.All(IsAsWritten)
            ? string.Concat(transfer.Sources.Select(static source => source.Text)) + destination.Text
            : destination.Text);
    }

    /// <summary>Whether builders write a path down as it is: without variables, quotes, escapes and heredocs.</summary>
    private static bool IsAsWritten(TransferPathSyntax path) =>
        path.Heredoc is null && path.Text.Length > 0 && path.Text.IndexOfAny(['$', '"', '\'', '\\', '`']) < 0;

    /// <summary>The instruction without what builders write around it, such as <c>RUN make</c>.</summary>
    public static string InstructionOf(string createdBy)
    {
        var mark = createdBy.IndexOf(NoCommand, StringComparison.Ordinal);
        if (mark >= 0) return createdBy.Substring(mark + NoCommand.Length).TrimStart();
        var text = createdBy.EndsWith(BuildKit, StringComparison.Ordinal)
            ? createdBy.Substring(0, createdBy.Length - BuildKit.Length).TrimEnd()
            : createdBy;
        var isRun = text.StartsWith(Run, StringComparison.Ordinal);
        if (!isRun && !text.StartsWith("|", StringComparison.Ordinal)
            && !text.StartsWith(Shell, StringComparison.Ordinal))
            return text;
        var shell = text.IndexOf(Shell, StringComparison.Ordinal);
        return Run + (shell < 0 ? text.Substring(isRun ? Run.Length : 0) : text.Substring(shell + Shell.Length));
    }

    /// <summary>
    /// The same for instructions that only differ in spaces or, where the legacy builder says it, in what they copy.
    /// </summary>
    public static string Comparable(string createdBy)
    {
        var text = InstructionOf(createdBy);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is ["ADD" or "COPY", ..])
            for (var index = 1; index < words.Length; index++)
                words[index] = WithoutDigest(words[index]);
        return string.Join(" ", words);
    }

    /// <summary>Such as <c>file:</c> for <c>file:</c> and 64 digits; flags may be in front of it.</summary>
    private static string WithoutDigest(string word)
    {
        const int Digits = 64;
        var colon = word.Length - Digits - 1;
        if (colon < 0 || word[colon] != ':') return word;
        for (var index = colon + 1; index < word.Length; index++)
            if (word[index] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
                return word;
        return word.Substring(0, colon + 1);
    }

    private static string Squeezed(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var one in text)
            if (!char.IsWhiteSpace(one))
                squeezed.Append(one);
        return squeezed.ToString();
    }
}
