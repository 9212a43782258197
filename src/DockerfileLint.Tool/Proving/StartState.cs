using System;
using System.Collections.Generic;
using System.Linq;

namespace DockerfileLint.Tool.Proving;

/// <summary>What a container has done since it started.</summary>
/// <param name="State">Whether it runs, and its exit status.</param>
/// <param name="Output">The lines of its output.</param>
/// <param name="Errors">The lines of its errors.</param>
internal sealed record StartState(string State, IReadOnlyList<string> Output, IReadOnlyList<string> Errors)
{
    /// <summary>Whether it has not ended.</summary>
    public bool IsRunning => State.StartsWith("running", StringComparison.Ordinal);

    /// <summary>Whether it has written nothing.</summary>
    public bool IsSilent => Output.Count == 0 && Errors.Count == 0;

    /// <summary>Whether both have done the same.</summary>
    public bool IsSame(StartState other) =>
        State == other.State && Output.SequenceEqual(other.Output) && Errors.SequenceEqual(other.Errors);

    /// <summary>Whether one that goes on may still do what another one has done: it has begun with the same.</summary>
    public bool MayBecome(StartState other) =>
        IsRunning && IsBeginning(Output, other.Output) && IsBeginning(Errors, other.Errors);

    /// <summary>As text.</summary>
    public override string ToString() => string.Join('\n', Output.Concat(Errors).Prepend(State));

    private static bool IsBeginning(IReadOnlyList<string> lines, IReadOnlyList<string> others) =>
        lines.Count <= others.Count && lines.SequenceEqual(others.Take(lines.Count));
}
