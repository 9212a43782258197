using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Speed;

/// <summary>
/// DFL6005: an argument that has another value in each build is declared before commands that don't need it, and that
/// run again for each value.
/// </summary>
internal sealed class ChangingArgumentRule : Rule
{
    private static readonly HashSet<string> Changing = new(StringComparer.Ordinal)
    {
        "BUILD_DATE", "BUILDDATE", "BUILD_TIME", "BUILDTIME", "BUILD_TIMESTAMP", "BUILD_NUMBER", "BUILD_ID", "BUILDID",
        "VCS_REF", "VCS_REVISION", "GIT_COMMIT", "GIT_COMMIT_SHA", "GIT_COMMIT_SHORT", "GIT_SHA", "GIT_HASH", "GIT_REV",
        "GIT_REVISION", "GITHUB_SHA", "GITHUB_RUN_NUMBER", "GITHUB_RUN_ID", "CI_COMMIT_SHA", "CI_COMMIT_SHORT_SHA",
        "CI_PIPELINE_ID", "COMMIT", "COMMIT_SHA", "COMMIT_HASH", "COMMIT_ID", "SOURCE_COMMIT", "REVISION",
    };

    // What a build that gives none has.
    private static readonly HashSet<string> Placeholders = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "unknown", "none", "dev", "local", "n/a", "null", "undefined", "unset", "HEAD", "0", "now",
    };

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL6005", "changing-argument", "Changing argument before commands that don't use it", Severity.Info)
    {
        Fix = FixKind.Suggested,
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var stage in context.Model.Stages)
        {
            if (!stage.IsReachable) continue;
            for (var i = 0; i < stage.Instructions.Length; i++)
                if (stage.Instructions[i] is ArgSyntax { Declarations: [var one] } argument && IsChanging(one))
                    Analyze(argument, one, i, stage, context);
        }
    }

    private static bool IsChanging(KeyValueSyntax declaration) =>
        IsChanging(declaration.Key.Text)
            && (declaration.Value is null || Placeholders.Contains(declaration.Value.Text.Trim('"', '\'')));

    private static bool IsChanging(string name) =>
        Changing.Contains(name)
            || name.All(static one => one is not (>= 'A' and <= 'Z')) && Changing.Contains(name.ToUpperInvariant());

    private static void Analyze(
        ArgSyntax argument, KeyValueSyntax declaration, int index, Stage stage, RuleContext context)
    {
        var names = new List<string> { declaration.Key.Text };
        var moved = new List<InstructionSyntax> { argument };
        RunModel? last = null;
        InstructionSyntax? target = null;
        for (var i = index + 1; i < stage.Instructions.Length; i++)
        {
            var instruction = stage.Instructions[i];
            if (names.Exists(name => Names(instruction, name)))
            {
                if (!Moves(instruction, names)) break;
                moved.Add(instruction);
            }
            else if (instruction is RunSyntax run)
            {
                var model = context.Model.GetRun(run);
                if (!IsIndependent(model)) break;
                last = model;
                target = run;
            }
            else if (instruction is OnbuildSyntax)
            {
                break;
            }
        }

        if (last is not null) Report(declaration, moved, last, target!, context);
    }

    /// <summary>Whether an instruction only takes the value over, for what comes later.</summary>
    private static bool Moves(InstructionSyntax instruction, List<string> names)
    {
        if (instruction is LabelSyntax) return true;
        if (instruction is not EnvSyntax env) return false;
        var own = names.ToList();
        if (!env.Pairs.All(pair => pair.Value is { } value && own.Exists(name => Uses(value.Text, name)))) return false;
        names.AddRange(env.Pairs.Select(static pair => pair.Key.Text));
        return true;
    }

    private static bool IsIndependent(RunModel run) =>
        run.Script.IsUnderstood
            && run.Commands.Any(static one => StandaloneInstall.Installs(one) || ProjectInstall.Of(one) is not null)
            && run.Commands.All(static one => StandaloneInstall.Contains(one) || ProjectInstall.Of(one) is not null);

    private static bool Names(InstructionSyntax instruction, string name) =>
        instruction.ToString().IndexOf(name, StringComparison.Ordinal) >= 0;

    private static bool Uses(string text, string name) =>
        text.IndexOf("$" + name, StringComparison.Ordinal) >= 0
            || text.IndexOf("${" + name, StringComparison.Ordinal) >= 0;

    private static void Report(
        KeyValueSyntax declaration,
        List<InstructionSyntax> moved,
        RunModel last,
        InstructionSyntax target,
        RuleContext context)
    {
        var line = context.Source.GetLine(target.Span.Start) + 1;
        var command = last.Commands.First(
            static one => StandaloneInstall.Installs(one) || ProjectInstall.Of(one) is not null);
        context.Report(
            declaration.Key.Span,
            $"Each new value of '{declaration.Key.Text}' runs '{CommandText.Of(command)}' again. "
                + $"Declare it after the RUN on line {line}.",
            context.Fix.Suggested(
                "Move it after the installation",
                edit =>
                {
                    var before = moved.Where(one => one.Span.Start < target.Span.Start).ToList();
                    edit.InsertAfter(target, [.. before.Select(one => MovedLines.TextOf(one, context.Source))]);
                    foreach (var one in before) edit.Remove(MovedLines.SpanOf(one, context.Source));
                }),
            related: ImmutableArray.Create(
                new RelatedLocation(context.Source.Path, target.Span, "this doesn't need it")));
    }
}
