using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Syntax;

namespace DockerfileLint.Imaging.Histories;

/// <summary>
/// Whether a step of a history may be of an instruction. What a builder expands, sorts or leaves out isn't a
/// difference; what isn't known to be one isn't, either.
/// </summary>
internal static class StepMatch
{
    /// <summary>Whether it may be.</summary>
    /// <param name="instruction">The instruction as the Dockerfile has it.</param>
    /// <param name="shell">The SHELL before it; null where there is none.</param>
    /// <param name="step">The step.</param>
    /// <param name="isWindows">Whether paths and commands are those of Windows: only RUN is compared.</param>
    public static bool IsOf(InstructionSyntax instruction, ShellSyntax? shell, HistoryStep step, bool isWindows)
    {
        if (!string.Equals(instruction.Keyword, step.Keyword, StringComparison.OrdinalIgnoreCase)) return false;
        if (instruction is RunSyntax run) return (isWindows && run.IsExecForm) || RunMatch.IsOf(run, shell, step);
        return isWindows || instruction switch
        {
            TransferSyntax transfer => IsOfTransfer(transfer, step),
            EnvSyntax env => AreOfPairs(env.Pairs, step.Body),
            LabelSyntax label => AreOfPairs(label.Pairs, step.Body),
            ArgSyntax arg => IsOfArg(arg, step),
            WorkdirSyntax workdir => IsOfFolder(workdir.Path.Text, step.Body),
            ExposeSyntax expose => IsOfPorts(expose, step.Body),
            VolumeSyntax volume => IsOfVolume(volume, step.Body),
            UserSyntax or StopsignalSyntax or MaintainerSyntax => IsOfText(instruction.ArgumentText, step.Body),
            ShellSyntax one => IsOfShell(one, step.Body),
            CommandFormSyntax command => IsOfCommand(command, step.Body),
            _ => true,
        };
    }

    private static bool IsOfText(string written, string body) =>
        WrittenText.Of(written).IsAllOf(WrittenText.Reduced(body));

    /// <summary>BuildKit writes down the paths, the legacy builder the destination.</summary>
    private static bool IsOfTransfer(TransferSyntax transfer, HistoryStep step)
    {
        if (transfer.Destination is not { } destination) return true;
        if (step.IsClassic)
            return HistoryText.DestinationOf(step.Body) is not { } folder || IsOfFolder(destination.Text, folder);
        // Kaniko has the text of the Dockerfile, heredocs and JSON included.
        if (!step.IsMarked)
            return transfer.IsJsonForm || !transfer.Heredocs.IsEmpty
                || IsOfText(transfer.ArgumentText, WithoutFlags(step.Body));
        var paths = transfer.Sources.Select(static source =>
            source.Heredoc is { } heredoc ? "<<" + heredoc.Name : source.Text);
        return IsOfText(string.Join(" ", paths.Concat([destination.Text])), WithoutFlags(step.Body));
    }

    private static string WithoutFlags(string body)
    {
        while (body.StartsWith("--", StringComparison.Ordinal) && body.IndexOf(' ') is > 0 and var end)
            body = body.Substring(end).TrimStart();
        return body;
    }

    /// <summary>A folder is written down as an absolute one, or as it is.</summary>
    private static bool IsOfFolder(string written, string body)
    {
        var path = written.Trim();
        if (path.Length == 0 || path.EndsWith(".", StringComparison.Ordinal)
            || path.IndexOf("./", StringComparison.Ordinal) >= 0 || path.IndexOf("//", StringComparison.Ordinal) >= 0)
            return true;
        path = path.TrimEnd('/');
        var folder = WrittenText.Reduced(body.Trim().TrimEnd('/'));
        return WrittenText.Of(path).IsAllOf(folder)
            || (written.Trim()[0] != '/' && WrittenText.Of("$any/" + path).IsAllOf(folder));
    }

    /// <summary>Some builders sort the pairs.</summary>
    private static bool AreOfPairs(IReadOnlyList<KeyValueSyntax> pairs, string body)
    {
        var reduced = WrittenText.Reduced(body);
        if (WrittenText.Of(string.Join(" ", pairs.Select(TextOf))).IsAllOf(reduced)) return true;
        if (pairs.Count > ImageLimits.SortedPairs) return true;
        var texts = pairs.Select(static pair => WrittenText.Of(TextOf(pair))).ToList();
        return texts.All(text => text.IsIn(reduced))
            && (texts.Any(static text => !text.IsLiteral) || texts.Sum(static text => text.Length) == reduced.Length);
    }

    private static string TextOf(KeyValueSyntax pair) => $"{pair.Key.Text} {pair.Value?.Text}";

    /// <summary>
    /// The values may be given to the build. Buildah, which writes one space less, has all arguments up to here, and
    /// none that has no value.
    /// </summary>
    private static bool IsOfArg(ArgSyntax arg, HistoryStep step)
    {
        if (step.IsClassic && arg.Declarations.Any(static one => one.Value is null)) return true;
        var body = " " + step.Body;
        return arg.Declarations.Length > ImageLimits.SortedPairs || arg.Declarations.All(one =>
            one.Key.Text.IndexOfAny(['$', '"', '\'', '\\', '`']) >= 0 || HasWord(body, one.Key.Text));
    }

    private static bool HasWord(string text, string name)
    {
        var start = text.IndexOf(" " + name, StringComparison.Ordinal);
        for (; start >= 0; start = text.IndexOf(" " + name, start + 1, StringComparison.Ordinal))
            if (start + name.Length + 1 == text.Length || text[start + name.Length + 1] is '=' or ' ') return true;
        return false;
    }

    /// <summary>Ports are sorted, and those of TCP may be named as such.</summary>
    private static bool IsOfPorts(ExposeSyntax expose, string body)
    {
        var ports = expose.Ports.Select(static port => PortOf(port.Text)).ToList();
        if (ports.Any(static port =>
            port.Length == 0 || !port.All(static one => one is '/' || char.IsLetterOrDigit(one))))
            return true;
        var known = body.Split([' ', '[', ']', ':', '{', '}'], StringSplitOptions.RemoveEmptyEntries)
            .Where(static word => word != "map").Select(PortOf);
        return new HashSet<string>(ports, StringComparer.Ordinal).SetEquals(known);
    }

    private static string PortOf(string text)
    {
        const string Tcp = "/tcp";
        var port = text.ToLowerInvariant();
        return port.EndsWith(Tcp, StringComparison.Ordinal) ? port.Substring(0, port.Length - Tcp.Length) : port;
    }

    private static bool IsOfVolume(VolumeSyntax volume, string body)
    {
        var written = WrittenText.Of(string.Concat(volume.Paths.Select(static path => path.Text)));
        return written.IsAllOf(WrittenText.Reduced(body.Trim('[', ']')))
            || (QuotedTexts.In(body) is { } texts && written.IsAllOf(WrittenText.Reduced(string.Concat(texts))));
    }

    private static bool IsOfShell(ShellSyntax shell, string body) => !shell.IsExecForm
        || IsJoined(shell, body.Trim('[', ']'))
        || (QuotedTexts.In(body) is { } texts && IsJoined(shell, string.Concat(texts)));

    private static bool IsJoined(CommandFormSyntax command, string text) =>
        HistoryText.Squeezed(JoinedOf(command)) == HistoryText.Squeezed(text);

    /// <summary>The strings of an exec form as builders write them down.</summary>
    public static string JoinedOf(CommandFormSyntax command) =>
        string.Join(" ", command.Exec.Select(static text => text.Value));

    /// <summary>The strings that run, of which the last one is the script of a shell form.</summary>
    private static bool IsOfCommand(CommandFormSyntax command, string body)
    {
        var written = HistoryText.Squeezed(command.Command.ToString());
        if (QuotedTexts.In(body) is not { } texts)
            return HistoryText.Squeezed(body).EndsWith(written, StringComparison.Ordinal);
        if (command is HealthcheckSyntax healthcheck)
        {
            if (healthcheck.IsNone) return texts is ["NONE"];
            if (texts is ["CMD" or "CMD-SHELL", ..]) texts = [.. texts.Skip(1)];
        }

        return command.IsExecForm
            ? texts.SequenceEqual(command.Exec.Select(static text => text.Value), StringComparer.Ordinal)
            : texts.Count > 0
                && HistoryText.Squeezed(texts[texts.Count - 1]).EndsWith(written, StringComparison.Ordinal);
    }
}
