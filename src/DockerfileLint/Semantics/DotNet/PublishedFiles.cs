using System.Linq;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.DotNet;

/// <summary>Where in the final image the output of <c>dotnet publish</c> is.</summary>
internal static class PublishedFiles
{
    /// <summary>
    /// The folder, where one instruction copies the output and no other writes below another folder; null where that is
    /// not known.
    /// </summary>
    /// <param name="publish">The only publish.</param>
    /// <param name="other">The folder into which nothing else may be put.</param>
    /// <param name="model">The stages.</param>
    public static string? FolderOf(DotNetCommand publish, string other, StageModel model)
    {
        if (publish.Output is not { } named
            || ImagePaths.Resolve(
                DotNetModel.FolderOf(publish), named, publish.Run.Stage!.OperatingSystem) is not { } output)
            return null;
        string? found = null;
        foreach (var stage in model.ShippedStages)
        {
            foreach (var transfer in stage.Instructions.OfType<TransferSyntax>())
            {
                if (TargetOf(transfer, model) is not { } target) return null;
                if (IsFrom(publish.Run.Stage!, transfer, stage)
                    && Part(transfer, output, publish.Run.Stage!, model) is { } part)
                {
                    if (found is not null) return null;
                    found = ImagePaths.Resolve(target, part);
                }
                else if (ImagePaths.IsWithin(other, target) || ImagePaths.IsWithin(target, other)) return null;
            }
        }

        return found;
    }

    /// <summary>
    /// Where the output is below the folder that an instruction copies; empty for the folder itself, null for another
    /// source.
    /// </summary>
    private static string? Part(TransferSyntax transfer, string output, Stage stage, StageModel model)
    {
        if (transfer.Sources.Length != 1
            || !transfer.Flags.All(static flag => flag.Name is "from" or "chown" or "chmod" or "link")
            || model.GetState(transfer).Expand(transfer.Sources[0]).Value is not { } text
            || PathGlobs.IsGlob(text)
            || ImagePaths.Resolve("/", text, stage.OperatingSystem) is not { } source
            || !ImagePaths.IsWithin(output, source))
            return null;
        return output.Substring(source.Length).TrimStart('/');
    }

    private static bool IsFrom(Stage publishing, TransferSyntax transfer, Stage stage) =>
        stage.References.Any(
            reference => reference.Instruction == transfer
                && reference.Target is { } target
                && target.IsOrIsBuiltOn(publishing));

    private static string? TargetOf(TransferSyntax transfer, StageModel model)
    {
        var state = model.GetState(transfer);
        return transfer.Destination is { } destination && state.Expand(destination).Value is { } text
            ? ImagePaths.Resolve(
                state.WorkingDirectory, text, state.Stage?.OperatingSystem ?? OperatingSystemKind.Linux)
            : null;
    }
}
