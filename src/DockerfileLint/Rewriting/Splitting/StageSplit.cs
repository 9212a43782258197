using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Ecosystems;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>
/// Parts the final stage after its last RUN that builds: what is before becomes the build stage, and a new stage gets
/// what is after, what moves there and what it copies.
/// </summary>
internal sealed class StageSplit
{
    private readonly ShrinkSite site;
    private readonly Ecosystem ecosystem;
    private readonly SplitDraft draft;
    private readonly RunRoles roles;
    private readonly LeanBase lean;
    private readonly FinalUser users;
    private readonly SourceText source;
    private readonly InstructionSyntax last;
    private readonly ImmutableArray<TextChange>.Builder changes = ImmutableArray.CreateBuilder<TextChange>();
    private readonly List<string> runs = [];
    private readonly List<string> settings = [];
    private readonly List<string> transfers = [];
    private readonly List<string> metadata = [];

    private StageSplit(
        ShrinkSite site,
        Ecosystem ecosystem,
        SplitDraft draft,
        RunRoles roles,
        LeanBase lean,
        InstructionSyntax last)
    {
        this.site = site;
        this.ecosystem = ecosystem;
        this.draft = draft;
        this.roles = roles;
        this.lean = lean;
        this.last = last;
        source = site.Model.Syntax.Source;
        var accounts = site.Runs.Any(run => roles[run.Syntax] != InstructionRole.Build);
        users = new FinalUser(lean, hasAccounts: accounts && lean.HasShell);
    }

    /// <summary>The changes; empty where the draft refuses.</summary>
    public static ImmutableArray<TextChange> Write(
        ShrinkSite site, Ecosystem ecosystem, SplitDraft draft, RunRoles roles, LeanBase lean)
    {
        if (LastOfBuild(site, draft, roles) is not { } last)
        {
            draft.Refuse("nothing is built in the final stage", evidence: null);
            return ImmutableArray<TextChange>.Empty;
        }

        var split = new StageSplit(site, ecosystem, draft, roles, lean, last);
        foreach (var instruction in site.Stage.Instructions) split.Place(instruction);
        split.WriteStart();
        if (draft.Refusal is not null) return ImmutableArray<TextChange>.Empty;
        split.WriteStage();
        // The build stage's own come first where both insert at its end.
        return [.. draft.Changes, .. split.changes];
    }

    /// <summary>The instruction after which the stage is parted; null where nothing is built.</summary>
    private static InstructionSyntax? LastOfBuild(ShrinkSite site, SplitDraft draft, RunRoles roles) =>
        site.Stage.Instructions.LastOrDefault(
            instruction => instruction is RunSyntax run
                && roles[run] is InstructionRole.Build or InstructionRole.Both
                || draft.BuildLines.Count > 0 && instruction is TransferSyntax transfer
                && IsOfBuild(transfer, site, roles));

    private bool IsAfter(InstructionSyntax instruction) => instruction.Span.Start > last.Span.Start;

    private void Place(InstructionSyntax instruction)
    {
        if (draft.Shared?.Has(instruction) == true)
        {
            PlaceShared(draft.Shared, instruction);
            return;
        }

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
                if (!env.Pairs.All(pair => ecosystem.IsBuildVariable(pair.Key.Text))) settings.Add(TextOf(env));
                break;
            case LabelSyntax or ExposeSyntax or VolumeSyntax or StopsignalSyntax or HealthcheckSyntax
                or EntrypointSyntax or CmdSyntax or MaintainerSyntax when !IsAfter(instruction):
                Move(instruction, metadata);
                break;
            case ShellSyntax or OnbuildSyntax or UnknownInstructionSyntax:
                draft.Refuse($"{instruction.Keyword.ToUpperInvariant()} is in the stage", Evidence.At(instruction));
                break;
        }
    }

    private void PlaceShared(SharedStage stage, InstructionSyntax instruction)
    {
        var original = TextOf(instruction);
        var text = stage.TextOf(instruction, original);
        var isBefore = instruction.Span.Start < stage.End.Span.Start;
        if (isBefore && text == original) return;
        if (isBefore && text is not null) changes.Add(new TextChange(source.Path, instruction.Span, text));
        else changes.Add(Removal(instruction));
        if (isBefore || text is null) return;
        stage.Lines.AddRange(CommentsOf(instruction).Select(comment => comment.ToString()));
        stage.Lines.Add(text);
    }

    private void PlaceRun(RunSyntax run)
    {
        if (roles[run] == InstructionRole.Both && lean.HasShell) runs.Add(RunRoles.AccountsOf(site.Model.GetRun(run)));
        if (roles[run] != InstructionRole.Final) return;
        if (!lean.HasShell) changes.Add(Removal(run));
        else if (!IsAfter(run)) Move(run, runs);
    }

    /// <summary>Files that go elsewhere than into the folders of the build are for the program.</summary>
    private void PlaceTransfer(TransferSyntax transfer)
    {
        if (!IsAfter(transfer) && ecosystem.IsForBuild(transfer)) return;
        if (transfer.Chown is { Value: { } owner } chown && (IsAfter(transfer) || !IsOfBuild(transfer, site, roles)))
        {
            if (users.Of(owner) is not { } known)
                draft.Refuse($"the owner '{owner}' isn't known in {lean.Reference}", Evidence.At(transfer));
            else if (known != owner && IsAfter(transfer))
                changes.Add(new TextChange(source.Path, chown.Span, "--chown=" + known));
        }

        if (IsAfter(transfer) || IsOfBuild(transfer, site, roles)) return;
        if (transfer.Destination is { } destination
            && site.Model.GetState(transfer).Expand(destination).Value is { } written
            && ImagePaths.Resolve(site.Model.GetState(transfer).WorkingDirectory, written) is { } path and not "/")
        {
            if (IsNamedLater(transfer, path)) draft.Copy(path, Evidence.At(transfer));
            else Move(transfer, transfers);
        }
        else
        {
            draft.Refuse("it isn't known where files are copied to", Evidence.At(transfer));
        }
    }

    private static bool IsOfBuild(TransferSyntax transfer, ShrinkSite site, RunRoles roles)
    {
        var state = site.Model.GetState(transfer);
        return transfer.Destination is { } destination
            && state.Expand(destination).Value is { } written
            && ImagePaths.Resolve(state.WorkingDirectory, written) is { } path
            && roles.IsOfBuild(path);
    }

    private bool IsNamedLater(TransferSyntax transfer, string path) =>
        site.Runs.Any(run => run.Syntax.Span.Start > transfer.Span.Start
            && roles[run.Syntax] != InstructionRole.Final
            && run.Syntax.ArgumentText.Contains(path, StringComparison.Ordinal));

    private void PlaceUser(UserSyntax user)
    {
        var isFinal = site.Stage.FinalState.UserInstruction == user;
        if (!isFinal && !IsAfter(user)) return;
        if (users.Of(user.Name.Text) is not { } known)
            draft.Refuse($"the user '{user.Name.Text}' isn't known in {lean.Reference}", Evidence.At(user));
        else if (!IsAfter(user))
        {
            if (!FinalUser.IsRoot(user)) metadata.Add($"{Cased("USER", user)} {known}");
            // Without a RUN of its own after it, the build doesn't need it.
            if (!site.Runs.Any(run => run.Syntax.Span.Start > user.Span.Start)) changes.Add(Removal(user));
        }
        else if (known != user.Name.Text)
        {
            changes.Add(new TextChange(source.Path, user.Name.Span, known));
        }
    }

    /// <summary>An instruction with the comments right above it goes to the final stage.</summary>
    private void Move(InstructionSyntax instruction, List<string> lines)
    {
        lines.AddRange(CommentsOf(instruction).Select(comment => comment.ToString()));
        lines.Add(instruction == draft.Start?.Instruction ? StartText() : TextOf(instruction));
        changes.Add(Removal(instruction));
    }

    private TextChange Removal(InstructionSyntax instruction)
    {
        var comments = CommentsOf(instruction).ToList();
        var first = source.GetLine(comments.Count == 0 ? instruction.Span.Start : comments[0].Span.Start);
        return new TextChange(source.Path, InstructionLines.From(first, instruction, source), "");
    }

    private IEnumerable<CommentSyntax> CommentsOf(InstructionSyntax instruction)
    {
        var line = source.GetLine(instruction.Span.Start);
        var first = instruction.LeadingComments.Length;
        while (first > 0 && source.GetLine(instruction.LeadingComments[first - 1].Span.Start) == line - 1)
        {
            first--;
            line--;
        }

        return instruction.LeadingComments.Skip(first);
    }

    private string TextOf(InstructionSyntax instruction) => source.ToString(instruction.Span);

    /// <summary>The start where it changes and stays where it is, and the user before it.</summary>
    private void WriteStart()
    {
        var user = draft.User is { } name ? $"{Cased("USER", site.Stage.From!)} {name}" : null;
        if ((draft.Start ?? site.Start) is not { } start) return;
        if (!IsAfter(start.Instruction))
        {
            var written = draft.Start is null ? TextOf(start.Instruction) : StartText();
            if (user is not null) metadata.Insert(Math.Max(0, metadata.LastIndexOf(written)), user);
            return;
        }

        var text = draft.Start is null ? TextOf(start.Instruction) : StartText();
        if (user is not null) text = user + source.NewLine + text;
        if (user is not null || draft.Start is not null)
            changes.Add(new TextChange(source.Path, start.Instruction.Span, text));
    }

    private string StartText() =>
        (draft.Start!.Keyword ?? draft.Start.Instruction.Keyword)
            + " " + ExecForm.Write(draft.Start.Words.Take(draft.Start.Words.Length - draft.Start.Rest));

    private void WriteStage()
    {
        var from = site.Stage.From!;
        var names = SplitNames.Of(site);
        var name = names.Build;
        var first = draft.Shared?.Name ?? name;
        if (from.Name is not { } written)
            changes.Add(new TextChange(
                source.Path, new TextSpan(from.Image.Span.End, 0), $" {Cased("AS", from)} {first}"));
        else if (written.Text != first) changes.Add(new TextChange(source.Path, written.Span, first));
        if (draft.Shared is { } shared)
            changes.Insert(0, shared.Close(source, Cased("FROM", from), Cased("AS", from), name));
        AddOtherUser(from);
        var lines = new List<string>(draft.BuildLines) { "" };
        var named = names.Final is null ? "" : $" {Cased("AS", from)} {names.Final}";
        var platform = draft.Shared is null ? FinalPlatform.Of(from) : "";
        lines.Add($"{Cased("FROM", from)} {platform}{lean.Reference}{named}");
        lines.AddRange(Arguments());
        lines.AddRange(PackageLines.Of(lean, draft, site.Model.Syntax.EscapeCharacter));
        lines.AddRange(runs);
        if (site.WorkingDirectory is { } folder
            && site.Stage.FinalState.WorkdirInstruction is { } workdir
            && !IsAfter(workdir))
        {
            lines.AddRange(FinalUser.TakeOwner(metadata, site.Model.GetState(workdir)));
            lines.Add($"{Cased("WORKDIR", from)} {folder}");
        }

        lines.AddRange(settings);
        lines.AddRange(draft.Settings);
        foreach (var copy in draft.Copies)
            if (!IsCopiedLater(copy.To)) lines.Add(CopyLine(copy, name, from));
        lines.AddRange(transfers);
        lines.AddRange(metadata);
        changes.Add(new TextChange(
            source.Path,
            new TextSpan(last.Span.End, 0),
            source.NewLine + string.Join(source.NewLine, lines)));
    }

    /// <summary>A program that writes no files and listens to no low port doesn't have to be root.</summary>
    private void AddOtherUser(FromSyntax from)
    {
        if (draft.Writes != NeedState.Excluded || lean.OtherUser is not { } user) return;
        if (site.Stage.FinalState.UserInstruction is not null || LowPorts.In(site.Stage)) return;
        metadata.Add($"{Cased("USER", from)} {user}");
        draft.Step(
            $"Run it as the user {user}",
                "it writes no files and listens to no port below 1024, so it needn't be root");
    }

    /// <summary>Whether a COPY that stays in the final stage writes a path: the build stage hasn't got it.</summary>
    private bool IsCopiedLater(string path) =>
        site.Stage.Instructions.OfType<TransferSyntax>().Any(transfer => transfer.Destination is { } destination
            && IsAfter(transfer)
            && site.Model.GetState(transfer) is var state
            && state.Expand(destination).Value is { } written
            && ImagePaths.Resolve(state.WorkingDirectory, written) == path);

    private string CopyLine(CopiedPath copy, string name, FromSyntax from)
    {
        var owner = Ownership.Of(site, copy.From) is { } given ? users.Of(given) : null;
        var flags = $"{Cased("COPY", from)} --from={name} {(owner is null ? "" : $"--chown={owner} ")}";
        return copy.From.Any(char.IsWhiteSpace) || copy.To.Any(char.IsWhiteSpace)
            ? flags + ExecForm.Write([copy.From, copy.To])
            : $"{flags}{copy.From} {copy.To}";
    }

    /// <summary>The ARGs that what is in the final stage refers to.</summary>
    private IEnumerable<string> Arguments()
    {
        var written = string.Join("\n", runs.Concat(settings).Concat(transfers).Concat(metadata))
            + string.Join(
                "\n", site.Stage.Instructions.Where(one => IsAfter(one) && one is not ArgSyntax).Select(TextOf));
        if (!written.Contains('$')) yield break;
        foreach (var argument in site.Stage.Instructions.OfType<ArgSyntax>())
        {
            if (IsAfter(argument)) continue;
            if (argument.Declarations.Any(declaration => Mentions(written, declaration.Key.Text)))
                yield return TextOf(argument);
        }
    }

    private static bool Mentions(string text, string name) =>
        text.Contains("$" + name, StringComparison.Ordinal) || text.Contains("${" + name, StringComparison.Ordinal);

    /// <summary>A keyword in the file's own case.</summary>
    private static string Cased(string keyword, InstructionSyntax like) =>
        char.IsLower(like.Keyword[0]) ? keyword.ToLowerInvariant() : keyword;
}
