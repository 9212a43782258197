using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Ecosystems;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>A stage that stays one, on a leaner variant of what it is based on.</summary>
internal static class InPlaceChange
{
    /// <summary>The plan: the ecosystem says what the stage needs of a leaner base.</summary>
    public static RewritePlan Plan(ShrinkSite site, Ecosystem ecosystem)
    {
        var draft = new SplitDraft(site);
        ecosystem.Describe(site, draft);
        var plan = new RewritePlan
        {
            Ecosystem = ecosystem.Name, Needs = [.. draft.Needs], Decides = ecosystem.Decides,
        };
        if (draft.Refusal is not null) return plan with { Refusal = draft.Refusal };
        if (draft.Questions.Count > 0) return plan with { Questions = [.. draft.Questions] };
        if (BaseChoice.Of(draft.Ladder, draft.Needs, site.Options) is not { } lean)
            return plan with { Refusal = ShrinkPlanner.NoBase(site, draft) };
        var changes = Write(site, ecosystem, draft, lean);
        foreach (var change in changes)
            if (site.OtherUserAt(change.Span.Start) is { } other)
                draft.Refuse("another stage uses what would change", Evidence.At(other));
        return draft.Refusal is null
            ? plan with { Changes = changes, Steps = [.. draft.Steps] }
            : plan with { Refusal = draft.Refusal };
    }

    /// <summary>The changes; empty where the stage is lean already.</summary>
    private static ImmutableArray<TextChange> Write(
        ShrinkSite site, Ecosystem ecosystem, SplitDraft draft, LeanBase lean)
    {
        if (lean.Reference == InterpreterBases.Current(site)) return [.. draft.Changes];
        draft.Step(
            $"Use {lean.Reference}",
            "nothing in the image calls the compilers and headers that the larger one has",
            Evidence.At(site.From),
            Saved(site));
        if (site.OtherUserAt(site.From.Span.Start) is not null)
            return StageSplit.Rebase(site, ecosystem, draft, RunRoles.OfKept(site, ecosystem, draft), lean);
        new ManifestsFirst(site, draft).Add();
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        changes.Add(new TextChange(site.Model.Syntax.Source.Path, site.From.Image.Span, lean.Reference));
        if (Packages(site, draft, lean) is { } packages) changes.Add(packages);
        changes.AddRange(draft.Changes);
        return changes.ToImmutable();
    }

    /// <summary>Installs what the variant lacks: by the command that installs other packages, or by one of its
    /// own.</summary>
    private static TextChange? Packages(ShrinkSite site, SplitDraft draft, LeanBase lean)
    {
        var source = site.Model.Syntax.Source;
        var installed = InstalledPackages.Of(site);
        if (PackageLines.Names(lean, draft, installed) is not { Length: > 0 } names) return null;
        foreach (var command in site.Runs.SelectMany(static run => run.Commands))
            if (!command.IsConditional && Apt.Instance.IsCalledBy(command)
                && Tools.ReadPackages(command) is { Action: PackageAction.Install, Packages: [.., var last] })
                return new TextChange(source.Path, new TextSpan(last.Span.End, 0), " " + names);
        var lines = PackageLines.Of(lean, draft, site.Model.Syntax.EscapeCharacter, installed);
        return new TextChange(
            source.Path,
            new TextSpan(site.From.Span.End, 0),
            source.NewLine + string.Join(source.NewLine, lines));
    }

    private static ByteEstimate? Saved(ShrinkSite site) =>
        OfficialImages.LeanerTags(site.Image).FirstOrDefault(static tag => tag.Kind == "slim") is { } tag
            && LeanerSizes.Saved(site.Image, tag, () => new PackageSet(DebianPackages.Count)) is > 0 and var bytes
            ? new ByteEstimate(bytes, ByteEstimateKind.About)
            : null;
}
