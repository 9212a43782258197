using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1002: a later layer deletes or moves files of an earlier one, which frees nothing.</summary>
internal sealed class HiddenInLaterLayerRule : LayerOverlapRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1002",
        "hidden-in-later-layer",
        "A later layer deletes or moves files of an earlier layer",
        Severity.Warning)
    {
        Aliases = ImmutableArray.Create("slim-lint:ID.20021"),
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    // Other rules report what a package manager leaves, because they know how to clean it up.
    protected override bool Covers(LayerOverlap overlap, BuildModel model) =>
        overlap.Package is { } package
            ? !IsForBuilding(package, overlap.Written.Command!) || !model.Purpose.RunsProgram
            : overlap.Cause is OverlapCause.Deleted or OverlapCause.Moved
            && (overlap.Written.Leftover is null || overlap.Written.Leftover == Leftover.Download);

    protected override bool IsSaidElsewhere(LayerOverlap overlap, RuleContext context) =>
        overlap.Cause == OverlapCause.Deleted
            && context.Ask(static model => new KnownWaste(model)).Contains(overlap);

    /// <summary>Whether build-tools-left reports what was installed, whoever removes it later.</summary>
    private static bool IsForBuilding(string package, ShellCommand install) =>
        Tools.ReadPackages(install) is { Manager: Apt or Apk or Yum or Dnf or Microdnf } read
            && (BuildPackages.Contains(package)
                || read.Manager.GroupOf(install) == package
                    && read.Packages.Any(static word => word.Value is { } name && BuildPackages.Contains(name)));

    protected override string MessageOf(
        LayerOverlap overlap, string paths, string it, int line, MeasuredImage? image)
    {
        var isCopied = overlap.Earlier.Run is null;
        var earlier = $"the {Keyword(overlap.Earlier)} on line {line} already stored {it} in an earlier layer.";
        if (overlap.Package is not null)
            return $"Removing {paths} here frees nothing: {earlier} Install, use and remove {it} in one RUN.";
        if (overlap.Cause == OverlapCause.Moved)
            return $"Moving {paths} here stores {it} again: {earlier} "
                + (isCopied ? $"Copy {it} to the final path." : $"Move {it} in that RUN.");
        return $"Deleting {paths} here frees nothing: {earlier} "
            + (isCopied ? AdviceForCopied(overlap, it) : $"Delete {it} in that RUN.");
    }

    private static string AdviceForCopied(LayerOverlap overlap, string it)
    {
        if (overlap.Written is { IsFromContext: false, Source: { } source }
            && RemoteSource.KindOf(source) == RemoteSourceKind.Http)
            return $"Download {it} in the RUN that needs {it}.";
        return !overlap.IsWhole && StageOf(overlap.Earlier) is { } stage
            ? $"Delete {it} in stage '{stage}', before the COPY."
            : !overlap.IsWhole && overlap.Written.IsFromContext && IsUnused(overlap)
            ? $"Leave {it} out with {Keyword(overlap.Earlier)} --exclude or the .dockerignore."
            : $"Bind-mount {it} instead.";
    }

    /// <summary>Whether no command runs between the COPY and what deletes a part of its files.</summary>
    private static bool IsUnused(LayerOverlap overlap)
    {
        if (overlap.Later.Run is not { } run || run.Commands.IsEmpty) return false;
        foreach (var command in run.Commands)
            if (command.Span.Start < overlap.Hidden.Span.Start && command != overlap.Hidden.Command
                && command.Name is not ("cd" or "rm" or "set"))
                return false;
        var stage = overlap.Later.Stage;
        foreach (var instruction in stage.Instructions)
            if (instruction is RunSyntax
                && instruction.Span.Start > overlap.Earlier.Instruction.Span.Start
                && instruction.Span.Start < overlap.Later.Instruction.Span.Start)
                return false;
        return overlap.Earlier.Stage == stage;
    }

    /// <summary>The stage from which files are copied; null where they aren't from one.</summary>
    private static string? StageOf(Layer layer)
    {
        if (layer.Instruction is not CopySyntax { From: not null }) return null;
        var references = layer.Stage.References;
        var index = BinarySearch.First(
            references.Length,
            (references, layer.Instruction.Span.Start),
            static (all, i) => all.references[i].Span.Start > all.Item2);
        return index < references.Length
            && references[index] is { Kind: StageReferenceKind.Copy, Target: not null } found
            && found.Instruction == layer.Instruction
                ? found.Text
                : null;
    }
}
