using System;
using System.Globalization;

namespace DockerfileLint.Rules;

/// <summary>The names of signals, as <c>kill -l</c> of Linux on x86 and Arm lists them.</summary>
internal static class SignalNames
{
    /// <summary>
    /// The name with SIG in upper case of a signal as STOPSIGNAL takes it: <c>9</c>, <c>kill</c> or <c>SIGKILL</c>; a
    /// number without a common name stays.
    /// </summary>
    public static string Of(string signal)
    {
        var text = signal.Trim().ToUpperInvariant();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return NameOf(number) is { } name ? "SIG" + name : text;
        return text.StartsWith("SIG", StringComparison.Ordinal) ? text : "SIG" + text;
    }

    private static string? NameOf(int number) => number switch
    {
        1 => "HUP",
        2 => "INT",
        3 => "QUIT",
        6 => "ABRT",
        9 => "KILL",
        10 => "USR1",
        12 => "USR2",
        15 => "TERM",
        19 => "STOP",
        28 => "WINCH",
        37 => "RTMIN+3",
        _ => null,
    };
}
