using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What is known of a project of PHP: what of its stage is for PHP, and what builds the application.</summary>
internal sealed class PhpFacts
{
    private readonly HashSet<RunSyntax> builds = [];
    private readonly HashSet<RunSyntax> shared = [];
    private readonly HashSet<RunSyntax> last = [];
    private readonly List<RunModel> mixed = [];
    private readonly List<(RunModel Run, ShellCommand Command)> composerRuns = [];
    private readonly ShrinkSite site;

    // The packages whose tools are started, or may be; null where any may be.
    private readonly HashSet<string>? started;

    private PhpFacts(ShrinkSite site)
    {
        this.site = site;
        Programs = [.. PhpSources.Programs(site)];
        started = Started();
        foreach (var run in site.Runs)
            foreach (var command in run.Commands)
                if (Composer.Instance.IsCalledBy(command)) composerRuns.Add((run, command));
        Folder = composerRuns.Count > 0 && ShrinkSite.FolderOf(composerRuns[0].Command, composerRuns[0].Run)
            is { } folder ? folder : site.WorkingDirectory;
        foreach (var run in site.Runs) Classify(run);
        BuildsPackages = composerRuns.Count > 0 || site.Runs.Any(static run => run.Commands.Any(static command =>
            NodeInstaller.Of(command) is not null || PhpCommands.InstallsComposer(command)));
        if (!BuildsPackages)
        {
            // Where nothing is built, what they change of the application stays with it.
            foreach (var run in mixed) shared.Add(run.Syntax);
            mixed.Clear();
        }

        KeepTools();
        var end = builds.Count == 0 ? 0 : builds.Max(static run => run.Span.Start);
        Unordered = last.FirstOrDefault(run => run.Span.Start < end);
        Manifest = Read("composer.json") is { } text ? JsonReader.Read(text.Text) : null;
        Lock = Read("composer.lock") is { } locked ? JsonReader.Read(locked.Text) : null;
        PackagePrograms = new HashSet<string>(
            (Lock?["packages"]?.Items ?? []).SelectMany(static package => package["bin"]?.Items ?? [])
                .Select(static one => one.Text).OfType<string>().Select(ImagePaths.Name),
            StringComparer.Ordinal);
    }

    /// <summary>The programs that the sources start.</summary>
    public IReadOnlyList<(string? Program, Evidence Evidence)> Programs { get; }

    /// <summary>The RUNs that build the application.</summary>
    public IReadOnlyCollection<RunSyntax> Builds => builds;

    /// <summary>The RUNs that set PHP up.</summary>
    public IReadOnlyCollection<RunSyntax> Shared => shared;

    /// <summary>The RUNs after the build that switch something on and change the owners of what was built.</summary>
    public IReadOnlyCollection<RunSyntax> Last => last;

    /// <summary>The RUNs that do both.</summary>
    public IReadOnlyList<RunModel> Mixed => mixed;

    /// <summary>A RUN among <see cref="Last"/> after which more is built; null for none.</summary>
    public RunSyntax? Unordered { get; }

    /// <summary>Whether composer or a package manager of Node.js runs, or composer is installed.</summary>
    public bool BuildsPackages { get; }

    /// <summary>The composer.json; null where there is none.</summary>
    public JsonNode? Manifest { get; }

    /// <summary>The composer.lock; null where there is none.</summary>
    public JsonNode? Lock { get; }

    /// <summary>The programs that the packages bring, by their names.</summary>
    public HashSet<string> PackagePrograms { get; }

    /// <summary>Whether the tools of the system are started by nothing that is known or may be.</summary>
    public bool StartsNothing => site.Sources(SourceLanguage.Php).IsComplete && Programs.Count == 0;

    /// <summary>Reads a site.</summary>
    public static PhpFacts Of(ShrinkSite site) => site.Get(static one => new PhpFacts(one));

    /// <summary>The folder of the project: where composer runs, or the program.</summary>
    public string? Folder { get; }

    /// <summary>The commands that call composer in the final stage.</summary>
    public IReadOnlyList<(RunModel Run, ShellCommand Command)> ComposerRuns => composerRuns;

    /// <summary>A file of the project; null where there is none.</summary>
    public SourceText? Read(string name)
    {
        if (Folder is { } folder && ImagePaths.Resolve(folder, name) is { } path && site.ReadAt(path) is { } text)
            return text;
        // Where another stage installs the packages, the project is the context.
        return site.Model.Context.Exists(name) == true ? site.Model.Context.Read(name) : null;
    }

    /// <summary>Whether the tool of a package is started, or may be.</summary>
    public bool MayStart(string package) => started?.Contains(package) != false;

    private HashSet<string>? Started()
    {
        if (!site.Sources(SourceLanguage.Php).IsComplete || site.Model.Purpose.StartsUnknownScript) return null;
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (program, _) in Programs)
        {
            if (program is null) return null;
            found.Add(ToolOf(ImagePaths.Name(program)));
        }

        var commands = site.Stage.EffectiveHealthcheck is { } check
            ? site.Starts.Concat(site.Model.GetCommand(check).Commands)
            : site.Starts;
        foreach (var command in commands)
            if (command.Name is { } name) found.Add(ToolOf(name));
        return found;
    }

    private static string ToolOf(string program) => program switch
    {
        "node" or "npx" => "nodejs",
        "ssh" or "scp" => "openssh-client",
        "7z" or "7za" => "p7zip-full",
        "gpg" => "gnupg",
        _ => program,
    };

    private void Classify(RunModel run)
    {
        var kind = new PhpRunKinds(site, this, run).Of(run.Commands);
        if (kind.SetsUp && kind.Builds && run.Commands.All(PhpCommands.SwitchesOrOwns)) last.Add(run.Syntax);
        else if (kind.SetsUp && kind.Builds) mixed.Add(run);
        else if (kind.SetsUp) shared.Add(run.Syntax);
        else builds.Add(run.Syntax);
    }

    /// <summary>What installs a tool that a RUN for PHP calls is for PHP, too.</summary>
    private void KeepTools()
    {
        if (shared.Count == 0) return;
        var called = CalledBy(site.Runs.Where(run => shared.Contains(run.Syntax)));
        var end = shared.Max(static run => run.Span.Start);
        foreach (var run in site.Runs)
        {
            if (run.Syntax.Span.Start > end) break;
            if (!builds.Contains(run.Syntax) || !PhpCommands.Installs(run).Any(one => one.Packages.Packages.Any(word =>
                called is null || PackageChange.NameOf(word) is { } name && called.Contains(name))))
                continue;
            builds.Remove(run.Syntax);
            if (run.Commands.All(PhpCommands.IsOfPackages)) shared.Add(run.Syntax);
            else mixed.Add(run);
        }
    }

    /// <summary>
    /// The tools that RUNs call, also by scripts of the context, without what the image has; null where one isn't
    /// known.
    /// </summary>
    public HashSet<string>? CalledBy(IEnumerable<RunModel> runs)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in runs)
            foreach (var command in run.Commands)
            {
                if (PhpCommands.InstallsComposer(command)) continue;
                var script = site.Model.ScriptOf(command, run);
                if (!script.IsKnown) return null;
                foreach (var one in script.Commands.Insert(0, command))
                    if (one.Name is { } name and not "curl") found.Add(ToolOf(name));
            }

        return found;
    }

    /// <summary>Whether a package that a RUN installs is only for the build.</summary>
    public bool IsForBuild(string package) =>
        PhpCommands.IsTool(package) && !MayStart(package) || package is "ca-certificates" or "apt-transport-https";
}
