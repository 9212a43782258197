using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Ecosystems;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting;

/// <summary>Plans how a Dockerfile becomes leaner: by a final stage that has the program and what it needs.</summary>
internal static class ShrinkPlanner
{
    private static readonly ConditionalWeakTable<BuildModel, RewritePlan> Plans = new();

    /// <summary>The plan for the leanest base, made once for a model.</summary>
    public static RewritePlan PlanOf(BuildModel model) =>
        Plans.GetValue(model, static one => Plan(one, RewriteOptions.Default));

    /// <summary>The plan: changes, nothing to change, or the reason for none.</summary>
    public static RewritePlan Plan(BuildModel model, RewriteOptions options)
    {
        if (Obstacle(model) is { } obstacle) return obstacle;
        var site = new ShrinkSite(model, options);
        var ecosystem = Ecosystem.All.FirstOrDefault(one => one.Recognizes(site));
        var inPlace = ecosystem?.PlanInPlace(site);
        if (inPlace is { Changes.IsEmpty: true, Refusal: null, Questions.IsEmpty: true }) return inPlace;
        if (!model.Purpose.RunsProgram && (ecosystem is null || !IsBuiltAtStart(site) && !IsWhole(model)))
            return RewritePlan.Refuse($"it isn't an image for a program: it {model.Purpose.Reason}", evidence: null);
        if (ecosystem is not null) return inPlace ?? Split(site, ecosystem);
        if (BroughtProgram.Plan(model, options) is { } brought) return brought;
        return model.FinalBase is { IsToolchainUnused: true, Toolchain: { } toolchain } final
            ? RewritePlan.Refuse(
                $"it isn't known how the program is built that starts, so {toolchain.Carries} can't be left out",
                Evidence.At(final.From))
            : RewritePlan.Empty;
    }

    private static RewritePlan? Obstacle(BuildModel model)
    {
        if (model.FinalStage is not { From: not null } stage)
            return RewritePlan.Refuse("it has no FROM", evidence: null);
        if (!model.Syntax.Errors.IsEmpty || !model.Errors.IsEmpty)
            return RewritePlan.Refuse("the builder refuses it; 'check' says why", evidence: null);
        if (stage.OperatingSystem == OperatingSystemKind.Windows)
            return RewritePlan.Refuse("it is for Windows", Evidence.At(stage.From));
        if (!stage.Triggers.IsEmpty)
            return RewritePlan.Refuse("other images are built on it", Evidence.At(stage.Triggers[0]));
        if (model.Options.Container.ChoosesStart)
            return RewritePlan.Refuse("what it starts is decided elsewhere, such as in a Compose file", evidence: null);
        if (stage.EffectiveEntrypoint is null && stage.EffectiveCmd is null && !model.Purpose.RunsProgram)
            return RewritePlan.Refuse("it names no program that starts", evidence: null);
        if (IsTooLong(model))
            return RewritePlan.Refuse("it has more instructions and commands than are followed", evidence: null);
        if (model.ContextUsage.Available is null)
            return RewritePlan.Refuse("the files of its build context aren't known; --context names it",
                evidence: null);
        return null;
    }

    private static bool IsTooLong(BuildModel model)
    {
        var count = 0;
        foreach (var stage in model.ShippedStages)
        {
            count += stage.Instructions.Length;
            foreach (var run in model.GetRuns(stage)) count += run.Commands.Length;
        }

        return count > RewriteLimits.Commands;
    }

    /// <summary>Whether what starts is a tool that builds the program first.</summary>
    private static bool IsBuiltAtStart(ShrinkSite site) =>
        site.Start is { Words: [var program, ..] }
            && site.Model.Purpose.Reason == $"starts '{ImagePaths.Name(program)}'";

    /// <summary>
    /// Whether the final stage, though it is named after its build, starts the program and takes in all others.
    /// </summary>
    private static bool IsWhole(BuildModel model) =>
        model.Purpose.StartsProgram && model.Stages.All(static stage => stage.IsReachable);

    private static RewritePlan Split(ShrinkSite site, Ecosystem ecosystem)
    {
        var draft = new SplitDraft(site);
        draft.Shared = ecosystem.Share(site, draft);
        var roles = RunRoles.Read(site, ecosystem, draft);
        ecosystem.Describe(site, draft);
        MadeFolders.Add(site, draft, roles);
        AddStartNeeds(site, ecosystem, draft);
        LibraryIndex.Add(site, draft);
        var plan = new RewritePlan { Ecosystem = ecosystem.Name, Decides = ecosystem.Decides };
        if (draft.Refusal is null && draft.Questions.Count == 0) plan = Write(site, ecosystem, draft, roles, plan);
        return plan with
        {
            Needs = [.. draft.Needs],
            Questions = draft.Refusal is null ? [.. draft.Questions] : ImmutableArray<RewriteQuestion>.Empty,
            Refusal = plan.Refusal ?? draft.Refusal,
        };
    }

    private static RewritePlan Write(
        ShrinkSite site, Ecosystem ecosystem, SplitDraft draft, RunRoles roles, RewritePlan plan)
    {
        if (BaseChoice.Of(draft.Ladder, draft.Needs, site.Options) is not { } lean)
            return plan with { Refusal = NoBase(site, draft) };
        if (LeavesNothing(site, draft, lean)) return plan;
        if (!lean.HasShell && draft.Start is null && site.Start is { IsShellForm: true } start) draft.Start = start;
        ecosystem.Adapt(site, draft, lean);
        new ManifestsFirst(site, draft).Add();
        var changes = StageSplit.Write(site, ecosystem, draft, roles, lean);
        return draft.Refusal is not null
            ? plan
            : plan with { Changes = changes, Steps = [.. draft.Steps.Prepend(StageStep(site, draft, lean))] };
    }

    /// <summary>Whether a final stage would have all that the stage has: the same base and the same files.</summary>
    private static bool LeavesNothing(ShrinkSite site, SplitDraft draft, LeanBase lean) =>
        lean.Reference == site.Stage.RootBase.Reference
            && draft.Changes.Count == 0
            && draft.BuildLines.Count == 0
            && draft.Copies.Any(copy => copy.From == site.WorkingDirectory && copy.To == copy.From)
            && site.Runs.All(static run => run.Commands.All(static command => Tools.ReadPackages(command) is null));

    private static RewriteStep StageStep(ShrinkSite site, SplitDraft draft, LeanBase lean)
    {
        var saved = BaseSizes.Of(site.Image) - lean.Bytes;
        return new RewriteStep(
            $"Run the program in a stage based on {(draft.Shared is null ? lean.Reference : site.Image.ToString())}",
            "what builds it isn't needed to run it",
            saved is > 0 and { } bytes ? new ByteEstimate(bytes, ByteEstimateKind.About) : null,
            draft.Copies.Count == 0 ? null : draft.Copies[0].Evidence);
    }

    internal static RewriteRefusal NoBase(ShrinkSite site, SplitDraft draft)
    {
        var wanted = draft.Ladder
            .Where(one => site.Options.Target is RewriteTarget.Auto || one.Target == site.Options.Target)
            .ToList();
        if (draft.Ladder.IsEmpty && site.From.Image.Text.Contains('$'))
            return new RewriteRefusal("a variable decides the image that it is based on", Evidence.At(site.From));
        if (wanted.Count == 0)
            return new RewriteRefusal(
                $"no base of the kind '{site.Options.Target.ToString().ToLowerInvariant()}' is sound for it", null);
        var missing = BaseChoice.Missing(wanted[wanted.Count - 1], draft.Needs).FirstOrDefault();
        return new RewriteRefusal(
            missing is null
                ? $"{wanted[wanted.Count - 1].Reference} has no shell"
                : $"{wanted[wanted.Count - 1].Reference} lacks what it needs: {Describe(missing)}",
            missing?.Evidence);
    }

    private static string Describe(RuntimeNeed need) =>
        need.Subject.Length > 0 ? $"'{need.Subject}'" : need.Kind switch
        {
            RuntimeNeedKind.Shell => "a shell",
            RuntimeNeedKind.Certificates => "certificates",
            RuntimeNeedKind.TimeZones => "time zones",
            RuntimeNeedKind.Cultures => "cultures",
            RuntimeNeedKind.Accounts => "a list of users",
            RuntimeNeedKind.TemporaryFolder => "a folder for temporary files",
            RuntimeNeedKind.OpenSsl => "OpenSSL",
            RuntimeNeedKind.CxxLibrary => "the C++ library",
            _ => "the C library",
        };

    /// <summary>What the start, its scripts and the health check need.</summary>
    internal static void AddStartNeeds(ShrinkSite site, Ecosystem ecosystem, SplitDraft draft)
    {
        var own = new HashSet<string>(
            draft.Copies.Select(static copy => ImagePaths.Name(copy.To)).Concat(draft.Programs),
            StringComparer.Ordinal);
        if ((draft.Start ?? site.Start) is { WhyShell: not null } start)
        {
            draft.Need(RuntimeNeedKind.Shell, NeedState.Shown, Evidence.At(start.Instruction));
            AddPrograms(site.Starts, draft, own, site, ecosystem);
        }

        if (site.Stage.EffectiveHealthcheck is not { } check || IsNone(check)) return;
        var isShell = !check.IsExecForm;
        if (isShell) draft.Need(RuntimeNeedKind.Shell, NeedState.Shown, Evidence.At(check));
        AddPrograms(site.Model.GetCommand(check).Commands, draft, own, site, ecosystem);
    }

    private static void AddPrograms(
        IEnumerable<ShellCommand> commands, SplitDraft draft, ISet<string> own, ShrinkSite site, Ecosystem ecosystem)
    {
        foreach (var command in commands)
        {
            if (command.Program is not { } program) continue;
            var evidence = Evidence.At(command.Script.Source, command.Span.Start);
            if (program.Value is not { } name)
            {
                if (program.Text is not ("\"$@\"" or "$@" or "\"${@}\"" or "${@}" or "\"$1\"")) draft.Refuse(
                    "what a script starts isn't known", evidence);
                continue;
            }

            if (name.Contains('/')
                ? ImagePaths.Resolve(site.WorkingDirectory, name) is { } path
                    && site.FinalContextPathOf(path) is not null
                : ProgramFolders.All.Any(folder => site.FinalContextPathOf(folder + "/" + name) is not null))
                continue;
            if (!ecosystem.Brings(site, ImagePaths.Name(name))) ProgramNeeds.Add(draft, name, evidence, own);
        }
    }

    /// <summary>Whether it only switches the check of the base off.</summary>
    internal static bool IsNone(HealthcheckSyntax check) =>
        check.ArgumentText.Trim().Equals("NONE", StringComparison.OrdinalIgnoreCase);
}
