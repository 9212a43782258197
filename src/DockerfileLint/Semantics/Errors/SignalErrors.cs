using System;
using System.Globalization;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Errors;

/// <summary>STOPSIGNAL: a number other than 0, or a Linux signal with or without <c>SIG</c>.</summary>
internal static class SignalErrors
{
    private static readonly string[] Names =
    [
        "ABRT", "ALRM", "BUS", "CHLD", "CLD", "CONT", "FPE", "HUP", "ILL", "INT", "IO", "IOT", "KILL", "PIPE", "POLL",
        "PROF", "PWR", "QUIT", "SEGV",
        "STKFLT", "STOP", "SYS", "TERM", "TRAP", "TSTP", "TTIN", "TTOU", "URG", "USR1", "USR2", "VTALRM", "WINCH",
        "XCPU", "XFSZ", "RTMIN", "RTMAX",
    ];

    public static void Find(StopsignalSyntax syntax, BuildState state, ErrorSink sink)
    {
        var expansion = state.Expand(syntax.Signal);
        if (sink.AddExpansion(expansion) || expansion.DefaultValue is not { } signal || IsSignal(signal)) return;
        var what = signal.Length == 0 ? $"{syntax.Signal.Text} is empty" : $"'{signal}' isn't a valid signal";
        sink.Add(
            SyntaxErrorKind.Signal,
            syntax.Signal.Span,
            $"{what}. Use a name such as SIGTERM, or a number.",
            Nearest(signal, syntax),
            expansion.Value is null);
    }

    private static bool IsSignal(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number != 0;
        var name = text.ToUpperInvariant();
        if (name.StartsWith("SIG", StringComparison.Ordinal)) name = name.Substring(3);
        return Array.IndexOf(Names, name) >= 0 || IsRealTime(name, "RTMIN+", 15) || IsRealTime(name, "RTMAX-", 14);
    }

    private static bool IsRealTime(string name, string prefix, int maximum) =>
        name.StartsWith(prefix, StringComparison.Ordinal)
            && int.TryParse(
                name.Substring(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1 && number <= maximum && name[prefix.Length] != '0';

    private static string? Nearest(string signal, StopsignalSyntax syntax)
    {
        if (signal != syntax.Signal.Text) return null;
        var name = signal.ToUpperInvariant();
        if (name.StartsWith("SIG", StringComparison.Ordinal)) name = name.Substring(3);
        foreach (var known in Names)
            if (known.Length > 2 && EditDistance.Of(known, name, limit: 2) is not null) return "SIG" + known;
        return null;
    }
}
