using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// A final stage that copies a compiled program from another one: it may be based on less than a compiler's image or
/// a whole system.
/// </summary>
/// <param name="site">The Dockerfile.</param>
/// <param name="ecosystem">The language.</param>
internal sealed class CompiledInPlace(ShrinkSite site, CompiledEcosystem ecosystem)
{
    private readonly SplitDraft draft = new(site);
    private readonly ImmutableArray<TextChange>.Builder changes = ImmutableArray.CreateBuilder<TextChange>();

    // Those that install only what a base may have, or make accounts.
    private readonly HashSet<RunSyntax> removable = [];

    /// <summary>The plan; a base that isn't a compiler's stays where it isn't known what the program needs.</summary>
    public RewritePlan Plan()
    {
        var plan = new RewritePlan { Ecosystem = ecosystem.Name };
        var program = CopiedProgram.Of(site, ecosystem)!;
        var hasCompiler = site.Model.FinalBase is { Toolchain: not null };
        if (!hasCompiler && !IsWholeSystem() || site.Stage.BaseStage is not null) return plan;
        Read(program);
        if (draft.Refusal is { } refusal)
            return hasCompiler ? plan with { Refusal = refusal, Needs = [.. draft.Needs] } : plan;
        if (draft.Questions.Count > 0)
            return hasCompiler ? plan with { Questions = [.. draft.Questions], Needs = [.. draft.Needs] } : plan;
        if (BaseChoice.Of(draft.Ladder, draft.Needs, site.Options) is not { } lean)
            return hasCompiler
                ? plan with { Refusal = ShrinkPlanner.NoBase(site, draft), Needs = [.. draft.Needs] }
                : plan;
        if (lean.Reference == site.Stage.RootBase.Reference) return plan;
        Write(lean);
        if (draft.Refusal is { } reason) return hasCompiler ? plan with { Refusal = reason } : plan;
        return plan with
        {
            Changes = [.. draft.Changes, .. changes],
            Needs = [.. draft.Needs],
            Steps = [.. draft.Steps.Prepend(BaseStep(lean, program))],
        };
    }

    private RewriteStep BaseStep(LeanBase lean, CopiedProgram program) => new(
        $"Base the final image on {lean.Reference}",
        "it has what the program needs at run time",
        BaseSizes.Of(site.Image) - lean.Bytes is > 0 and { } saved
            ? new ByteEstimate(saved, ByteEstimateKind.About)
            : null,
        program.Copied[0].Evidence);

    /// <summary>Whether the base is a Debian or Ubuntu, which nothing pins.</summary>
    private bool IsWholeSystem() =>
        site.Image.Repository is "debian" or "ubuntu" && site.Image.Digest is null;

    private void Read(CopiedProgram program)
    {
        foreach (var file in program.Copied) draft.Programs.Add(ImagePaths.Name(file.Path));
        ecosystem.DescribeNeeds(program.Build, draft, program.Files);
        // Libraries that the build stage has besides the system's would have to be copied, too.
        if (draft.Copies.Count > 0) draft.Refuse("it needs files of the compiler", draft.Copies[0].Evidence);
        ShrinkPlanner.AddStartNeeds(site, ecosystem, draft);
        foreach (var instruction in site.Stage.Instructions)
            if (instruction is ShellSyntax or OnbuildSyntax)
                draft.Need(RuntimeNeedKind.Shell, NeedState.Shown, Evidence.At(instruction));
        foreach (var run in site.Runs) Read(run);
        if (draft.Ladder.IsEmpty) return;
        var own = LeanBases.IsAlpine(site.Image) ? LeanBases.Alpine(site.Image) : LeanBases.Debian(site.Image);
        draft.Ladder = [.. draft.Ladder.Where(static lean => !lean.HasPackages), own];
    }

    /// <summary>A RUN needs a shell, unless the leaner base has what it installs.</summary>
    private void Read(RunModel run)
    {
        var evidence = Evidence.At(run.Syntax);
        if (run.Script.IsUnderstood && run.Commands.All(IsRemovable)) removable.Add(run.Syntax);
        else draft.Need(RuntimeNeedKind.Shell, NeedState.Shown, evidence);
        foreach (var command in run.Commands)
        {
            if (Tools.ReadPackages(command) is not { Action: PackageAction.Install } packages) continue;
            foreach (var name in packages.Packages.Select(PackageChange.NameOf))
                if (name is "ca-certificates") draft.Need(RuntimeNeedKind.Certificates, NeedState.Shown, evidence);
                else if (name is "tzdata") draft.Need(RuntimeNeedKind.TimeZones, NeedState.Shown, evidence);
        }
    }

    private static bool IsRemovable(ShellCommand command) =>
        AccountCommands.Contain(command)
            || command.Name is "set" or "true" or "update-ca-certificates"
            || command.Name == "rm" && new ShellArguments(command).Operands.All(static word =>
                word.Text.StartsWith("/var/lib/apt", StringComparison.Ordinal)
                    || word.Text.StartsWith("/var/cache", StringComparison.Ordinal))
            || Tools.Find(command) is PackageManager
                && (Tools.ReadPackages(command) is not { Action: PackageAction.Install } packages
                    || packages.Packages.All(static word =>
                        PackageChange.NameOf(word) is "ca-certificates" or "tzdata"));

    private void Write(LeanBase lean)
    {
        var source = site.Model.Syntax.Source;
        var from = site.From;
        changes.Add(new TextChange(source.Path, from.Image.Span, lean.Reference));
        if (!lean.HasShell)
        {
            var removed = new SplitText(site, draft);
            foreach (var run in removable) removed.Remove(run);
            changes.AddRange(removed.Changes);
            FitUsers(lean);
            AddOtherUser(lean);
            if (site.Start is { IsShellForm: true } start)
                changes.Add(new TextChange(
                    source.Path,
                    start.Instruction.Span,
                    $"{start.Instruction.Keyword} {ExecForm.Write(start.Words.Take(start.Words.Length - start.Rest))}"));
        }

        var lines = PackageLines.Of(
            lean, draft, site.Model.Syntax.EscapeCharacter, InPlaceChange.Installed(site));
        if (lines.Length > 0)
            changes.Add(new TextChange(
                source.Path,
                new TextSpan(from.Span.End, 0),
                source.NewLine + string.Join(source.NewLine, lines)));
    }

    /// <summary>Users that only the old base or a removed RUN makes.</summary>
    private void FitUsers(LeanBase lean)
    {
        var users = new FinalUser(lean, hasAccounts: false);
        foreach (var instruction in site.Stage.Instructions)
        {
            var (name, span, prefix) = instruction switch
            {
                UserSyntax user => (user.Name.Text, user.Name.Span, ""),
                TransferSyntax { Chown: { Value: { } owner } flag } => (owner, flag.Span, "--chown="),
                _ => (null, default, ""),
            };
            if (name is null) continue;
            if (users.Of(name) is not { } known)
                draft.Refuse($"the user '{name}' isn't known in {lean.Reference}", Evidence.At(instruction));
            else if (known != name)
                changes.Add(new TextChange(site.Model.Syntax.Source.Path, span, prefix + known));
        }
    }

    /// <summary>A program that writes no files and listens to no low port doesn't have to be root.</summary>
    private void AddOtherUser(LeanBase lean)
    {
        if (FinalUser.OtherThanRoot(site, draft, lean) is not { } user
            || site.Start is not { } start || site.Stage.From!.Span.Start > start.Instruction.Span.Start)
            return;
        var source = site.Model.Syntax.Source;
        changes.Add(new TextChange(
            source.Path,
            new TextSpan(start.Instruction.Span.Start, 0),
            $"{SplitText.Cased("USER", site.Stage.From!)} {user}{source.NewLine}"));
        draft.Step(
            $"Run it as the user {user}",
            "it writes no files and listens to no port below 1024, so it needn't be root");
    }
}
