using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3005: a command in shell form in an image that has no shell.</summary>
internal sealed class NoShellRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3005", "no-shell", "Shell form in an image without a shell", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("tally:tally/shell-run-in-scratch"),
        Fix = FixKind.Suggested,
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var run in context.Model.Runs)
            if (run.Stage is { } stage && IsShellForm(run.Syntax) && context.Model.Shellless.Lacks(run.Syntax, stage))
                context.Report(
                    run.Syntax.KeywordSpan,
                    $"{NameOf(stage)} has no shell, so this RUN fails. Run it in a build stage, and copy the result.");
        if (context.Model.FinalStage is not { } final || !context.Model.Shellless.Lacks(final)) return;
        var entrypoint = final.EffectiveEntrypoint;
        ReportStart(entrypoint, final, context);
        if (entrypoint is not { IsExecForm: true }) ReportStart(final.EffectiveCmd, final, context);
        if (final.EffectiveHealthcheck is { IsNone: false } check && IsShellForm(check))
            context.Report(
                check.Type.Span,
                $"{NameOf(final)} has no shell, so the container is always unhealthy. Use the exec form.",
                context.Fix.Suggested("Use the exec form", edit => EditCheck(edit, check, context.Model)));
    }

    private static bool IsShellForm(CommandFormSyntax syntax) => !syntax.IsExecForm && syntax.Command.Length > 0;

    private static void ReportStart(CommandFormSyntax? start, Stage stage, RuleContext context)
    {
        if (start is null || !IsShellForm(start)) return;
        context.Report(
            start.KeywordSpan,
            $"{NameOf(stage)} has no shell, so the container can't start. Use the exec form.",
            context.Fix.Suggested("Use the exec form", edit => Edit(edit, start, context.Model)));
    }

    private static string NameOf(Stage stage) =>
        stage.RootBase.Reference is { } reference ? $"'{reference}'" : "The base image";

    /// <summary>A program that is found by its name alone, such as curl, is missing with the shell.</summary>
    private static void EditCheck(FixEditor edit, HealthcheckSyntax check, BuildModel model)
    {
        if (model.GetCommand(check).Script.Commands is [{ Program.Value: { } program }, ..] && program.Contains('/'))
            Edit(edit, check, model);
        else edit.GiveUp();
    }

    private static void Edit(FixEditor edit, CommandFormSyntax start, BuildModel model)
    {
        if (ExecForm.Of(model.GetCommand(start)) is { } array) edit.Replace(start.Command.SourceSpan, array);
        else edit.GiveUp();
    }
}
