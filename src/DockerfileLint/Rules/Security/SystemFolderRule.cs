using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4302: WORKDIR or VOLUME is in a folder of the kernel.</summary>
internal sealed class SystemFolderRule : InstructionRule<InstructionSyntax>
{
    private static readonly string[] Folders = ["/dev", "/proc", "/sys"];

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4302", "system-folder", "WORKDIR or VOLUME in a folder of the kernel", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("trivy:DS-0030"),
    };

    protected override void Analyze(InstructionSyntax instruction, Stage? stage, RuleContext context)
    {
        var state = context.Model.GetState(instruction);
        if (instruction is WorkdirSyntax workdir) Check(workdir.Path.Span, state.Expand(workdir.Path).Value, context);
        if (instruction is VolumeSyntax volume)
            foreach (var path in volume.Paths) Check(path.Span, state.Expand(path).Value, context);
    }

    private static void Check(TextSpan span, string? path, RuleContext context)
    {
        // Shared memory is meant for files of programs.
        if (path is null || ImagePaths.IsWithin(path, "/dev/shm")) return;
        if (Folders.FirstOrDefault(folder => ImagePaths.IsWithin(path, folder)) is not { } found) return;
        context.Report(
            span,
            $"'{found}' belongs to the kernel: what is written there isn't in the image, and may change the host. "
                + "Use another folder.");
    }
}
