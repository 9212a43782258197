using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3026: a Go program that may need glibc, copied to an image without it.</summary>
internal sealed class CgoWithoutLibrariesRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3026", "cgo-without-libraries", "Go program that may need glibc in an image without it", Severity.Info)
    {
        Aliases = ImmutableArray.Create("dockopt:GO002"),
        Fix = FixKind.Suggested,
    };

    public override ImmutableArray<string> Programs { get; } = Go.Instance.Programs;

    protected override bool ReadsTriggers => false;

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (command.Run.Stage is not { IsFinal: false } stage || !BuildsWithCgo(command, stage)) return;
        if (context.Model.FinalStage is not { } final) return;
        if (!IsWithoutGlibc(final.RootBase) || !Takes(final, stage, command) || BringsGlibc(final, context)) return;
        context.Report(
            command.Command.Span,
            "With cgo, a program that uses net or os/user needs glibc, and the final image has none. "
                + "Set CGO_ENABLED=0.",
            context.Fix.Suggested("Set CGO_ENABLED=0", edit => edit.Assign(command, "CGO_ENABLED=0")));
    }

    private static bool BuildsWithCgo(RunCommand command, Stage stage)
    {
        var arguments = Go.Instance.Arguments(command.Command);
        if (!Go.Instance.Builds(arguments) || arguments.HasUnknown || IsStatic(arguments)) return false;
        if (stage.RootBase.Known is not { Repository: "golang" } image || IsOn(image, "alpine")) return false;
        return command.Run.State.Variable(Go.CgoSwitch) is null
            && command.Run.ValueOf(Go.CgoSwitch, command.Command) is null
            && command.Run.State.Variable("GOOS") is null
            && command.Run.State.Variable("GOARCH") is null
            && !Mentions(command.Run);
    }

    /// <summary>Whether something else in the RUN is about it, such as <c>export</c> or <c>go env -w</c>.</summary>
    private static bool Mentions(RunModel run) =>
        Contains(run, "CGO_") || Contains(run, "GOOS") || Contains(run, "GOARCH");

    private static bool Contains(RunModel run, string text) =>
        run.Script.Body.Script.AsSpan().IndexOf(text.AsSpan(), StringComparison.Ordinal) >= 0;

    /// <summary>Whether options make it do without glibc, or may.</summary>
    private static bool IsStatic(ShellArguments arguments) =>
        arguments.Has("-tags")
            || arguments.Has("-ldflags")
                && (arguments.GetValue("-ldflags") is not { } flags || flags.Contains("static"));

    private static bool IsWithoutGlibc(BaseImage image) =>
        image.Kind == BaseImageKind.Scratch
            || image.Known is var known
                && (known.Repository.StartsWith("gcr.io/distroless/static", StringComparison.Ordinal)
                    || known.Repository == "alpine");

    private static bool IsOn(ImageReference image, string system) =>
        image.Tag?.Contains(system, StringComparison.Ordinal) == true;

    /// <summary>Whether an image takes the file that a command writes, by its name.</summary>
    private static bool Takes(Stage final, Stage from, RunCommand command)
    {
        if (Go.Instance.Arguments(command.Command).GetValue("-o") is not { } output) return false;
        var name = ImagePaths.Name(output.TrimEnd('/'));
        foreach (var use in from.Uses)
            if (use.User == final && use.Kind == StageReferenceKind.Copy && use.Instruction is TransferSyntax transfer
                && transfer.Sources.Any(source => ImagePaths.Name(source.Text) == name))
                return true;
        return false;
    }

    /// <summary>Whether Alpine's packages that stand in for glibc are installed.</summary>
    private static bool BringsGlibc(Stage final, RuleContext context) =>
        context.Model.GetRuns(final).Any(static run => Contains(run, "compat") || Contains(run, "glibc"));
}
