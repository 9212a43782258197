using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A final stage that gets a published program from another one: it may be based on a leaner image.</summary>
/// <param name="site">The Dockerfile.</param>
/// <param name="ecosystem">The ecosystem.</param>
internal sealed class DotNetInPlace(ShrinkSite site, Ecosystem ecosystem)
{
    private readonly SplitDraft draft = new(site);
    private readonly HashSet<string> installed = new(StringComparer.Ordinal);
    private readonly ImmutableArray<TextChange>.Builder changes = ImmutableArray.CreateBuilder<TextChange>();

    /// <summary>The plan.</summary>
    public RewritePlan Plan()
    {
        var plan = new RewritePlan { Ecosystem = ecosystem.Name };
        var root = site.Model.ShippedStages[0];
        if (DotNetImage.Of(site.Image) is not { } image || root.From is not { } from) return plan;
        var isSdk = image.Kind == "sdk";
        if (!isSdk && IsChosen(image)) return plan;
        if (DotNetProgram.Find(site, static stage => stage.IsReachable, isSamePlace: false) is not { } program)
            return isSdk ? Refuse("it isn't known which project is the program that starts", from) : plan;
        if (site.Model.ShippedStages.Contains(program.Command.Run.Stage!))
            return isSdk ? new DotNetContinued(site, ecosystem, draft, image).Plan(plan) : plan;
        Read(program, image, isSdk);
        if (draft.Refusal is { } refusal)
            return isSdk ? plan with { Refusal = refusal, Needs = [.. draft.Needs] } : plan;
        if (draft.Questions.Count > 0) return isSdk ? plan with { Questions = [.. draft.Questions] } : plan;
        if (LeanOf(image, isSdk) is not { } lean)
            return isSdk ? plan with { Refusal = ShrinkPlanner.NoBase(site, draft), Needs = [.. draft.Needs] } : plan;
        if (lean.Reference == image.Reference.ToString() || !MayReplace(root, image, program, isSdk)) return plan;
        if (ReferenceIn(from, image, lean) is not { } reference)
            return isSdk ? Refuse("a variable decides the image that it is based on", from) : plan;
        changes.Add(Change(from.Image.Span, reference));
        if (!Fit(lean, program, from)) return plan with { Refusal = draft.Refusal };
        return plan with
        {
            Base = reference,
            SetsRoot = draft.User == "root",
            Changes = changes.ToImmutable(),
            Needs = [.. draft.Needs],
            Steps = [.. draft.Steps.Prepend(Step(image, lean, program))],
        };
    }

    /// <summary>Whether the image is pinned, or tied to the one version of the framework.</summary>
    private bool IsChosen(DotNetImage image) =>
        site.Image.Digest is not null
            || image.Full != image.Version
            || image.Suffix.Contains("composite", StringComparison.Ordinal);

    private static RewritePlan Refuse(string reason, SyntaxNode node) => RewritePlan.Refuse(reason, Evidence.At(node));

    private TextChange Change(TextSpan span, string text) => new(site.Model.Syntax.Source.Path, span, text);

    private void Read(DotNetProgram program, DotNetImage image, bool isSdk)
    {
        var shape = new DotNetShape(program.Project, program.Command);
        draft.Programs.Add(DotNetCli.Name);
        if (program.Project.AssemblyName is { } own) draft.Programs.Add(own);
        if (program.Command.Verb != "publish" && !isSdk
            || shape.IsUnclear && !program.IsLibrary
            || shape.IsForOther
            || shape.IsSingleFile && program.IsLibrary)
            draft.Refuse("it isn't known whether the program contains its runtime", program.Evidence);
        foreach (var stage in site.Model.ShippedStages)
            foreach (var run in site.Model.GetRuns(stage))
                foreach (var command in run.Commands) ReadRun(command, Evidence.At(run.Syntax), isSdk);
        foreach (var command in site.Starts)
            if (command.Name == DotNetCli.Name && IsOfSdk(command))
                draft.Refuse(
                    $"'dotnet {command.Arguments[0].Value}' needs the SDK when it starts",
                    Evidence.At(command.Script.Source, command.Span.Start));
        new DotNetNeeds(site, draft, program.Project, DotNetSources.Of(site, program.Project)).Add();
        draft.Ladder = DotNetSplit.LadderOf(site, draft, image, program.Project, shape, program.IsLibrary);
        ShrinkPlanner.AddStartNeeds(site, ecosystem, draft);
    }

    private static bool IsOfSdk(ShellCommand command) =>
        command.Arguments is [{ Value: { Length: > 0 } word }, ..]
            && word != "exec" && word[0] != '-' && !word.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    private void ReadRun(ShellCommand command, Evidence evidence, bool isSdk)
    {
        draft.Need(RuntimeNeedKind.Shell, NeedState.Shown, evidence);
        if (Tools.ReadPackages(command) is { } packages)
        {
            draft.Need(RuntimeNeedKind.Package, NeedState.Shown, evidence, packages.Manager.Programs[0]);
            installed.UnionWith(packages.Packages.Select(PackageChange.NameOf).OfType<string>());
            return;
        }

        if (isSdk && !HarmlessCommands.Contain(command))
            draft.Refuse("it isn't known whether a RUN of the final stage needs the SDK", evidence);
    }

    /// <summary>The base; an image that is small already keeps its variant.</summary>
    private LeanBase? LeanOf(DotNetImage image, bool isSdk)
    {
        var lean = BaseChoice.Of(draft.Ladder, draft.Needs, site.Options);
        if (isSdk || lean is null || !image.IsDistroless && !image.IsMusl) return lean;
        var kind = DotNetImage.Of(ImageReference.Parse(lean.Reference))?.Kind;
        return kind is null || Rank(kind) >= Rank(image.Kind) || site.Options.Target != RewriteTarget.Auto
            ? null
            : lean with { Reference = image.Sibling(kind) };
    }

    private static int Rank(string kind) => Array.IndexOf(["runtime-deps", "runtime", "aspnet", "sdk"], kind);

    /// <summary>
    /// Whether no other stage is built on the image, and the program runs with the C library and the version of the new
    /// one.
    /// </summary>
    private bool MayReplace(Stage root, DotNetImage image, DotNetProgram program, bool isSdk)
    {
        if (site.Model.Stages.Any(stage => stage.BaseStage == root && stage is { IsReachable: true, IsShipped: false }))
            return false;
        var shape = new DotNetShape(program.Project, program.Command);
        if (!isSdk && shape.Version != image.Version) return false;
        // Before .NET 8 a chiseled image listens on another port, and the chosen one is the full one.
        return program.IsLibrary && !shape.HasRuntime
            || DotNetImage.Of(program.Command.Run.Stage!.RootBase.Known) is { } built && built.IsMusl == image.IsMusl;
    }

    /// <summary>The image as FROM names it: a variable that is the version stays.</summary>
    private static string? ReferenceIn(FromSyntax from, DotNetImage image, LeanBase lean)
    {
        var text = from.Image.Text;
        if (text.IndexOf('$') < 0) return lean.Reference;
        var colon = text.IndexOf(':');
        if (colon < 0 || text.IndexOf('$') < colon || image.Full != image.Version) return null;
        var variable = text.Substring(colon + 1);
        if (image.Suffix.Length > 0 && variable.EndsWith("-" + image.Suffix, StringComparison.Ordinal))
            variable = variable.Substring(0, variable.Length - image.Suffix.Length - 1);
        var start = lean.Reference.IndexOf(':') + 1;
        return variable[0] == '$' && variable.IndexOf('$', 1) < 0 && variable.IndexOf('-') < 0
            && lean.Reference.IndexOf(image.Version, start, StringComparison.Ordinal) == start
            ? lean.Reference.Substring(0, start) + variable + lean.Reference.Substring(start + image.Version.Length)
            : null;
    }

    /// <summary>The user, the packages and the start for the new base; false where they don't fit.</summary>
    private bool Fit(LeanBase lean, DotNetProgram program, FromSyntax from)
    {
        var source = site.Model.Syntax.Source;
        var users = new FinalUser(lean, hasAccounts: lean.HasShell);
        var named = site.Model.ShippedStages.SelectMany(static stage => stage.Instructions.OfType<UserSyntax>());
        foreach (var user in named)
            if (users.Of(user.Name.Text) != user.Name.Text)
                draft.Refuse($"the user '{user.Name.Text}' isn't known in {lean.Reference}", Evidence.At(user));
        var packages = draft.Packages.All(installed.Contains)
            ? []
            : PackageLines.Of(lean, draft, site.Model.Syntax.EscapeCharacter);
        if (packages.Length > 0)
            changes.Add(Change(new TextSpan(from.Span.End, 0), source.NewLine + string.Join(source.NewLine, packages)));
        if (DotNetStart.Write(site, draft, lean, program) is { } start)
            changes.Add(Change(site.Start!.Instruction.Span, start));
        return draft.Refusal is null;
    }

    internal static RewriteStep Step(DotNetImage image, LeanBase lean, DotNetProgram program)
    {
        var saved = BaseSizes.Of(image) - lean.Bytes;
        return new RewriteStep(
            $"Base the final image on {lean.Reference}",
            "it has what the program needs at run time",
            saved is > 0 and { } bytes ? new ByteEstimate(bytes, ByteEstimateKind.About) : null,
            program.Evidence);
    }
}
