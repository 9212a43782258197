using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3007: the first WORKDIR of an image is relative to that of its base image.</summary>
internal sealed class RelativeWorkdirRule : InstructionRule<WorkdirSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3007", "relative-workdir", "WORKDIR depends on that of the base image", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "buildkit:WorkdirRelativePath", "hadolint:DL3000", "checkov:CKV_DOCKER_10",
            "dockadvisor:WorkdirRelativePath", "docker-lint(asymmetric):DL3000", "dockerfile-doctor:DD011",
            "droast:DF009", "kics:workdir_path_not_absolute", "semgrep:use-absolute-workdir",
            "tally:buildkit/WorkdirRelativePath", "trivy:DS-0009"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Hadolint | RulePresets.BuildKit,
    };

    protected override void Analyze(WorkdirSyntax instruction, Stage? stage, RuleContext context)
    {
        var state = context.Model.GetState(instruction);
        if (WindowsPaths.WithSlashes(instruction.Path.Text, stage, context.Syntax.EscapeCharacter) is { } whole
            && state.Expand(instruction.Path).DefaultValue is { Length: > 0 } left)
        {
            context.Report(
                instruction.Path.Span,
                $"The escape character '\\' makes this '{left}'. Write '{whole}', or '# escape=`' as the first line.",
                context.Fix.Suggested("Write '/' in the path", edit => edit.Replace(instruction.Path.Span, whole)));
            return;
        }

        if (state.WorkdirInstruction is not null) return;
        if (instruction.Onbuild is { } own && IsAfterTrigger(own, stage)) return;
        if (state.Expand(instruction.Path).DefaultValue is not { Length: > 0 } path || IsAbsolute(path, stage)) return;
        var name = instruction.Path.Text;
        var folder = state.WorkingDirectory;
        context.Report(
            instruction.Path.Span,
            folder is not null
                ? $"'{name}' is relative to '{folder}', the base image's working directory. Write the whole path."
                : $"'{name}' is relative to the base image's working directory. Write the whole path.",
            // With a drive, it is meant for Windows.
            folder is null || name[0] is '.' or '"' or '\'' or '$' or '\\' || name.IndexOf(':') >= 0
                ? null
                : context.Fix.Suggested(
                    "Write an absolute path",
                    edit => edit.Insert(instruction.Path.Span.Start, folder.TrimEnd('/') + "/")));
    }

    /// <summary>Whether a trigger before one already sets the folder.</summary>
    private static bool IsAfterTrigger(OnbuildSyntax own, Stage? stage)
    {
        foreach (var trigger in stage?.Triggers ?? ImmutableArray<OnbuildSyntax>.Empty)
        {
            if (trigger == own) return false;
            if (trigger.Trigger is WorkdirSyntax) return true;
        }

        return false;
    }

    private static bool IsAbsolute(string path, Stage? stage) =>
        path[0] is '/'
            || stage?.OperatingSystem != OperatingSystemKind.Linux
                && (path[0] == '\\' || path.Length > 2 && path[1] == ':' && path[2] is '/' or '\\');
}
