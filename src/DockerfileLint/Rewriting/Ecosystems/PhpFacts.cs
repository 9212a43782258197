using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What is known of a project of PHP: what of its stage is for PHP, and what builds the application.</summary>
internal sealed class PhpFacts
{
    // What is written there is needed by no program.
    private static readonly string[] Scratch = ["/tmp", "/var/tmp", "/var/cache", "/var/lib/apt", "/root"];

    private readonly HashSet<RunSyntax> builds = [];
    private readonly HashSet<RunSyntax> shared = [];
    private readonly HashSet<RunSyntax> last = [];
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
        var end = builds.Count == 0 ? 0 : builds.Max(static run => run.Span.Start);
        Mixed ??= last.FirstOrDefault(run => run.Span.Start < end);
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

    /// <summary>A RUN that does both, whose parts can't be told apart; null for none.</summary>
    public RunSyntax? Mixed { get; private set; }

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
        if (!site.Sources(SourceLanguage.Php).IsComplete) return null;
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
        var isSetUp = false;
        var isBuild = false;
        var hasAccounts = false;
        foreach (var command in run.Commands)
        {
            if (PhpCommands.SetsUp(command) || PhpCommands.NamesSettings(command)) isSetUp = true;
            else if (AccountCommands.Contain(command)) hasAccounts = true;
            else if (PhpCommands.InstallsComposer(command) || PhpCommands.Asks(command)) continue;
            else if (PhpCommands.Builds(command)) isBuild = true;
        }

        foreach (var (_, packages) in PhpCommands.Installs(run))
            isSetUp |= !packages.Packages.All(word => PackageChange.NameOf(word) is { } name && IsForBuild(name));
        var (isInside, isOutside) = Effects(run);
        isBuild |= isInside;
        // What a build writes elsewhere is copied from there, and its accounts are made once more.
        isSetUp |= (isOutside || hasAccounts) && !isBuild;
        if (isSetUp && isBuild && run.Commands.All(PhpCommands.SwitchesOrOwns)) last.Add(run.Syntax);
        else if (isSetUp && isBuild) Mixed ??= run.Syntax;
        else if (isSetUp) shared.Add(run.Syntax);
        else builds.Add(run.Syntax);
    }

    /// <summary>Whether a package that a RUN installs is only for the build.</summary>
    public bool IsForBuild(string package) =>
        PhpCommands.IsTool(package) && !MayStart(package) || package is "ca-certificates" or "apt-transport-https";

    /// <summary>Whether commands for files change the application, or anything else that a program may find.</summary>
    private (bool IsInside, bool IsOutside) Effects(RunModel run)
    {
        var found = (IsInside: false, IsOutside: false);
        if (site.Model.Layers.LayerOf(run.Syntax) is not { } layer) return found;
        foreach (var effects in layer.Effects.Where(static one => one.Leftover is null
            && one.Kind is not (LayerEffectKind.Unknown or LayerEffectKind.Delete)).ToLookup(static one => one.Command))
        {
            if (effects.Key is not { } command || PhpCommands.Builds(command)
                || PhpCommands.SetsUp(command) || Tools.Find(command) is PackageManager)
                continue;
            var readsProject = ReadsProject(command, run);
            foreach (var effect in effects)
            {
                var path = effect.Path.Text;
                if (path.Length == 0 || Array.Exists(Scratch, folder => ImagePaths.IsWithin(path, folder))) continue;
                if (readsProject || site.WorkingDirectory is { } working
                    && (ImagePaths.IsWithin(path, working) || ImagePaths.IsWithin(working, path)))
                    found.IsInside = true;
                else found.IsOutside = true;
            }
        }

        return found;
    }

    /// <summary>Whether a command copies a file of the application.</summary>
    private bool ReadsProject(ShellCommand command, RunModel run) =>
        command.Name is "cp" or "mv" or "ln" or "install"
            && command.Arguments.Any(word => ShrinkSite.Value(word, run) is { } text && !text.StartsWith("-",
                StringComparison.Ordinal)
                && ImagePaths.Resolve(ShrinkSite.FolderOf(command, run), text) is { } path
                && site.ContextPathOf(path) is not null);
}
