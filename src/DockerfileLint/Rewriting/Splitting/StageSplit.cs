using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Ecosystems;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>
/// Parts the final stage after its last RUN that builds: what is before becomes the build stage, and a new stage gets
/// what is after, what moves there and what it copies. A stage that builds nothing itself, but is built on one that
/// does, gets another base.
/// </summary>
internal sealed class StageSplit
{
    private readonly ShrinkSite site;
    private readonly Ecosystem ecosystem;
    private readonly SplitDraft draft;
    private readonly RunRoles roles;
    private readonly LeanBase lean;
    private readonly FinalUser users;
    private readonly FinalOwners owners;
    private readonly SplitText text;
    private readonly FinalStage final;
    private readonly NamedPaths named;

    // Null where another stage builds.
    private readonly InstructionSyntax? last;
    private readonly ImmutableArray<InstructionSyntax> kept;
    private readonly string? folder;

    private StageSplit(
        ShrinkSite site,
        Ecosystem ecosystem,
        SplitDraft draft,
        RunRoles roles,
        LeanBase lean,
        InstructionSyntax? last)
    {
        this.site = site;
        this.ecosystem = ecosystem;
        this.draft = draft;
        this.roles = roles;
        this.lean = lean;
        this.last = last;
        text = new SplitText(site, draft);
        named = new NamedPaths(site, roles);
        kept = [.. site.Stage.Instructions.Where(IsAfter)];
        folder = FolderAfter();
        var accounts = site.Runs.Any(run => roles[run.Syntax] != InstructionRole.Build);
        users = new FinalUser(lean, hasAccounts: accounts && lean.HasShell);
        owners = new FinalOwners(site, roles, users, lean.HasShell);
        final = new FinalStage(site, draft, lean, text, owners);
    }

    /// <summary>The changes; empty where the draft refuses.</summary>
    public static ImmutableArray<TextChange> Write(
        ShrinkSite site, Ecosystem ecosystem, SplitDraft draft, RunRoles roles, LeanBase lean)
    {
        var end = LastOfBuild(site, draft, roles);
        if (end is null && site.Stage.BaseStage is null)
            draft.Refuse("nothing is built in the final stage", evidence: null);
        return draft.Refusal is null
            ? new StageSplit(site, ecosystem, draft, roles, lean, end).Write()
            : ImmutableArray<TextChange>.Empty;
    }

    /// <summary>The changes of a final stage that keeps all its instructions, on a base of its own.</summary>
    public static ImmutableArray<TextChange> Rebase(
        ShrinkSite site, Ecosystem ecosystem, SplitDraft draft, RunRoles roles, LeanBase lean) =>
        new StageSplit(site, ecosystem, draft, roles, lean, last: null).Write();

    private ImmutableArray<TextChange> Write()
    {
        foreach (var instruction in site.Instructions)
            if (draft.Shared?.Has(instruction) == true) text.Share(instruction);
            else Place(instruction);
        WriteStart();
        if (draft.Refusal is null) WriteStage();
        // The build stage's own come first where both insert at its end.
        return draft.Refusal is null ? [.. draft.Changes, .. text.Changes] : ImmutableArray<TextChange>.Empty;
    }

    /// <summary>The instruction after which the stage is parted; null where nothing is built in it.</summary>
    private static InstructionSyntax? LastOfBuild(ShrinkSite site, SplitDraft draft, RunRoles roles) =>
        site.Stage.Instructions.LastOrDefault(
            instruction => instruction is RunSyntax run
                && roles[run] is InstructionRole.Build or InstructionRole.Both
                || draft.BuildLines.Count > 0 && instruction is TransferSyntax transfer
                && IsOfBuild(transfer, site, roles));

    /// <summary>Whether an instruction stays in the final stage, where it is.</summary>
    private bool IsAfter(InstructionSyntax instruction) =>
        site.IsOwn(instruction) && (last is null || instruction.Span.Start > last.Span.Start);

    /// <summary>The folder that what is kept finds; null where it sets one first.</summary>
    private string? FolderAfter()
    {
        var state = kept.IsEmpty ? site.Stage.FinalState : site.Model.GetState(kept[0]);
        if (state.WorkdirInstruction is null) return null;
        foreach (var instruction in kept)
        {
            if (instruction is RunSyntax or TransferSyntax) break;
            if (instruction is WorkdirSyntax { Path.Text: var path } && ImagePaths.IsAbsolute(path)) return null;
        }

        return state.WorkingDirectory;
    }

    private void Place(InstructionSyntax instruction)
    {
        switch (instruction)
        {
            case RunSyntax run:
                PlaceRun(run);
                break;
            case TransferSyntax transfer:
                PlaceTransfer(transfer);
                break;
            case UserSyntax user:
                PlaceUser(user);
                break;
            case EnvSyntax env when !IsAfter(env):
                if (!env.Pairs.All(pair => ecosystem.IsBuildVariable(pair.Key.Text))) final.Settings.Add(text.Of(env));
                break;
            case LabelSyntax or ExposeSyntax or VolumeSyntax or StopsignalSyntax or HealthcheckSyntax
                or EntrypointSyntax or CmdSyntax or MaintainerSyntax when !IsAfter(instruction):
                if (site.IsOwn(instruction) || IsInForce(instruction)) text.Move(instruction, final.Metadata);
                break;
            case ShellSyntax or OnbuildSyntax or UnknownInstructionSyntax:
                draft.Refuse($"{instruction.Keyword.ToUpperInvariant()} is in the stage", Evidence.At(instruction));
                break;
        }
    }

    /// <summary>Whether no later stage says what starts, or how it is checked.</summary>
    private bool IsInForce(InstructionSyntax instruction) => instruction switch
    {
        EntrypointSyntax => instruction == site.Stage.EffectiveEntrypoint,
        CmdSyntax => instruction == site.Stage.EffectiveCmd,
        HealthcheckSyntax => instruction == site.Stage.EffectiveHealthcheck,
        _ => true,
    };

    private void PlaceRun(RunSyntax run)
    {
        if (roles[run] == InstructionRole.Both && lean.HasShell)
            final.Runs.Add(RunRoles.AccountsOf(site.Model.GetRun(run)));
        if (roles[run] != InstructionRole.Final) return;
        if (!lean.HasShell) text.Remove(run);
        else if (!IsAfter(run)) text.Move(run, final.Runs);
    }

    /// <summary>Files that go elsewhere than into the folders of the build are for the program.</summary>
    private void PlaceTransfer(TransferSyntax transfer)
    {
        var isAfter = IsAfter(transfer);
        if (!isAfter && ecosystem.IsForBuild(transfer)) return;
        var isOfBuild = IsOfBuild(transfer, site, roles);
        if (transfer.Chown is { Value: { } owner } chown && (isAfter || !isOfBuild))
        {
            if (users.Of(owner) is not { } known)
                draft.Refuse($"the owner '{owner}' isn't known in {lean.Reference}", Evidence.At(transfer));
            else if (known != owner && isAfter) text.Replace(chown.Span, "--chown=" + known);
        }

        if (isAfter || isOfBuild) return;
        if (site.TargetOf(transfer) is not { } path || path == "/")
            draft.Refuse("it isn't known where files are copied to", Evidence.At(transfer));
        else if (named.AreNamedAfter(transfer, path) || !MeansTheSameThere(transfer))
            foreach (var target in TargetsOf(transfer, path)) draft.Copy(target, Evidence.At(transfer));
        else text.Move(transfer, final.Transfers);
    }

    /// <summary>
    /// The files that an instruction puts into a folder, or the folder where it puts whole folders there.
    /// </summary>
    private IEnumerable<string> TargetsOf(TransferSyntax transfer, string path)
    {
        var isFolder = transfer.Sources.Length > 1
            || transfer.Destination!.Text.EndsWith("/", StringComparison.Ordinal);
        var names = transfer.Sources.Select(source => site.Model.GetState(transfer).Expand(source).Value).ToList();
        return isFolder && transfer is CopySyntax { From: null }
            && names.TrueForAll(name => name is not null
                && ContextFiles.IsFile(site.Model.ContextUsage.Available, name) == true)
            ? names.Select(name => ImagePaths.Resolve(path, ImagePaths.Name(name!))!)
            : [path];
    }

    /// <summary>Whether the destination of an instruction is the same in the final stage.</summary>
    private bool MeansTheSameThere(TransferSyntax transfer) =>
        site.Model.GetState(transfer) is var state
            && (state.WorkingDirectory == folder
                || ImagePaths.IsAbsolute(state.Expand(transfer.Destination!).Value!));

    private static bool IsOfBuild(TransferSyntax transfer, ShrinkSite site, RunRoles roles) =>
        site.TargetOf(transfer) is { } path && roles.IsOfBuild(path);

    private void PlaceUser(UserSyntax user)
    {
        var isFinal = site.Stage.FinalState.UserInstruction == user;
        if (!isFinal && !IsAfter(user)) return;
        if (users.Of(user.Name.Text) is not { } known)
            draft.Refuse($"the user '{user.Name.Text}' isn't known in {lean.Reference}", Evidence.At(user));
        else if (!IsAfter(user) || isFinal && owners.IsUserOfFolder)
        {
            if (!FinalUser.IsRoot(user)) final.Metadata.Add($"{SplitText.Cased("USER", user)} {known}");
            // Without a RUN of its own after it, the build doesn't need it.
            if (site.Runs.IsEmpty || site.Runs[site.Runs.Length - 1].Syntax.Span.Start < user.Span.Start)
                text.Remove(user);
        }
        else if (known != user.Name.Text) text.Replace(user.Name.Span, known);
    }

    /// <summary>The start where it changes and stays where it is, and the user before it.</summary>
    private void WriteStart()
    {
        var user = draft.User is { } name ? $"{SplitText.Cased("USER", site.Stage.From!)} {name}" : null;
        if ((draft.Start ?? site.Start) is not { } start) return;
        var written = draft.Start is null ? text.Of(start.Instruction) : text.StartText();
        if (!IsAfter(start.Instruction))
        {
            if (user is not null) final.Metadata.Insert(Math.Max(0, final.Metadata.LastIndexOf(written)), user);
            return;
        }

        if (user is not null) written = user + site.Model.Syntax.Source.NewLine + written;
        if (user is not null || draft.Start is not null) text.Replace(start.Instruction.Span, written);
    }

    private void WriteStage()
    {
        AddOtherUser();
        var copies = new CopyLines(site, draft, owners, last, kept);
        // BuildKit wouldn't run a stage of which nothing is copied.
        if (last is not null && draft.Shared is null && !copies.From("").Any())
            draft.Refuse("it isn't known what the program needs of the build", Evidence.At(last));
        if (last is null) final.Rebase(copies.From, folder);
        else final.Append(last, copies.From, folder, kept);
        foreach (var change in draft.Changes.Concat(text.Changes))
            if (site.OtherUserAt(change.Span.Start) is { } other)
                draft.Refuse("another stage uses what would change", Evidence.At(other));
    }

    /// <summary>A program that writes no files and listens to no low port doesn't have to be root.</summary>
    private void AddOtherUser()
    {
        if (FinalUser.OtherThanRoot(site, draft, lean) is not { } user) return;
        final.Metadata.Add($"{SplitText.Cased("USER", site.Stage.From!)} {user}");
        draft.Step(
            $"Run it as the user {user}",
            "it writes no files and listens to no port below 1024, so it needn't be root");
    }
}
