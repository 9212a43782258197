using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>Node.js: servers with and without a build, static sites, packages with parts in C.</summary>
internal sealed class NodeEcosystem : Ecosystem
{
    public override string Name => "Node.js";

    public override ImmutableArray<string> Manifests { get; } = ["package.json"];

    public override bool Recognizes(ShrinkSite site) => site.Image.Repository == "node";

    public override bool Builds(ShellCommand command, RunModel run) =>
        NodeInstaller.Of(command) is not null || command.Name is "node" or "npx" or "tsc" or "corepack"
            || command.Program?.Value?.Contains("node_modules/", StringComparison.Ordinal) == true;

    public override bool IsBuildVariable(string name) =>
        base.IsBuildVariable(name) || name is "GENERATE_SOURCEMAP" or "CYPRESS_INSTALL_BINARY" or "HUSKY"
            || name.StartsWith("npm_config_", StringComparison.OrdinalIgnoreCase);

    public override bool IsBuildPackage(ShrinkSite site, string package) =>
        NodeNatives.IsOfCanvas(package) && NodeFacts.Of(site).Natives().Any(static one => one.Key == "canvas")
            || (Python.Instance.Has(package) || package is "python-is-python3" or "py3-setuptools")
            && !Calls(site).Any(static one =>
                one.Program is not { } name || Python.Instance.Has(ImagePaths.Name(name)));

    public override bool IsForBuild(TransferSyntax transfer) =>
        transfer.Sources.All(static source => source.Text.EndsWith(".npmrc", StringComparison.Ordinal));

    public override bool RunsInFinal(ShrinkSite site, RunModel run) =>
        NodeGlobals.AreStarted(site, run) && !NodeGlobals.AreForBuild(site, run)
            && NodeServedSite.Of(site, NodeFacts.Of(site)) is null;

    public override bool Brings(ShrinkSite site, string program) =>
        program is "node" or "npx" or "corepack"
            || program == "nginx" && NodeServedSite.Of(site, NodeFacts.Of(site)) is not null
            || Npm.Instance.Has(program) || Yarn.Instance.Has(program) || Pnpm.Instance.Has(program)
            || NodeFacts.Of(site) is var facts
                && facts.Starts
                .Any(one => one.Name == program && (facts.Manifest?.Dependencies.ContainsKey(one.Package) == true
                    || site.Runs.Any(run => run.Commands.Any(command =>
                        NodeOutputs.GlobalPackages(command).Contains(one.Package, StringComparer.Ordinal)))));

    public override bool Decides(string rule) => rule == "DFL1310";

    public override NeedState StartsPrograms(ShrinkSite site)
    {
        if (!site.Sources(SourceLanguage.JavaScript).IsComplete) return NeedState.Open;
        var calls = Calls(site).ToList();
        return calls.Exists(static one => one.Program is null) ? NeedState.Open
            : calls.Count > 0
            || Packages(NodeFacts.Of(site)).Any(static one => NodeNatives.ProgramOf(one.Key) is not null)
                ? NeedState.Shown
            : NeedState.Excluded;
    }

    public override RewritePlan? PlanInPlace(ShrinkSite site) =>
        IsInPlace(site) ? InPlaceChange.Plan(site, this) : null;

    /// <summary>Whether the stage stays one: only its base and commands change.</summary>
    private static bool IsInPlace(ShrinkSite site)
    {
        var facts = NodeFacts.Of(site);
        if (facts.IsPlugAndPlay) return !facts.NeedsCompilers;
        if (facts.Builds.Count > 0 || DistrolessOf(site, facts) is not null) return false;
        if (site.Runs.Any(static run => LeavesCompilers(run))) return facts.Installs.Count == 0;
        return !InterpreterBases.IsFull(site)
            || facts.Installs.Count == 0
            || !facts.NeedsCompilers && BuildpackParts.FirstCall(site) is null
                && (!facts.HasNativeTools || new NodeInstallation(site, new SplitDraft(site), facts).CanOmit);
    }

    /// <summary>
    /// Distroless, where something is left behind in another stage: a lean stage that only installs stays one.
    /// </summary>
    private static LeanBase? DistrolessOf(ShrinkSite site, NodeFacts facts) =>
        facts.Builds.Count > 0 || facts.Installs.Count > 0
            && (InterpreterBases.IsFull(site) || site.Options.Target == RewriteTarget.Distroless)
                ? NodeDistroless.Of(site, facts) : null;

    public override void Adapt(ShrinkSite site, SplitDraft draft, LeanBase lean)
    {
        if (lean.Program is not null) NodeDistroless.Adapt(site, draft, NodeFacts.Of(site));
    }

    public override bool Recognizes(InitSite site) => NodeSketch.Fits(site);

    public override ProjectSketch? Sketch(InitSite site) => NodeSketch.Of(site);

    public override void Describe(ShrinkSite site, SplitDraft draft)
    {
        var facts = NodeFacts.Of(site);
        draft.Ladder = InterpreterBases.Of(
            site, BaseParts.None, facts.IsPure && site.Runs.All(IsPlain), "node");
        if (DistrolessOf(site, facts) is { } distroless) draft.Ladder = draft.Ladder.Insert(0, distroless);
        // Nothing of a stage changes that is lean and installs nothing.
        if (facts.Manifest is null && IsInPlace(site) && !InterpreterBases.IsFull(site)) return;
        if (facts.Manifest is null)
            draft.Refuse("its package.json isn't known", Evidence.At(site.Stage.From!));
        if (BringsBrowser(site))
            draft.Need(RuntimeNeedKind.Certificates, NeedState.Shown, Evidence.At(site.Stage.From!));
        if (NodeServedSite.Of(site, facts) is { } served && draft.Refusal is null)
        {
            served.Describe(site, draft);
            return;
        }

        if (facts.Starts.FirstOrDefault(static one => one.WhyDevelopment is not null) is { } tool)
            draft.Refuse(tool.WhyDevelopment!, Evidence.At(site.Start?.Instruction ?? (SyntaxNode)site.Stage.From!));
        if (draft.Refusal is not null) return;
        AddNeeds(site, draft, facts);
        var installation = new NodeInstallation(site, draft, facts);
        if (IsInPlace(site))
        {
            if (InterpreterBases.IsFull(site) && BuildpackParts.FirstCall(site) is { } call)
                draft.Refuse($"a RUN calls '{call.Name}', which slim images lack",
                    Evidence.At(call.Script.Source, call.Span.Start));
            BuildpackParts.AddStarts(site, draft, facts.Starts.Select(static one => one.Command));
            installation.Omit();
            new NodeBrought(site, draft, facts).Prune();
            return;
        }

        if (facts.IsPlugAndPlay)
        {
            draft.Refuse(
                "Yarn loads its packages from its cache (nodeLinker isn't node-modules)",
                Evidence.At(facts.Installs[0].Run.Syntax));
            return;
        }

        if (facts.Builds.Count > 0)
        {
            if (NodeOutputs.ServedFolder(site, facts) is null && NodeOutputs.WholeFolder(site, facts) is null)
            {
                NodeClients.Drop(site, draft, facts);
                installation.Prune();
                TrimCache(draft, facts);
            }

            new NodeCopies(site, draft, facts).Add();
        }
        else
        {
            installation.Omit();
            AddModules(site, draft, facts);
        }

        NodeGlobals.AddShared(site, draft);
        NodeStart.Resolve(site, draft, facts);
    }

    /// <summary>Whether a RUN leaves compilers in its layer.</summary>
    public static bool LeavesCompilers(RunModel run)
    {
        var leaves = false;
        foreach (var command in run.Commands)
        {
            if (Tools.ReadPackages(command) is not { } packages) continue;
            if (packages.Action == PackageAction.Remove) return false;
            leaves |= packages.Action == PackageAction.Install
                && packages.Packages
                .Any(static word => PackageChange.NameOf(word) is { } name && BuildPackages.Contains(name));
        }

        return leaves;
    }

    /// <summary>Whether a RUN only calls what every variant of the image has.</summary>
    private static bool IsPlain(RunModel run) => run.Commands.All(static command =>
        NodeInstaller.Of(command) is not null
            || command.Name is "mkdir" or "chown" or "chmod" or "rm" or "cp" or "mv" or "ln" or "node");

    private static IEnumerable<(string? Program, Evidence Evidence)> Calls(ShrinkSite site)
    {
        foreach (var file in site.Sources(SourceLanguage.JavaScript).Files)
        {
            if (NodeSources.IsForBuild(file.Text.Path)) continue;
            foreach (var (program, position) in NodeSources.Programs(file)) yield return (program,
                Evidence.At(file.Text, position));
        }
    }

    private static IEnumerable<KeyValuePair<string, Evidence>> Packages(NodeFacts facts) =>
        facts.Lock is not null ? facts.Lock.Names
            : facts.Manifest is { } manifest
            ? manifest.Dependencies.Keys
                .Select(name => new KeyValuePair<string, Evidence>(name, manifest.EvidenceOf(name)))
            : [];

    private static void AddNeeds(ShrinkSite site, SplitDraft draft, NodeFacts facts)
    {
        var isFull = InterpreterBases.IsFull(site);
        if (facts.Manifest!.IsUnread)
            UnknownPackages.Add(site, draft, isFull, facts.Manifest.EvidenceOf("dependencies"));
        foreach (var (program, evidence) in Calls(site))
        {
            if (isFull && program is not null && Python.Instance.Has(program))
                draft.Install(BuildpackParts.Python, evidence);
            if (program is not null) { if (isFull) BuildpackParts.Add(draft, program, evidence); }
            else if (isFull && site.Answer("programs") is not "none")
                draft.Ask(
                    "programs",
                    "It starts a program whose name the source doesn't show. Does it start only what a slim image has?",
                    evidence,
                    "none");
        }

        foreach (var package in Packages(facts))
        {
            var (name, evidence) = (package.Key, package.Value);
            if (isFull && NodeNatives.NeedsDesktop(name) && !(name == "puppeteer" && BringsBrowser(site))
                && facts.Manifest?.Development.ContainsKey(name) != true)
                draft.Refuse($"'{name}' needs libraries of the system that aren't known", evidence);
            if (isFull && NodeNatives.ProgramOf(name) is { } started) BuildpackParts.Add(draft, started, evidence);
        }

        foreach (var native in facts.Natives())
        {
            var (name, evidence) = (native.Key, native.Value);
            if (NodeNatives.LibrariesOf(name) is { } libraries)
            {
                if (!LeanBases.IsAlpine(site.Image)) foreach (var library in libraries) draft.Install(library,
                    evidence);
            }
            else if (isFull) draft.Refuse($"'{name}' has parts in C, and it isn't known which libraries they need",
                evidence);
        }

        foreach (var file in site.Sources(SourceLanguage.JavaScript).Files)
            if (file.Literals.Any(static one => one.Value is "/usr/bin/python3" or "/usr/bin/git"))
                draft.Need(RuntimeNeedKind.Package, NeedState.Open, Evidence.At(file.Text, 0));
        if (site.Stage.FinalState.GetValue("NODE_OPTIONS") is { } options
            && options.Contains("openssl-ca", StringComparison.Ordinal))
            draft.Need(RuntimeNeedKind.Certificates, NeedState.Shown, Evidence.At(site.Stage.From!));
    }

    /// <summary>Whether a package of the system is the browser, and the installation fetches none.</summary>
    private static bool BringsBrowser(ShrinkSite site) =>
        new[] { "chromium", "google-chrome-stable" }.Any(site.Installs)
            && new[]
            {
                "PUPPETEER_SKIP_DOWNLOAD", "PUPPETEER_SKIP_CHROMIUM_DOWNLOAD",
            }.Any(name => site.Stage.FinalState.GetValue(name) is "true" or "1")
            && site.Stage.FinalState.GetValue("PUPPETEER_EXECUTABLE_PATH") is not null;

    /// <summary>What the build of Next.js keeps for the next one.</summary>
    private static void TrimCache(SplitDraft draft, NodeFacts facts)
    {
        if (!facts.Built.Any(static one => one.Name == "next")) return;
        if (draft.BuildLines.Count > 0) draft.BuildLines[0] += " && rm -rf .next/cache";
        else draft.BuildLines.Add("RUN rm -rf .next/cache");
    }

    /// <summary>The packages, and the whole folder where its sources are there before the packages.</summary>
    private static void AddModules(ShrinkSite site, SplitDraft draft, NodeFacts facts)
    {
        var (run, _) = facts.Installs[facts.Installs.Count - 1];
        var evidence = Evidence.At(run.Syntax);
        if (facts.Folder is not { } folder || folder == "/")
        {
            draft.Refuse("it isn't known where its packages are installed", evidence);
            return;
        }

        var last = site.Runs[site.Runs.Length - 1].Syntax.Span.Start;
        draft.Copy(SourcesBefore.Has(site, folder, last) ? folder : folder + "/node_modules", evidence);
    }
}
