using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// PHP: composer and what else builds stays in a build stage; extensions and settings are in a stage of their own, on
/// which both are based. There is no slim image, and the one with Apache has no other.
/// </summary>
internal sealed class PhpEcosystem : Ecosystem
{
    private const BaseParts Parts = BaseParts.Certificates | BaseParts.TimeZones | BaseParts.OpenSsl
        | BaseParts.Accounts | BaseParts.TemporaryFolder | BaseParts.CLibrary | BaseParts.CxxLibrary | BaseParts.Shell
        | BaseParts.Packages | BaseParts.Cultures;

    private static readonly ImmutableArray<string> Users = ["root", "nobody", "www-data", "daemon"];

    public override string Name => "PHP";

    public override bool Recognizes(ShrinkSite site) => site.Image.Repository == "php";

    public override bool Builds(ShellCommand command, RunModel run) =>
        PhpCommands.SetsUp(command) || PhpCommands.Builds(command);

    public override bool IsBuildVariable(string name) =>
        base.IsBuildVariable(name) || name.StartsWith("COMPOSER_", StringComparison.Ordinal);

    public override bool IsForBuild(TransferSyntax transfer) => transfer.Sources.All(static source =>
        Composer.Instance.Has(ImagePaths.Name(source.Text)) || SourcesBefore.IsManifest(source.Text));

    public override bool RunsInFinal(ShrinkSite site, RunModel run) => PhpFacts.Of(site).Last.Contains(run.Syntax);

    public override bool IsBuildPackage(ShrinkSite site, string package) => PhpFacts.Of(site).IsForBuild(package);

    public override bool Brings(ShrinkSite site, string program) =>
        program is "php" or "php-fpm" or "apache2-foreground" or "apache2ctl" or "apachectl" or "docker-php-entrypoint"
            or "curl" or "artisan" or "console"
            || PhpFacts.Of(site).ComposerRuns.Count > 0 && program is not "composer"
                && site.WorkingDirectory is not null && PhpFacts.Of(site).PackagePrograms.Contains(program)
            || site.ContextPathOf("/usr/local/bin/" + program) is not null
            || InstalledPackages.Of(site).Contains(program switch
            {
                "supervisord" => "supervisor",
                "crond" => "cron",
                _ => program,
            });

    public override bool Decides(string rule) => rule == "DFL1311";

    public override NeedState StartsPrograms(ShrinkSite site)
    {
        if (!site.Sources(SourceLanguage.Php).IsComplete) return NeedState.Open;
        var programs = PhpFacts.Of(site).Programs;
        return programs.Any(static one => one.Program is null) ? NeedState.Open
            : programs.Count > 0 ? NeedState.Shown
            : NeedState.Excluded;
    }

    public override SharedStage? Share(ShrinkSite site, SplitDraft draft) => PhpShared.Of(site, draft);

    public override RewritePlan? PlanInPlace(ShrinkSite site)
    {
        var facts = PhpFacts.Of(site);
        return !facts.BuildsPackages ? InPlaceChange.Plan(site, this)
            : facts.Mixed.Count > 0 ? PhpRunParts.Plan(site, facts)
            : null;
    }

    public override void Describe(ShrinkSite site, SplitDraft draft)
    {
        var facts = PhpFacts.Of(site);
        PhpStart.Resolve(site, draft, facts);
        draft.Ladder = Ladder(site, draft, facts);
        if (!facts.BuildsPackages)
        {
            new PhpPackages(site, draft, facts, shared: null).Add();
            return;
        }

        if (site.Stage.BaseStage is not null)
            draft.Refuse("the stage that starts is built on another one", Evidence.At(site.Stage.From!));
        if ((facts.Mixed.Count > 0 ? facts.Mixed[0].Syntax : facts.Unordered) is { } mixed)
            draft.Refuse("one RUN sets PHP up and builds the application", Evidence.At(mixed));
        new PhpDevelopment(site, draft, facts).Omit();
        new PhpCopies(site, draft, facts).Add();
    }

    public override ImmutableArray<string> Manifests { get; } = ["composer.json", "index.php"];

    public override bool Recognizes(InitSite site) => PhpSketch.Has(site);

    public override ProjectSketch? Sketch(InitSite site) => PhpSketch.Of(site);

    /// <summary>
    /// The shared stage; else the variant on Alpine where nothing depends on glibc, and the image itself.
    /// </summary>
    private static ImmutableArray<LeanBase> Ladder(ShrinkSite site, SplitDraft draft, PhpFacts facts)
    {
        LeanBase Base(string reference, RewriteTarget target) => new(reference, target, Parts) { Users = Users };
        if (draft.Shared is { } shared) return [Base(shared.Name, RewriteTarget.Auto)];
        var isAlpine = LeanBases.IsAlpine(site.Image);
        var same = Base(InterpreterBases.Current(site), isAlpine ? RewriteTarget.Alpine : RewriteTarget.Slim);
        return PhpMusl.Fits(site, draft.Start ?? site.Start, facts)
            && OfficialImages.LeanerTags(site.Image).FirstOrDefault(static tag => tag.Kind == "alpine") is { } alpine
            && InterpreterBases.Written(site, alpine) is { } musl
            ? [Base(musl, RewriteTarget.Alpine), same]
            : [same];
    }
}
