using System.Collections.Concurrent;
using System.Collections.Immutable;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules;

/// <summary>How the RUNs of a file write their commands, each looked at once.</summary>
internal sealed class RunStyles(BuildModel model)
{
    private readonly ConcurrentDictionary<RunModel, RunStyle> known = new();
    private string? common;

    /// <summary>What comes before a line break, outside of here-documents.</summary>
    public char Escape => model.Syntax.EscapeCharacter;

    /// <summary>The style of a RUN.</summary>
    public RunStyle Of(RunModel run) => known.GetOrAdd(run, found => new RunStyle(found, this));

    /// <summary>The joint of the first RUN that breaks lines at one; empty where none does.</summary>
    public string Common => Once.Get(
        ref common, (Styles: this, model.Runs), static of => of.Styles.FirstJoint(of.Runs) ?? "");

    /// <summary>
    /// What comes between the commands of RUNs that are joined: as the first of them that breaks lines has it, or the
    /// file, or indented by four spaces.
    /// </summary>
    public string JointOf(ImmutableArray<RunModel> runs, string newLine)
    {
        if (FirstJoint(runs) is { } joint) return joint;
        return Common.Length > 0 ? Common : " && " + Escape + newLine + "    ";
    }

    private string? FirstJoint(ImmutableArray<RunModel> runs)
    {
        foreach (var run in runs)
            if (run.Syntax.Heredocs.IsEmpty && RunStyle.FindJoint(run, Escape) is { } joint) return joint;
        return null;
    }
}
