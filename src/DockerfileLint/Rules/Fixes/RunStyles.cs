using System.Collections.Concurrent;
using System.Threading;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules;

/// <summary>How the RUNs of a file write their commands, each looked at once.</summary>
internal sealed class RunStyles(BuildModel model)
{
    private readonly ConcurrentDictionary<RunModel, RunStyle> known = new();
    private string? common;

    /// <summary>What stands before a line break, outside of here-documents.</summary>
    public char Escape => model.Syntax.EscapeCharacter;

    /// <summary>The style of a RUN.</summary>
    public RunStyle Of(RunModel run) => known.GetOrAdd(run, found => new RunStyle(found, this));

    /// <summary>The joint of the first RUN that breaks lines at one; empty where none does.</summary>
    public string Common => Volatile.Read(ref common) ?? Interlocked.CompareExchange(ref common, FindCommon(), comparand: null) ?? common!;

    private string FindCommon()
    {
        foreach (var run in model.Runs)
            if (run.Syntax.Heredocs.IsEmpty && RunStyle.FindJoint(run, Escape) is { } joint) return joint;
        return "";
    }
}
