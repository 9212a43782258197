using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A final stage that continues the one that builds: it gets its own base and a copy of the program.</summary>
/// <param name="site">The Dockerfile.</param>
/// <param name="ecosystem">The ecosystem.</param>
/// <param name="draft">What is gathered.</param>
/// <param name="sdk">The image that both are based on.</param>
internal sealed class DotNetContinued(
    ShrinkSite site, Ecosystem ecosystem, SplitDraft draft, DotNetImage sdk)
{
    private readonly List<string> lines = [];

    /// <summary>The plan.</summary>
    public RewritePlan Plan(RewritePlan plan)
    {
        var stage = site.Stage;
        if (stage.BaseStage is not { Name: not null } build
            || DotNetProgram.Find(site, static one => one.IsShipped, isSamePlace: true)
                is not { Output: { } output } program)
            return Refused(plan, "it isn't known where the program is that starts", stage.From!);
        foreach (var one in site.Model.ShippedStages) Carry(one);
        var shape = new DotNetShape(program.Project, program.Command);
        if (program.Command.Verb != "publish" || shape.IsUnclear || shape.IsSingleFile && program.IsLibrary)
            draft.Refuse("it isn't known what the program needs beside it", program.Evidence);
        draft.Copy(output, program.Evidence);
        var split = new DotNetSplit(site, draft, sdk);
        split.Require(program.Project, shape, program.IsLibrary);
        split.AddData(output, program.Project, program.ProjectFolder);
        ShrinkPlanner.AddStartNeeds(site, ecosystem, draft);
        plan = plan with { Needs = [.. draft.Needs] };
        if (draft.Refusal is { } refusal) return plan with { Refusal = refusal };
        if (draft.Questions.Count > 0) return plan with { Questions = [.. draft.Questions] };
        if (BaseChoice.Of(draft.Ladder, draft.Needs, site.Options) is not { } lean)
            return plan with { Refusal = ShrinkPlanner.NoBase(site, draft) };
        return Written(plan, program, build, lean);
    }

    private RewritePlan Written(RewritePlan plan, DotNetProgram program, Stage build, LeanBase lean)
    {
        if (site.Stage.FinalState.UserInstruction is { } user
            && new FinalUser(lean, hasAccounts: false).Of(user.Name.Text) != user.Name.Text)
            return Refused(plan, $"the user '{user.Name.Text}' isn't known in {lean.Reference}", user);
        var source = site.Model.Syntax.Source;
        var start = site.Start!;
        if (!site.Stage.Instructions.Contains(start.Instruction))
            return Refused(plan, "an earlier stage says what starts", start.Instruction);
        lines.InsertRange(0, PackageLines.Of(lean, draft, site.Model.Syntax.EscapeCharacter));
        if (build.FinalState.WorkingDirectory is { } folder) lines.Add("WORKDIR " + folder);
        lines.AddRange(draft.Copies.Select(copy => $"COPY --from={build.From!.Name!.Text} {copy.From} {copy.To}"));
        var text = DotNetStart.Write(site, draft, lean, program);
        var changes = ImmutableArray.Create(
            new TextChange(source.Path, site.Stage.From!.Image.Span, lean.Reference),
            new TextChange(
                source.Path,
                new TextSpan(site.Stage.From.Span.End, 0),
                source.NewLine + string.Join(source.NewLine, lines)));
        if (text is not null) changes = changes.Add(new TextChange(source.Path, start.Instruction.Span, text));
        return plan with
        {
            Changes = changes,
            Steps = [.. draft.Steps.Prepend(DotNetInPlace.Step(sdk, lean, program))],
        };
    }

    private static RewritePlan Refused(RewritePlan plan, string reason, SyntaxNode node) =>
        plan with { Refusal = new RewriteRefusal(reason, Evidence.At(node)) };

    /// <summary>What earlier stages set, and whether they only build.</summary>
    private void Carry(Stage stage)
    {
        foreach (var run in site.Model.GetRuns(stage))
            foreach (var command in run.Commands)
                if (!DotNetEcosystem.IsBuild(command) && command.Name is not ("set" or "cd" or "echo" or "mkdir"))
                    draft.Refuse("it isn't known whether the program needs what a RUN does", Evidence.At(run.Syntax));
        if (stage == site.Stage) return;
        foreach (var instruction in stage.Instructions)
        {
            if (instruction is EnvSyntax or ExposeSyntax or LabelSyntax or VolumeSyntax or StopsignalSyntax)
            {
                if (instruction.ArgumentText.Contains('$'))
                    draft.Refuse("a variable of an earlier stage decides a setting", Evidence.At(instruction));
                lines.Add(site.Model.Syntax.Source.ToString(instruction.Span));
            }
            else if (instruction is ShellSyntax or HealthcheckSyntax or UserSyntax)
            {
                draft.Refuse("an earlier stage sets what the final one uses", Evidence.At(instruction));
            }
        }
    }
}
