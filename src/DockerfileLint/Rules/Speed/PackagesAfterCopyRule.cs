using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Speed;

/// <summary>
/// DFL6004: packages that have nothing to do with the sources are installed after these are copied, so each change of
/// them installs the packages again, and a stage waits for another one.
/// </summary>
internal sealed class PackagesAfterCopyRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL6004", "packages-after-copy", "Packages are installed after files that change", Severity.Info)
    {
        Fix = FixKind.Suggested,
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var stage in context.Model.Stages)
            if (stage.IsReachable && stage.OperatingSystem == OperatingSystemKind.Linux) Analyze(stage, context);
    }

    private static void Analyze(Stage stage, RuleContext context)
    {
        TransferSyntax? first = null;
        var bringsPrograms = false;
        var waiting = new List<RunModel>();
        foreach (var instruction in stage.Instructions)
        {
            switch (instruction)
            {
                case TransferSyntax transfer when CopiedFiles.IsApart(transfer, context.Model):
                    if (first is null && Changes(transfer, context)) first = transfer;
                    bringsPrograms |= transfer.GetFlag("from") is not null;
                    break;
                case RunSyntax or EnvSyntax or ArgSyntax or ShellSyntax or UserSyntax or OnbuildSyntax
                    when first is null:
                    break;
                case RunSyntax run when context.Model.GetRun(run) is { } model && IsStandalone(model)
                    && !(bringsPrograms && model.Commands.Any(StandaloneInstall.NeedsLanguage)):
                    waiting.Add(model);
                    break;
                // What they set holds for the installation.
                case TransferSyntax or RunSyntax or EnvSyntax or ArgSyntax:
                case ShellSyntax or UserSyntax or OnbuildSyntax:
                    Report(waiting, first, context);
                    first = null;
                    break;
            }
        }

        Report(waiting, first, context);
    }

    private static bool Changes(TransferSyntax transfer, RuleContext context) =>
        CopiedFiles.HasFolder(transfer, context.Model) || StageOf(transfer, context) is not null;

    private static Stage? StageOf(TransferSyntax transfer, RuleContext context) =>
        context.Ask(static model => new ChangingStages(model)).Of(transfer);

    private static bool IsStandalone(RunModel run) =>
        run.Script.IsUnderstood
            && run.Mounts.All(static mount => mount.Kind == RunMountKind.Cache)
            && run.Commands.Any(StandaloneInstall.Installs)
            && run.Commands.All(StandaloneInstall.Contains)
            && !StandaloneInstall.FileVariables.Any(name => Sets(run, name));

    private static bool Sets(RunModel run, string name) =>
        run.State.Variable(name) is not null
            || run.Script.Text.AsSpan().IndexOf(name.AsSpan(), StringComparison.Ordinal) >= 0;

    private static void Report(List<RunModel> runs, TransferSyntax? first, RuleContext context)
    {
        if (runs.Count == 0 || first is null) return;
        var moved = runs.ToImmutableArray();
        runs.Clear();
        var command = moved[0].Commands.First(StandaloneInstall.Installs);
        var line = context.Source.GetLine(first.Span.Start) + 1;
        context.Report(
            command.Span,
            $"A change {What(first, context)} runs '{CommandText.Of(command)}' again. "
                + $"Move {(moved.Length == 1 ? "this RUN" : $"these {moved.Length} RUNs")} "
                + $"before the {first.Keyword.ToUpperInvariant()} on line {line}.",
            context.Fix.Suggested("Install the packages first", edit => Edit(edit, moved, first, context)),
            related: [
                new RelatedLocation(context.Source.Path, first.KeywordSpan, "the files are copied here"),
                .. moved.Skip(1).Select(run => new RelatedLocation(
                    context.Source.Path, run.Syntax.KeywordSpan, "this RUN, too")),
            ]);
    }

    private static string What(TransferSyntax first, RuleContext context) =>
        StageOf(first, context) is { } stage ? $"in the stage '{stage}'" : "to any copied file";

    private static void Edit(
        FixEditor edit, ImmutableArray<RunModel> runs, TransferSyntax first, RuleContext context)
    {
        var texts = runs.Select(run => MovedLines.TextOf(run.Syntax, context.Source));
        edit.InsertAbove(first, string.Join(context.Source.NewLine, texts));
        foreach (var run in runs) edit.Remove(MovedLines.SpanOf(run.Syntax, context.Source));
    }
}
