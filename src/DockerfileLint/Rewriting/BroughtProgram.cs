using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Ecosystems;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting;

/// <summary>
/// A final stage that builds nothing and gets its program from the stage that does: it may be based on a leaner image.
/// </summary>
/// <param name="site">The Dockerfile.</param>
/// <param name="ecosystem">What builds the program.</param>
internal sealed class BroughtProgram(ShrinkSite site, Ecosystem ecosystem)
{
    private static readonly HashSet<string> NothingCalled = new(StringComparer.Ordinal);

    private readonly SplitDraft draft = new(site);
    private readonly HashSet<string> installed = new(StringComparer.Ordinal);

    // RUNs that a base without a shell doesn't need.
    private readonly List<RunSyntax> removable = [];
    private bool hasAccounts;

    /// <summary>The image that the final stage is based on.</summary>
    private ImageReference Image => site.Stage.RootBase.Known;

    /// <summary>The plan; null where the final stage is another one.</summary>
    public static RewritePlan? Plan(BuildModel model, RewriteOptions options)
    {
        if (model.FinalBase is not { } final || model.FinalStage is not { BaseStage: null } stage) return null;
        var isCompiler = final.Toolchain is not null;
        if (!isCompiler && !IsFullSystem(final.Image.Repository, final.Image.Tag) || final.Image.Digest is not null)
            return null;
        var builders = stage.References.Select(static reference => reference.Target).OfType<Stage>().Distinct();
        foreach (var builder in builders)
        {
            var site = new ShrinkSite(model, options, builder);
            if (Ecosystem.All.OfType<CompiledEcosystem>().FirstOrDefault(one => one.Recognizes(site)) is not { } found)
                continue;
            var plan = new BroughtProgram(site, found).Plan();
            // An image other than a compiler's is sound as it is.
            return isCompiler || plan is { Refusal: null, Questions.IsEmpty: true }
                ? plan
                : RewritePlan.Empty with { Ecosystem = found.Name };
        }

        return null;
    }

    private static bool IsFullSystem(string repository, string? tag) =>
        repository is "debian" or "ubuntu" or "buildpack-deps"
            && tag?.EndsWith("-slim", StringComparison.Ordinal) != true;

    private RewritePlan Plan()
    {
        ecosystem.Describe(site, draft);
        foreach (var run in site.FinalRuns) Read(run.Syntax);
        ShrinkPlanner.AddStartNeeds(site, ecosystem, draft);
        var plan = new RewritePlan
        {
            Ecosystem = ecosystem.Name, Needs = [.. draft.Needs], Decides = ecosystem.Decides,
        };
        if (draft.Refusal is not null) return plan with { Refusal = draft.Refusal };
        if (draft.Questions.Count > 0) return plan with { Questions = [.. draft.Questions] };
        draft.Ladder = [.. draft.Ladder.Select(OfOwnSystem)];
        if (BaseChoice.Of(draft.Ladder, draft.Needs, site.Options) is not { } lean)
            return plan with { Refusal = ShrinkPlanner.NoBase(site, draft) };
        if (lean.Reference == site.From.Image.Text || lean.Reference == Image.ToString()) return plan;
        var changes = Write(lean);
        return draft.Refusal is not null
            ? plan with { Refusal = draft.Refusal }
            : plan with { Changes = changes, Steps = [.. draft.Steps.Prepend(Step(lean))] };
    }

    /// <summary>Packages are installed from the release that the final stage is on, whatever the build is on.</summary>
    private LeanBase OfOwnSystem(LeanBase lean) =>
        !lean.HasPackages ? lean
            : LeanBases.IsAlpine(Image) ? LeanBases.Alpine(Image)
            : lean.Target == RewriteTarget.Alpine ? lean
            : LeanBases.Debian(Image);

    /// <summary>What a RUN of the final stage needs of the base.</summary>
    private void Read(RunSyntax run)
    {
        var evidence = Evidence.At(run);
        var isRemovable = true;
        foreach (var command in site.Model.GetRun(run).Commands)
        {
            if (AccountCommands.Contain(command)) hasAccounts = true;
            else if (Tools.ReadPackages(command) is { } packages) isRemovable &= !Needs(packages, evidence);
            else if (!HarmlessCommands.Contain(command))
                draft.Refuse("it isn't known whether a RUN of the final stage needs what its image has", evidence);
            else isRemovable &= command.Name is "rm" or "set" or "echo" or "true" or ":" or "update-ca-certificates";
        }

        if (!site.Model.GetRun(run).Script.IsUnderstood)
            draft.Refuse("a RUN has parts that aren't understood", evidence);
        if (isRemovable) removable.Add(run);
        else draft.Need(RuntimeNeedKind.Shell, NeedState.Shown, evidence);
    }

    /// <summary>Whether the final stage needs a package that a base without a package manager can't have.</summary>
    private bool Needs(PackageCommand packages, Evidence evidence)
    {
        if (packages.Action != PackageAction.Install) return packages.Action == PackageAction.Other;
        var isNeeded = false;
        foreach (var word in packages.Packages)
        {
            var name = PackageChange.NameOf(word);
            if (name is not null) installed.Add(name);
            // Nothing is built in this stage: of headers, only the library is needed.
            var role = name is null ? new PackageRole(null, word.Text)
                : PackageRole.Of(name, NothingCalled, packages.Manager, ecosystem.StartsPrograms(site));
            if (role is null) continue;
            var kind = role.Kind ?? RuntimeNeedKind.Package;
            draft.Need(kind, NeedState.Shown, evidence, kind == RuntimeNeedKind.Package ? name ?? word.Text : "");
            isNeeded |= kind == RuntimeNeedKind.Package;
        }

        return isNeeded;
    }

    private ImmutableArray<TextChange> Write(LeanBase lean)
    {
        var text = new SplitText(site, draft);
        var users = new FinalUser(lean, hasAccounts && lean.HasShell);
        var source = site.Model.Syntax.Source;
        text.Replace(site.From.Image.Span, lean.Reference);
        if (!lean.HasShell) foreach (var run in removable) text.Remove(run);
        foreach (var instruction in site.Instructions)
        {
            if (instruction is UserSyntax { Name: var name })
            {
                if (Fit(name.Text, users, lean, instruction) is { } known) text.Replace(name.Span, known);
            }
            else if (instruction is TransferSyntax { Chown: { Value: { } owner } chown })
            {
                if (Fit(owner, users, lean, instruction) is { } known) text.Replace(chown.Span, "--chown=" + known);
            }
            else if (instruction is ShellSyntax or OnbuildSyntax)
            {
                draft.Refuse($"{instruction.Keyword.ToUpperInvariant()} is in the stage", Evidence.At(instruction));
            }
        }

        // What a whole system lacks, the program didn't have before, either.
        var packages = site.Model.FinalBase?.Toolchain is null
            ? []
            : PackageLines.Of(lean, draft, site.Model.Syntax.EscapeCharacter, installed);
        if (packages.Length > 0) text.InsertAfter(site.From, packages);
        if (!lean.HasShell && draft.Start is null && site.Start is { IsShellForm: true }) draft.Start = site.Start;
        var user = OtherUser(lean);
        if (site.Start is { } start && (user is not null || draft.Start is not null))
            text.Replace(
                start.Instruction.Span,
                (user is null ? "" : user + source.NewLine)
                    + (draft.Start is null ? text.Of(start.Instruction) : text.StartText()));
        return [.. draft.Changes, .. text.Changes];
    }

    /// <summary>A user as the base knows it; null where it stays as it is written.</summary>
    private string? Fit(string user, FinalUser users, LeanBase lean, InstructionSyntax instruction)
    {
        var known = users.Of(user);
        if (known is null)
            draft.Refuse($"the user '{user}' isn't known in {lean.Reference}", Evidence.At(instruction));
        return known == user ? null : known;
    }

    /// <summary>The line for another user than root, where the program doesn't have to be root.</summary>
    private string? OtherUser(LeanBase lean)
    {
        if (FinalUser.OtherThanRoot(site, draft, lean) is not { } user) return null;
        draft.Step(
            $"Run it as the user {user}",
            "it writes no files and listens to no port below 1024, so it needn't be root");
        return $"{SplitText.Cased("USER", site.From)} {user}";
    }

    private RewriteStep Step(LeanBase lean)
    {
        var saved = BaseSizes.Of(Image) - lean.Bytes;
        return new RewriteStep(
            $"Base the final image on {lean.Reference}",
            "it has what the program needs at run time",
            saved is > 0 and { } bytes ? new ByteEstimate(bytes, ByteEstimateKind.About) : null,
            Evidence.At(site.From));
    }
}
