using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What is known of a project of Node.js: its packages, how they are installed, what is built and
/// starts.</summary>
internal sealed class NodeFacts
{
    private static readonly HashSet<string> BuildTools = new(StringComparer.Ordinal)
    {
        "npx", "tsc", "vite", "webpack", "node", "ng", "next", "nest", "rollup", "esbuild", "tsup", "gulp", "grunt",
        "turbo", "nx", "lerna", "prisma", "react-scripts", "vue-cli-service", "nuxt", "nuxi", "astro", "gatsby",
        "parcel", "babel",
    };

    private readonly List<(RunModel Run, ShellCommand Command)> installs = [];
    private readonly List<(RunModel Run, ShellCommand Command)> builds = [];
    private Stage stage;

    private NodeFacts(ShrinkSite site)
    {
        foreach (var run in site.Runs)
            foreach (var command in run.Commands)
            {
                if (IsInstall(command)) installs.Add((run, command));
                else if (IsBuild(command)) builds.Add((run, command));
            }

        var origin = Origin(site);
        Folder = origin is var (from, by) ? ShrinkSite.FolderOf(by, from) : site.WorkingDirectory;
        stage = origin?.Run.Stage ?? site.Stage;
        if (At(site, "package.json") is null) FindElsewhere(site);
        Manifest = NodeManifest.Read(ReadAt(site, "package.json"))
            ?? (At(site, "package.json") is not null && ReadAt(site, "package.json") is null
                ? NodeManifest.Unread
                : HasNoPackages(site) ? NodeManifest.None : null);
        Lock = NodeLock.Of(name => ReadAt(site, name));
        StartManifest = site.WorkingDirectory is { } working && working != Folder
            ? NodeManifest.Read(site.ReadAt(working + "/package.json")) ?? Manifest
            : Manifest;
        Starts = FindStarts(site).ToList();
        Built = builds.SelectMany(one => NodeProgram.Of(one.Command, Manifest)).ToList();
        Development = FindDevelopment(site);
        IsPlugAndPlay = installs.Exists(static one => NodeInstaller.Of(one.Command) is Yarn)
            && Read(site, "yarn.lock")?.Contains("__metadata:", StringComparison.Ordinal) == true
            && Read(site, ".yarnrc.yml")?.Contains("nodeLinker: node-modules", StringComparison.Ordinal) != true;
    }

    /// <summary>The commands that install the packages of the project.</summary>
    public IReadOnlyList<(RunModel Run, ShellCommand Command)> Installs => installs;

    /// <summary>The commands that build.</summary>
    public IReadOnlyList<(RunModel Run, ShellCommand Command)> Builds => builds;

    /// <summary>The folder of the project; null where it isn't known.</summary>
    public string? Folder { get; private set; }

    /// <summary>Its package.json; null where it isn't known.</summary>
    public NodeManifest? Manifest { get; }

    /// <summary>The package.json whose scripts start: that of the folder in which it starts.</summary>
    public NodeManifest? StartManifest { get; }

    /// <summary>Its lock file; null where there is none.</summary>
    public NodeLock? Lock { get; }

    /// <summary>The programs that start in the end.</summary>
    public IReadOnlyList<NodeProgram> Starts { get; }

    /// <summary>The programs that the build calls in the end.</summary>
    public IReadOnlyList<NodeProgram> Built { get; }

    /// <summary>What needs a package at run time that is there for development; null where nothing does.</summary>
    public Evidence? Development { get; }

    /// <summary>The first package with parts in C; null where none is known.</summary>
    public KeyValuePair<string, Evidence>? FirstNative
    {
        get
        {
            foreach (var native in Natives()) return native;
            return null;
        }
    }

    /// <summary>Whether Yarn 2 or later installs no folder with packages.</summary>
    public bool IsPlugAndPlay { get; }

    /// <summary>Whether a tool for development is among what an installation builds.</summary>
    public bool HasNativeTools => Lock?.DevelopmentNatives.Count > 0;

    /// <summary>Whether all packages are shown to be JavaScript alone.</summary>
    public bool IsPure =>
        Manifest is { IsUnread: false } manifest && FirstNative is null
            && (Lock is not null || manifest.Dependencies.Keys.All(NodeNatives.IsPure));

    /// <summary>Whether the packages have to be installed on an image with compilers.</summary>
    public bool NeedsCompilers =>
        installs.Count > 0 && (!IsPure || Lock?.Git is not null || VersionsOf(Manifest).Any(static version =>
            version.StartsWith("git", StringComparison.Ordinal)));

    /// <summary>Reads a site.</summary>
    public static NodeFacts Of(ShrinkSite site) => site.Get(static one => new NodeFacts(one));

    /// <summary>The packages with parts in C.</summary>
    public IEnumerable<KeyValuePair<string, Evidence>> Natives()
    {
        if (Lock is not null) return Lock.Natives;
        return Manifest is null ? []
            : Manifest.Dependencies.Keys.Where(NodeNatives.Has)
                .Select(name => new KeyValuePair<string, Evidence>(name, Manifest.EvidenceOf(name)));
    }

    /// <summary>Whether a file says that there are packages of its own below it; null where the folder isn't
    /// known.</summary>
    public bool? HasWorkspaceFile(ShrinkSite site) =>
        Folder is null ? null
            : At(site, "pnpm-workspace.yaml") is not null || At(site, "lerna.json") is not null
            || At(site, "nx.json") is not null
                || At(site, "turbo.json") is not null;

    /// <summary>The text of a file of the project; null where there is none.</summary>
    public string? Read(ShrinkSite site, string file) =>
        ReadAt(site, file)?.Text;

    /// <summary>The programs that RUNs call in the end.</summary>
    public IEnumerable<NodeProgram> ProgramsOf(IEnumerable<RunModel> runs) =>
        runs.SelectMany(static run => run.Commands).SelectMany(command => NodeProgram.Of(command, Manifest));

    /// <summary>Whether a command installs the packages of the project.</summary>
    public static bool IsInstall(ShellCommand command)
    {
        if (NodeInstaller.Of(command) is not { } installer) return false;
        var operands = installer.Arguments(command).Operands;
        if (command.HasFlag("-g", "--global") || installer.Arguments(command).Has("--prefix")) return false;
        return operands.Length == 0
            ? installer is Yarn && !command.HasFlag("--version", "-v")
            : operands[0].Value is "install" or "ci" or "i" or "clean-install" or "add";
    }

    private static IEnumerable<string> VersionsOf(NodeManifest? manifest) =>
        manifest is null ? [] : manifest.Dependencies.Values.Concat(manifest.Development.Values);

    private static bool IsBuild(ShellCommand command)
    {
        if (NodeInstaller.Of(command) is not { } installer)
            return command.Name is { } name && BuildTools.Contains(name)
                || command.Program?.Value?.Contains("node_modules/", StringComparison.Ordinal) == true;
        var verb = installer.Arguments(command).Subcommand;
        return verb is "run" or "run-script" or "exec" or "dlx" or "build" or "start" or "test" or "x"
            || installer is not Npm && verb is not null
                and not ("install" or "i" or "add" or "global" or "cache" or "config" or "set" or "store" or "prune"
                    or "fetch" or "workspaces" or "policies" or "import" or "remove" or "why");
    }

    /// <summary>The first command that installs packages: in the final stage, or in one that it copies from.</summary>
    private (RunModel Run, ShellCommand Command)? Origin(ShrinkSite site)
    {
        if (installs.Count > 0) return installs[0];
        foreach (var run in site.Model.Runs)
            foreach (var command in run.Commands)
                if (run.Stage is { IsReachable: true } && IsInstall(command)) return (run, command);
        return null;
    }

    /// <summary>The stage whose working directory has the package.json of the context.</summary>
    private void FindElsewhere(ShrinkSite site)
    {
        foreach (var other in site.Model.Stages)
            if (other is { IsReachable: true, FinalState.WorkingDirectory: { } folder }
                && ImagePaths.Resolve(folder, "package.json") is { } path
                && site.Model.Files.FindAtEnd(other, path) is not null)
                (stage, Folder) = (other, folder);
    }

    /// <summary>The programs that start, those among them that a script gets as its arguments.</summary>
    private IEnumerable<NodeProgram> FindStarts(ShrinkSite site)
    {
        foreach (var command in site.Starts)
        {
            if (command.Program is { Text: "\"$@\"" or "$@" } && site.Start is { Words: [_, var first, .. var rest] })
                yield return new NodeProgram(ImagePaths.Name(first), rest, command);
            else
                foreach (var program in NodeProgram.Of(command, StartManifest)) yield return program;
        }
    }

    /// <summary>Whether neither a command nor the context brings packages.</summary>
    private bool HasNoPackages(ShrinkSite site) =>
        installs.Count == 0 && site.Model.Stages.Length == 1
            && !site.Model.ContextUsage.Available!.Value.Any(static entry =>
                entry.Path.Contains("node_modules/", StringComparison.Ordinal)
                    || ImagePaths.Name(entry.Path) == "package.json");

    private string? At(ShrinkSite site, string name) =>
        Folder is not null
            && ImagePaths.Resolve(Folder, name) is { } path ? site.Model.Files.FindAtEnd(stage, path) : null;

    private SourceText? ReadAt(ShrinkSite site, string name) =>
        At(site, name) is { } file ? site.Model.Context.Read(file) : null;

    private Evidence? FindDevelopment(ShrinkSite site)
    {
        if (Manifest is null || Manifest.Development.Count == 0) return null;
        foreach (var program in Starts)
        {
            if (program.Name.Length == 0 || Manifest.IsForDevelopment(program.Package))
                return Evidence.At(program.Command.Script.Source, program.Command.Span.Start);
            foreach (var word in program.Words)
                if (Manifest.IsForDevelopment(NodeManifest.PackageOf(word.Substring(word.IndexOf('=') + 1))))
                    return Evidence.At(program.Command.Script.Source, program.Command.Span.Start);
        }

        foreach (var file in site.Sources(SourceLanguage.JavaScript).Files)
        {
            if (NodeSources.IsForBuild(file.Text.Path)) continue;
            foreach (var (module, position) in NodeSources.Modules(file))
                if (Manifest.IsForDevelopment(NodeManifest.PackageOf(module))) return Evidence.At(file.Text, position);
        }

        return null;
    }
}
