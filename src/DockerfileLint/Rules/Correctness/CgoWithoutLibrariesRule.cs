using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;

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
        if (!IsWithoutGlibc(final.RootBase) || !Takes(final, stage)) return;
        context.Report(
            command.Command.Span,
            "With cgo, a program that uses net or os/user needs glibc, and the final image has none. "
                + "Set CGO_ENABLED=0.",
            context.Fix.Suggested("Set CGO_ENABLED=0", edit => edit.Assign(command, "CGO_ENABLED=0")));
    }

    private static bool BuildsWithCgo(RunCommand command, Stage stage)
    {
        var arguments = Go.Instance.Arguments(command.Command);
        if (!Go.Instance.Builds(arguments) || arguments.HasUnknown || arguments.Has("-ldflags")) return false;
        if (stage.RootBase.Known is not { Repository: "golang" } image || IsOn(image, "alpine")) return false;
        return command.Run.State.Variable(Go.CgoSwitch) is null
            && command.Run.ValueOf(Go.CgoSwitch, command.Command) is null
            && !Mentions(command.Run);
    }

    /// <summary>Whether something else in the RUN is about it, such as <c>export</c> or <c>go env -w</c>.</summary>
    private static bool Mentions(RunModel run) =>
        run.Script.Body.Script.AsSpan().IndexOf("CGO_".AsSpan(), StringComparison.Ordinal) >= 0;

    private static bool IsWithoutGlibc(BaseImage image) =>
        image.Kind == BaseImageKind.Scratch
            || image.Known is var known
                && (known.Repository.StartsWith("gcr.io/distroless/static", StringComparison.Ordinal)
                    || known.Repository == "alpine");

    private static bool IsOn(ImageReference image, string system) =>
        image.Tag?.Contains(system, StringComparison.Ordinal) == true;

    private static bool Takes(Stage final, Stage from)
    {
        foreach (var use in from.Uses)
            if (use.User == final && use.Kind == StageReferenceKind.Copy) return true;
        return false;
    }
}
