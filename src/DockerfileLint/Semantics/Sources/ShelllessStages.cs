using System;
using DockerfileLint.Images;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Sources;

/// <summary>The stages whose image surely has no shell, and how far.</summary>
internal sealed class ShelllessStages
{
    // Where a shell, or what brings one, may be put.
    private static readonly string[] Folders = ["/", "/bin", "/usr", "/usr/bin", "/bin/sh", "/usr/bin/sh"];

    // Their documentation (2026) says that they have none, but for the tags with "dev".
    private static readonly string[] WithoutShell =
    [
        "cgr.dev/chainguard/cc-dynamic", "cgr.dev/chainguard/glibc-dynamic", "cgr.dev/chainguard/static",
        "dhi.io/static",
    ];

    private readonly StageModel model;
    private readonly RunTable runs;
    // Up to which position no shell is there; 0 where one may be from the beginning.
    private readonly int[] ends;

    public ShelllessStages(StageModel model, RunTable runs)
    {
        this.model = model;
        this.runs = runs;
        ends = new int[model.Stages.Length];
        foreach (var stage in model.Stages) ends[stage.Index] = EndOf(stage);
    }

    /// <summary>Whether the default shell of Linux is surely missing where an instruction of a stage runs.</summary>
    public bool Lacks(InstructionSyntax instruction, Stage stage) =>
        instruction.Span.Start < ends[stage.Index] && model.GetState(instruction).Shell.IsDefault;

    /// <summary>Whether it is missing in the image of a stage.</summary>
    public bool Lacks(Stage stage) => ends[stage.Index] == int.MaxValue && stage.FinalState.Shell.IsDefault;

    private int EndOf(Stage stage)
    {
        var isWithout = stage.BaseStage is { } parent
            ? ends[parent.Index] == int.MaxValue && parent.Triggers.IsEmpty
            : IsWithout(stage.Base);
        if (!isWithout) return 0;
        for (var i = 0; i < stage.Instructions.Length; i++)
            if (MayBring(stage.Instructions[i], stage, i)) return stage.Instructions[i].Span.Start;
        return int.MaxValue;
    }

    private static bool IsWithout(BaseImage image)
    {
        if (image.Kind == BaseImageKind.Scratch) return true;
        if (image.Kind != BaseImageKind.Image || image.Reference is not { } text) return false;
        var reference = ImageReference.Parse(text);
        if (DotNetImage.Of(reference) is { } dotNet) return dotNet.IsDistroless && dotNet.Kind != "sdk";
        return reference.Digest is null
            && (reference.Repository.StartsWith("gcr.io/distroless/", StringComparison.Ordinal)
                ? !TagContains(reference, "debug")
                : Array.IndexOf(WithoutShell, reference.Repository) >= 0 && !TagContains(reference, "dev"));
    }

    private static bool TagContains(ImageReference reference, string part) =>
        reference.Tag?.Contains(part, StringComparison.Ordinal) == true;

    private bool MayBring(InstructionSyntax instruction, Stage stage, int index) => instruction switch
    {
        // What a program does is not known, and a mount may bring a shell for one RUN.
        RunSyntax run => run.IsExecForm || !runs.Find(run).Mounts.IsEmpty,
        TransferSyntax transfer => MayBring(transfer, model.States.Before(stage, index), stage),
        UnknownInstructionSyntax => true,
        _ => false,
    };

    private bool MayBring(TransferSyntax transfer, BuildState state, Stage stage)
    {
        if (transfer.Destination is not { } destination
            || state.Expand(destination).Value is not { } written
            || ImagePaths.Resolve(state.WorkingDirectory, written, stage.OperatingSystem) is not { } target)
            return true;
        if (Array.IndexOf(Folders, target.Length > 1 ? target.TrimEnd('/') : target) < 0)
            return target.StartsWith("/bin/", StringComparison.Ordinal)
                || target.StartsWith("/usr/bin/", StringComparison.Ordinal);
        // A single file that COPY takes adds nothing else; ADD may unpack it.
        if (transfer is AddSyntax || transfer.GetFlag("from") is not null) return true;
        foreach (var source in transfer.Sources)
            if (state.Expand(source).Value is not { } path
                || ContextFiles.IsFile(model.Context.Entries, "/" + path) != true
                || ImagePaths.Name(path) is "sh" or "busybox")
                return true;
        return target is not "/";
    }
}
