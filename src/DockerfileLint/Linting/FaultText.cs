using System;

namespace DockerfileLint.Linting;

/// <summary>Words a fault of ours.</summary>
public static class FaultText
{
    /// <summary>What happened, on one line: hosts take every line for a finding of its own.</summary>
    public static string Of(Exception fault)
    {
        if (fault is null) throw new ArgumentNullException(nameof(fault));
        return $"{fault.GetType().Name}: {string.Join(" ", fault.Message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))}";
    }
}
