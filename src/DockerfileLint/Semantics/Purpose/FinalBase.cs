using System;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Purpose;

/// <summary>What the image that is built is based on, and what its stages ask of it.</summary>
internal sealed class FinalBase
{
    // 0: not asked yet, 1: no, 2: yes; one word, so that threads see all of it or nothing.
    private int needsNoShell;

    private readonly StageModel model;
    private readonly RunTable runs;
    private readonly Func<ImagePurpose> purpose;
    private readonly Func<bool> isInvariant;

    private FinalBase(
        StageModel model,
        RunTable runs,
        Func<ImagePurpose> purpose,
        Func<bool> isInvariant,
        Stage root,
        ImageReference image)
    {
        this.purpose = purpose;
        this.model = model;
        this.runs = runs;
        this.isInvariant = isInvariant;
        From = root.From!;
        Image = image;
        Toolchain = ToolchainImages.Of(image);
        Start = model.FinalStage!.Start;
    }

    /// <summary>The FROM that names the image.</summary>
    public FromSyntax From { get; }

    /// <summary>The image.</summary>
    public ImageReference Image { get; }

    /// <summary>What it carries for building; null where it is no such image.</summary>
    public Toolchain? Toolchain { get; }

    /// <summary>The program that starts, where it is named by JSON arrays.</summary>
    public StartCommand? Start { get; }

    /// <summary>Whether the image is written out, so that another name can be written in its place.</summary>
    public bool IsLiteral => model.Stages.First(stage => stage.From == From).Base.Expansion.References.IsEmpty;

    /// <summary>Whether something that ships runs commands while it is built.</summary>
    public bool HasRuns
    {
        get
        {
            foreach (var stage in model.ShippedStages)
                if (!runs.RunsOf(stage).IsEmpty) return true;
            return false;
        }
    }

    /// <summary>
    /// Whether nothing asks for a shell: no RUN and no SHELL in what ships, no health check or start through a shell,
    /// no script that is started.
    /// </summary>
    public bool NeedsNoShell => (needsNoShell == 0 ? needsNoShell = FindNeedsNoShell() ? 2 : 1 : needsNoShell) == 2;

    /// <summary>
    /// Whether no stage that the final one copies from is based on Alpine, whose native parts would not load on glibc.
    /// </summary>
    public bool HasOneLibc =>
        model.FinalStage!.References.All(
            reference =>
                reference.Target is not { } stage
                    || !stage.RootBase.KnownPrefix.Contains("alpine", StringComparison.Ordinal));

    /// <summary>
    /// The base without a shell on which the program runs as well; null where there is none, or something asks for a
    /// shell.
    /// </summary>
    public DistrolessImage? Distroless =>
        Toolchain is null
            && NeedsNoShell
            && !DistrolessImages.IsLean(Image)
            && HasOneLibc
            && DistrolessImages.Of(Image, Start!.Name, isInvariant()) is { } lean
            && (lean.Program is null || KnowsUsers)
            ? lean
            : null;

    /// <summary>Whether USER and --chown name numbers or users that distroless images know.</summary>
    public bool KnowsUsers
    {
        get
        {
            foreach (var stage in model.ShippedStages)
            {
                if (stage.FinalState.UserInstruction is not null && !IsKnownUser(stage.FinalState.User)) return false;
                foreach (var transfer in stage.Instructions.OfType<TransferSyntax>())
                    if (transfer.Chown is { } chown && !IsKnownUser(model.GetState(transfer).Expand(chown).Value))
                        return false;
            }

            return true;
        }
    }

    /// <summary>
    /// Whether the base carries a toolchain, and a finished program starts. Without a program to start it is an image
    /// to build in; one that starts the toolchain, or another build, needs it; what a script starts is not known. A
    /// stage that takes a finished program from another one, and installs more tools beside the toolchain, wants it.
    /// </summary>
    public bool IsToolchainUnused
    {
        get
        {
            if (Toolchain is not { } toolchain
                || model.Options.Container.ChoosesStart
                || IsBrokenJson(model.FinalStage!.EffectiveEntrypoint)
                || IsBrokenJson(model.FinalStage.EffectiveCmd))
                return false;
            return purpose() is { RunsProgram: true, StartsUnknownScript: false } image
                && !image.Starts.Any(command => Names(toolchain, command))
                && !InstallsBesideProgram();
        }
    }

    /// <summary>Whether a stage that ships runs one of these programs.</summary>
    public bool Runs(Func<string, bool> program) =>
        model.ShippedStages.Any(
            stage =>
                runs.RunsOf(stage).Any(run => run.Commands.Any(command => command.Name is { } name && program(name))));

    /// <param name="model">The stages.</param>
    /// <param name="runs">Their RUNs.</param>
    /// <param name="purpose">What the image is for.</param>
    /// <param name="isInvariant">
    /// Whether the program is a .NET project that asks for no culture but the invariant one.
    /// </param>
    internal static FinalBase? Of(
        StageModel model, RunTable runs, Func<ImagePurpose> purpose, Func<bool> isInvariant)
    {
        if (model.FinalStage is not { } final || model.ShippedStages.IsEmpty) return null;
        var root = model.ShippedStages[0];
        return root.From is null || final.RootBase.Kind != BaseImageKind.Image || root.Base.Reference is null
            ? null
            : new FinalBase(model, runs, purpose, isInvariant, root, root.Base.Known);
    }

    /// <summary>Whether it was meant to be a JSON array but is none, so that a shell starts something else.</summary>
    private static bool IsBrokenJson(CommandFormSyntax? instruction) =>
        instruction is { IsExecForm: false }
            && instruction.Command.ToString().TrimStart().StartsWith("[", StringComparison.Ordinal);

    /// <summary>Whether a command is a program of the toolchain, or names one for what it starts.</summary>
    private static bool Names(Toolchain toolchain, ShellCommand command) =>
        toolchain.Programs.IndexOf(command.Name ?? "") >= 0
            || command.Arguments.Any(
                word => word.Value is { } text && toolchain.Programs.IndexOf(Unversioned(text)) >= 0);

    /// <summary>
    /// A program without its folder and the version at its end: <c>g++</c> of <c>/usr/bin/g++-12</c>.
    /// </summary>
    private static string Unversioned(string program) => Paths.ImagePaths.Name(program)
        .TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.').TrimEnd('-');

    private bool InstallsBesideProgram() =>
        model.ShippedStages.Length == 1
            && model.FinalStage!.References.Any(
                static reference => reference is { Kind: StageReferenceKind.Copy, Target: not null })
        && Runs(static name => Tools.PackageManagers.Any(manager => manager.Programs.IndexOf(name) >= 0));

    private bool FindNeedsNoShell()
    {
        if (HasRuns
            || model.Options.Container is { ChoosesStart: true } or { ChecksHealth: true }
            || Start is not { } start
            || start.IsScript
            || start.Name == "npx"
            || Npm.Instance.Has(start.Name) || Yarn.Instance.Has(start.Name) || Pnpm.Instance.Has(start.Name))
                return false;
        if (model.FinalStage!.EffectiveHealthcheck is { } check
            && !(check.IsExecForm && check.Exec.IsEmpty)
            && !IsNone(check))
            return false;
        return model.ShippedStages.All(
            stage =>
                stage.Triggers.IsEmpty
                    && stage.Instructions.All(instruction => instruction.Kind != InstructionKind.Shell));
    }

    private static bool IsKnownUser(string? user) =>
        user?.Split(':').All(static part => part is "root" or "nobody" or "nonroot" || part.All(char.IsDigit)) == true;

    private static bool IsNone(HealthcheckSyntax check) =>
        check.Arguments.ToString().Trim().Equals("NONE", StringComparison.OrdinalIgnoreCase);
}
