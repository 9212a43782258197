using System;

namespace DockerfileLint.Imaging.Histories;

/// <summary>
/// A step of a history as builders write it down: BuildKit <c>RUN /bin/sh -c make # buildkit</c>, the legacy builder
/// and buildah <c>/bin/sh -c #(nop) COPY file:… in /x</c> and, for RUN, <c>|1 V=1 /bin/sh -c make</c>, kaniko the
/// instruction as the Dockerfile has it.
/// </summary>
internal sealed class HistoryStep
{
    private const string NoCommand = "#(nop)";
    private const string BuildKit = "# buildkit";

    private static readonly string[] Keywords =
    [
        "ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "HEALTHCHECK", "LABEL", "MAINTAINER", "ONBUILD",
        "RUN", "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR",
    ];

    private HistoryStep(string text, bool isClassic, bool isMarked, string? keyword)
    {
        IsClassic = isClassic;
        IsMarked = isMarked;
        Keyword = keyword ?? "RUN";
        HasKeyword = keyword is not null;
        Body = keyword is null ? text : text.Substring(keyword.Length).Trim();
    }

    /// <summary>Whether the legacy builder or buildah wrote it, as an instruction that runs nothing.</summary>
    public bool IsClassic { get; }

    /// <summary>Whether BuildKit marked it as its own; it does so where files may have changed.</summary>
    public bool IsMarked { get; }

    /// <summary>The keyword of the instruction.</summary>
    public string Keyword { get; }

    /// <summary>Whether the keyword is written down; the legacy builder writes none for RUN.</summary>
    public bool HasKeyword { get; }

    /// <summary>What follows the keyword: for RUN the build arguments, the shell and the command.</summary>
    public string Body { get; }

    /// <summary>Whether it is an instruction with files as kaniko writes it, which leaves others out.</summary>
    public bool IsOfKaniko => HasKeyword && !IsClassic && !IsMarked && Keyword is "RUN" or "COPY" or "ADD";

    public static HistoryStep Of(string createdBy)
    {
        var mark = KeywordIn(createdBy) is null && !BuildArguments.AreIn(createdBy)
            ? createdBy.IndexOf(NoCommand, StringComparison.Ordinal)
            : -1;
        var text = mark < 0 ? createdBy.Trim() : createdBy.Substring(mark + NoCommand.Length).Trim();
        var isMarked = text.EndsWith(BuildKit, StringComparison.Ordinal);
        if (isMarked) text = text.Substring(0, text.Length - BuildKit.Length).TrimEnd();
        return new HistoryStep(text, mark >= 0, isMarked, KeywordIn(text));
    }

    /// <summary>The shell of all RUNs after the step; null where it isn't a SHELL.</summary>
    public string? NewShell => Keyword != "SHELL" ? null
        : QuotedTexts.In(Body) is { Count: > 0 } texts ? string.Join(" ", texts) : Body.Trim('[', ']');

    private static string? KeywordIn(string text)
    {
        var end = text.IndexOf(' ');
        var index = Array.IndexOf(Keywords, end < 0 ? text : text.Substring(0, end));
        return index < 0 ? null : Keywords[index];
    }
}
