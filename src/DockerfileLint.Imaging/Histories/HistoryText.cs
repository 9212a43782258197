using System;
using System.Text;

namespace DockerfileLint.Imaging.Histories;

/// <summary>
/// A step of a history as three builders write it down: BuildKit <c>RUN /bin/sh -c make # buildkit</c>, the legacy
/// builder <c>/bin/sh -c #(nop) COPY file:… in /x</c> and, for RUN, <c>|1 V=1 /bin/sh -c make</c>.
/// </summary>
internal static class HistoryText
{
    private const string NoCommand = "#(nop)";
    private const string BuildKit = "# buildkit";

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

    private static string Squeezed(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var one in text)
            if (!char.IsWhiteSpace(one))
                squeezed.Append(one);
        return squeezed.ToString();
    }
}
