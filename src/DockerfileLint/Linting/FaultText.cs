using System;

namespace DockerfileLint.Linting;

/// <summary>Describes an internal failure.</summary>
internal static class FaultText
{
    /// <summary>What happened, on one line: hosts treat every line as a separate finding.</summary>
    public static string Of(Exception fault)
    {
        return $"{fault.GetType().Name}: "
            + $"{string.Join(" ", fault.Message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))}";
    }
}
