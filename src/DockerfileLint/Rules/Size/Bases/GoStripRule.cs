using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1110: a Go program is built with the tables of its debugger.</summary>
internal sealed class GoStripRule : CommandRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1110", "go-strip", "A Go program is built with debugging information", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Presets = RulePresets.Size,
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("go");

    /// <inheritdoc/>
    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (command.Run.Stage is not { IsReachable: true } || command.Command.Arguments.Length == 0 || command.Command.Arguments[0] is not { Value: "build" } verb) return;
        if (command.Command.Arguments.Any(static word => word.Value is null || word.Prefix.StartsWith("-ldflags", StringComparison.Ordinal) || word.Prefix.StartsWith("--ldflags", StringComparison.Ordinal)) || command.Run.State.Variable("GOFLAGS") is not null) return;
        if (command.Run.Commands.Any(static other => other.Name is "strip" or "upx") || !GivesFiles(command.Run.Stage, [])) return;
        context.Report(
            command.Command.Span,
            "The program carries symbol and debugging tables, about a third of its size, which stack traces do not need. Add -ldflags=\"-s -w\", unless somebody attaches a debugger to it.",
            command.Run.IsExecForm ? null : () => ImmutableArray.Create(new CodeFix("Leave the debugging tables out", FixSafety.Suggested, ImmutableArray.Create(new TextChange(context.Source.Path, new TextSpan(verb.Span.End, 0), " -ldflags=\"-s -w\"")))));
    }

    /// <summary>Whether files of a stage come into the image: it ships, or one that ships copies from it, or from one that does nothing but copy. What only runs while another stage builds weighs nothing.</summary>
    private static bool GivesFiles(Stage stage, HashSet<Stage> seen) =>
        stage.IsShipped || seen.Add(stage) && stage.Uses.Any(use => use.Kind switch
        {
            StageReferenceKind.Base => GivesFiles(use.User, seen),
            StageReferenceKind.Copy => use.User.IsShipped || use.User.Runs.IsEmpty && GivesFiles(use.User, seen),
            _ => false,
        });
}
