using System;
using System.Collections.Immutable;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>Ruby: gems from a build stage with compilers, on the slim image.</summary>
internal sealed class RubyEcosystem : Ecosystem
{
    private const BaseParts Parts = BaseParts.Certificates | BaseParts.OpenSsl;

    private static readonly HashSet<string> NoLibraries = [];

    // Of the Ruby that every image has.
    private static readonly HashSet<string> OfRuby = new(StringComparer.Ordinal)
    {
        "ruby", "bundle", "bundler", "gem", "rake", "irb", "erb",
    };

    // Programs of gems that are called otherwise.
    private static readonly HashSet<string> OfGems = new(StringComparer.Ordinal)
    {
        "rackup", "rails", "sidekiq", "puma", "thrust", "clockwork", "rage", "hanami", "padrino", "jekyll",
    };

    public override string Name => "Ruby";

    public override bool Recognizes(ShrinkSite site) => site.Image.Repository == "ruby";

    public override bool Builds(ShellCommand command, RunModel run) =>
        command.Name is { } name && (OfRuby.Contains(name) || OfGems.Contains(name) || name is "bootsnap")
            || NodeInstaller.Of(command) is not null || command.Name is "node" or "npx" or "corepack"
            || ForeignPackages.Adds(command);

    public override bool IsForBuild(TransferSyntax transfer) => transfer.Sources.All(static source =>
        SourcesBefore.IsManifest(source.Text) && !ImagePaths.Name(source.Text).StartsWith("Gemfile",
            StringComparison.Ordinal));

    public override bool IsBuildVariable(string name) =>
        base.IsBuildVariable(name)
            || name is "BUNDLE_JOBS" or "BUNDLE_RETRY" or "BUNDLE_FROZEN" or "SECRET_KEY_BASE_DUMMY";

    public override bool IsBuildPackage(ShrinkSite site, string package) =>
        package == "ruby-dev"
            || package is "nodejs" or "npm" or "yarn" or "yarnpkg" or "node-gyp" or "python-is-python3" or "python3"
            && (package != "nodejs" || NodeNeed(site) is null)
            && !RubySources.Programs(site).Any(one => one.Program is { } name
                && ImagePaths.Name(name) is "node" or "npm" or "npx" or "yarn" or "python3" or "python");

    public override bool Brings(ShrinkSite site, string program) =>
        OfRuby.Contains(program)
            || site.ContextPathOf("/usr/local/bin/" + program) is not null
            // Essential in Debian.
            || program == "service" && !LeanBases.IsAlpine(site.Image)
            || OfGems.Contains(program) && RubyFacts.Of(site).Gems.Count > 0
            || RubyFacts.Of(site).Gems.ContainsKey(program);

    public override bool Decides(string rule) => rule == "DFL1314";

    public override NeedState StartsPrograms(ShrinkSite site)
    {
        if (!site.Sources(SourceLanguage.Ruby).IsComplete) return NeedState.Open;
        var calls = RubySources.Programs(site).ToList();
        return calls.Exists(static one => one.Program is null) ? NeedState.Open
            : calls.Count > 0 || RubyFacts.Of(site).Gems.Keys.Any(static gem => RubyGems.ProgramOf(gem) is not null)
                ? NeedState.Shown
            : NeedState.Excluded;
    }

    public override RewritePlan? PlanInPlace(ShrinkSite site) =>
        IsInPlace(site) ? InPlaceChange.Plan(site, this) : null;

    public override void Describe(ShrinkSite site, SplitDraft draft)
    {
        var facts = RubyFacts.Of(site);
        draft.Ladder = InterpreterBases.Of(site, Parts, allowsMusl: false);
        AddNeeds(site, draft, facts);
        if (IsInPlace(site))
        {
            if (InterpreterBases.IsFull(site) && BuildpackParts.FirstCall(site) is { } call)
                draft.Refuse($"a RUN calls '{call.Name}', which slim images lack",
                    Evidence.At(call.Script.Source, call.Span.Start));
            BuildpackParts.AddStarts(site, draft, []);
            return;
        }

        BuildpackParts.AddStarts(site, draft, []);
        new RubyInstallation(site, draft, facts).Add();
    }

    public override ImmutableArray<string> Manifests { get; } = ["Gemfile"];

    public override bool Recognizes(InitSite site) => site.Exists("Gemfile") || RubySketch.IsScript(site);

    public override ProjectSketch? Sketch(InitSite site) => RubySketch.Of(site);

    /// <summary>Whether the stage stays one: only its base changes.</summary>
    private static bool IsInPlace(ShrinkSite site) =>
        RubyFacts.Of(site).Installs.Count == 0
            || !InterpreterBases.IsFull(site) && !site.Runs.Any(NodeEcosystem.LeavesCompilers);

    private static void AddNeeds(ShrinkSite site, SplitDraft draft, RubyFacts facts)
    {
        var isFull = InterpreterBases.IsFull(site);
        AddPrograms(site, draft, isFull);
        if (facts.Installs.Count > 0 && !facts.IsComplete)
            UnknownPackages.Add(site, draft, isFull, Evidence.At(facts.Installs[0].Run.Syntax));
        if (!isFull) return;
        foreach (var gem in facts.Gems)
        {
            if (RubyGems.ProgramOf(gem.Key) is { } program) BuildpackParts.Add(draft, program, gem.Value);
            if (RubyGems.LibrariesOf(gem.Key) is not { } libraries)
                draft.Refuse($"it isn't known which libraries of the system '{gem.Key}' needs", gem.Value);
            else foreach (var library in libraries) draft.Install(library, gem.Value);
        }

        foreach (var (library, evidence) in RubySources.Linked(site))
            LinkedLibraries.Add(draft, library, evidence, NoLibraries, site.Image);
        if (NodeNeed(site) is { } node && InstallsNode(site)) draft.Install("nodejs", node);
        if (TimeZones(site, facts) is { } zones) draft.Need(RuntimeNeedKind.TimeZones, NeedState.Shown, zones);
        // A gem in a folder of the project lists its files by git each time it is loaded.
        foreach (var entry in site.Model.ContextUsage.Available!.Value)
            if (entry.Path.EndsWith(".gemspec", StringComparison.Ordinal) && entry.Size <= Limits.SettingBytes
                && site.Model.Context.Read(entry.Path) is { } gemspec
                && gemspec.Text.IndexOf("git ls-files", StringComparison.Ordinal) is >= 0 and var place)
                draft.Install("git", Evidence.At(gemspec, place));
    }

    private static void AddPrograms(ShrinkSite site, SplitDraft draft, bool isFull)
    {
        if (!isFull) return;
        foreach (var (program, evidence) in RubySources.Programs(site))
        {
            if (program is not null) BuildpackParts.Add(draft, program, evidence);
            else if (site.Answer("programs") is not "none")
                draft.Ask(
                    "programs",
                    "It starts a program whose name the source doesn't show. Does it start only what a slim image has?",
                    evidence,
                    "none");
        }
    }

    /// <summary>What shows that JavaScript runs in the program; null where nothing does.</summary>
    private static Evidence? NodeNeed(ShrinkSite site)
    {
        foreach (var gem in RubyFacts.Of(site).Gems)
            if (RubyGems.NeedsNode(gem.Key) && !RubyFacts.Of(site).Gems.ContainsKey("mini_racer")) return gem.Value;
        return null;
    }

    private static bool InstallsNode(ShrinkSite site) => InstalledPackages.Of(site).Contains("nodejs");

    /// <summary>What shows that the zones of the system are read; the slim image has none.</summary>
    private static Evidence? TimeZones(ShrinkSite site, RubyFacts facts)
    {
        if (site.Stage.FinalState.GetValue("TZ") is not null) return Evidence.At(site.Stage.From!);
        if (facts.Gems.TryGetValue("tzinfo", out var zones) && !facts.Gems.ContainsKey("tzinfo-data")) return zones;
        return site.Sources(SourceLanguage.Ruby).FindLiteral(static text => text == "TZ");
    }
}
