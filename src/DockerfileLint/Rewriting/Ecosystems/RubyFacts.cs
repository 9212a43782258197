using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What is known of a project of Ruby: its gems, how they are installed, what starts.</summary>
internal sealed class RubyFacts
{
    private readonly List<(RunModel Run, ShellCommand Command)> installs = [];
    private readonly Dictionary<string, Evidence> gems = new(StringComparer.Ordinal);

    private RubyFacts(ShrinkSite site)
    {
        var stage = site.Stage;
        ReadRuns(site.Runs);
        var origin = installs.Count > 0 ? installs : [.. InstallsElsewhere(site)];
        if (origin.Count > 0 && origin[0].Run.Stage is { } other) stage = other;
        var bundle = origin.Find(static one => Bundler.Instance.IsCalledBy(one.Command));
        Folder = bundle.Command is { } command ? FolderOf(command, bundle.Run) : site.WorkingDirectory;
        if (ReadAt(site, stage, "Gemfile.lock") is { } locked)
        {
            Lock = RubyLock.Read(locked);
            foreach (var gem in Lock.Gems) gems[gem.Key] = gem.Value;
        }

        if (ReadAt(site, stage, "Gemfile") is { } manifest)
        {
            Gemfile = RubyGemfile.Read(manifest);
            foreach (var gem in Gemfile.Gems)
                if (!gems.ContainsKey(gem.Key)) gems[gem.Key] = gem.Value;
        }

        foreach (var (run, install) in origin) ReadGems(site, install, run);
        IsComplete &= bundle.Command is null || Lock is not null
            || Gemfile is { HasMore: false } && Gemfile.Gems.Keys.All(RubyGems.IsClosed);
    }

    /// <summary>The commands that install gems.</summary>
    public IReadOnlyList<(RunModel Run, ShellCommand Command)> Installs => installs;

    /// <summary>The gems that are known to be installed.</summary>
    public IReadOnlyDictionary<string, Evidence> Gems => gems;

    /// <summary>Whether these are all that matter.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The folder of the Gemfile; null where it isn't known.</summary>
    public string? Folder { get; }

    /// <summary>The Gemfile; null where there is none.</summary>
    public RubyGemfile? Gemfile { get; }

    /// <summary>The lock file; null where there is none.</summary>
    public RubyLock? Lock { get; }

    /// <summary>Reads a site.</summary>
    public static RubyFacts Of(ShrinkSite site) => site.Get(static one => new RubyFacts(one));

    /// <summary>Whether a command installs gems.</summary>
    public static bool IsInstall(ShellCommand command) =>
        Bundler.Instance.IsCalledBy(command) && Bundler.Instance.Installs(command)
            || Gem.Instance.IsCalledBy(command) && Gem.Instance.Arguments(command).Subcommand is "install" or "i";

    private static IEnumerable<(RunModel Run, ShellCommand Command)> InstallsElsewhere(ShrinkSite site)
    {
        foreach (var run in site.Model.Runs)
            if (run.Stage is { IsReachable: true, IsFinal: false })
                foreach (var command in run.Commands)
                    if (IsInstall(command)) yield return (run, command);
    }

    private static string? FolderOf(ShellCommand command, RunModel run)
    {
        var folder = ShrinkSite.FolderOf(command, run);
        var named = Bundler.Instance.Arguments(command).GetValue("--gemfile") ?? run.State.GetValue("BUNDLE_GEMFILE");
        return named is not null && folder is not null && ImagePaths.Resolve(folder, named) is { } path
            && path.LastIndexOf('/') is > 0 and var slash
            ? path.Substring(0, slash)
            : folder;
    }

    private void ReadRuns(IEnumerable<RunModel> runs)
    {
        foreach (var run in runs)
            foreach (var command in run.Commands)
                if (IsInstall(command)) installs.Add((run, command));
    }

    /// <summary>The names that <c>gem install</c> gets: <c>rack</c>, <c>rack:3.0</c>.</summary>
    private void ReadGems(ShrinkSite site, ShellCommand command, RunModel run)
    {
        if (!Gem.Instance.IsCalledBy(command)) return;
        var evidence = Evidence.At(command.Script.Source, command.Span.Start);
        foreach (var word in Gem.Instance.Arguments(command).OperandsFrom(1))
        {
            if (ShrinkSite.Value(word, run)?.Split(':')[0] is not { } name) IsComplete = false;
            else if (name.EndsWith(".gem", StringComparison.Ordinal)) IsComplete &= IsOwn(site, name);
            else
            {
                IsComplete &= RubyGems.IsClosed(name);
                if (!gems.ContainsKey(name)) gems[name] = evidence;
            }
        }
    }

    /// <summary>Whether an archive is that of a gem whose sources are in the context.</summary>
    private static bool IsOwn(ShrinkSite site, string archive)
    {
        var name = ImagePaths.Name(archive);
        return site.Model.ContextUsage.Available!.Value.Any(entry =>
            entry.Path.EndsWith(".gemspec", StringComparison.Ordinal)
                && name.StartsWith(
                    ImagePaths.Name(entry.Path.Substring(0, entry.Path.Length - 8)) + "-", StringComparison.Ordinal));
    }

    private SourceText? ReadAt(ShrinkSite site, Stage stage, string name) =>
        Folder is not null && ImagePaths.Resolve(Folder, name) is { } path
            && site.Model.Files.FindAtEnd(stage, path) is { } file
            ? site.Model.Context.Read(file)
            : null;
}
