using System.Linq;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>The start of a program in a final stage that stays.</summary>
internal static class DotNetStart
{
    /// <summary>
    /// The instruction with the user before it, where the base asks for another form or user; null where it stays.
    /// </summary>
    public static string? Write(ShrinkSite site, SplitDraft draft, LeanBase lean, DotNetProgram program)
    {
        if (lean.Target == RewriteTarget.Chiseled)
            new DotNetUser(site, DotNetSources.Of(site, program.Project)).Set(draft, lean);
        var source = site.Model.Syntax.Source;
        var start = site.Start!;
        var keyword = start.Instruction.Keyword;
        if (DotNetBases.StartsDotNet(lean) && start.Instruction == site.Stage.EffectiveCmd) keyword = "ENTRYPOINT";
        var isRewritten = keyword != start.Instruction.Keyword || start.IsShellForm && !lean.HasShell;
        var text = isRewritten
            ? keyword + " " + ExecForm.Write(start.Words.Take(start.Words.Length - start.Rest))
            : source.ToString(start.Instruction.Span);
        if (draft.User is { } name) text = "USER " + name + source.NewLine + text;
        return isRewritten || draft.User is not null ? text : null;
    }
}
