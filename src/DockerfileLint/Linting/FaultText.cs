using System;

namespace DockerfileLint.Linting;

/// <summary>Describes an internal failure.</summary>
public static class FaultText
{
    /// <summary>What happened, on one line: hosts treat every line as a separate finding.</summary>
    public static string Of(Exception fault)
    {
        if (fault is null) throw new ArgumentNullException(nameof(fault));
        return $"{fault.GetType().Name}: "
            + $"{string.Join(" ", fault.Message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))}";
    }
}
