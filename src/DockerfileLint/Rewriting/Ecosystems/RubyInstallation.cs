using System;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>Where the gems are, so that the final stage can copy them, and the sources of the program.</summary>
internal sealed class RubyInstallation(ShrinkSite site, SplitDraft draft, RubyFacts facts)
{
    /// <summary>The folder for gems of the images of Ruby, where bundler has its settings, too.</summary>
    private const string Gems = "/usr/local/bundle";

    /// <summary>Says what is copied.</summary>
    public void Add()
    {
        var (run, _) = facts.Installs[facts.Installs.Count - 1];
        var evidence = Evidence.At(run.Syntax);
        foreach (var (other, command) in facts.Installs)
        {
            if (Gem.Instance.Arguments(command).Has("-i", "--install-dir")
                || command.HasFlag("--user-install")
                || other.State.GetValue("GEM_HOME") is { } home && home != Gems)
                draft.Refuse("it isn't known where its gems are installed", Evidence.At(other.Syntax));
        }

        foreach (var other in site.Runs)
            foreach (var command in other.Commands)
                if (Gem.Instance.IsCalledBy(command) && command.HasFlag("--system"))
                    draft.Refuse("it updates RubyGems, which isn't among the gems",
                        Evidence.At(command.Script.Source, command.Span.Start));
        if (BundleFolder() is not { } folder) draft.Copy(Gems, evidence);
        else
        {
            if (WritesGems()) draft.Copy(Gems, evidence);
            draft.Copy(folder, evidence);
        }

        if (GlobalSettings() is { } settings) draft.Copy("/root/.bundle", settings);
        new RubyGroups(site, draft, facts).Omit();
        Trim();
        AddSources(evidence);
    }

    /// <summary>The archives of the gems, which nothing reads after they are unpacked.</summary>
    private void Trim()
    {
        var (run, command) = facts.Installs[facts.Installs.Count - 1];
        var archives = BundleFolder() is { } folder ? folder + "/ruby/*/cache" : Gems + "/cache";
        if (command.Parent is not ShellList || run.Syntax.IsExecForm
            || site.Runs.Any(static one => one.Mounts.Any(static mount => mount.Kind == RunMountKind.Cache))
            || site.Model.Layers.LayerOf(run.Syntax) is { } layer
            && layer.Effects.Any(static one => one.Kind == LayerEffectKind.Delete))
            return;
        draft.Replace(new TextSpan(command.Span.End, 0), $" && rm -rf {archives}");
    }

    /// <summary>Whether gems or settings go to the folder of the image beside that of the project.</summary>
    private bool WritesGems() =>
        site.Runs.Any(static run => run.Commands.Any(static command =>
            Gem.Instance.IsCalledBy(command)
                || Bundler.Instance.IsCalledBy(command)
                && Bundler.Instance.Arguments(command).Subcommand == "config"));

    /// <summary>The folder that an option, a setting or a variable names for the gems of the project.</summary>
    private string? BundleFolder()
    {
        foreach (var run in site.Runs)
            foreach (var command in run.Commands)
            {
                if (!Bundler.Instance.IsCalledBy(command)) continue;
                var arguments = Bundler.Instance.Arguments(command);
                var named = arguments.GetValue("--path");
                if (arguments.Subcommand == "config")
                {
                    var words = arguments.OperandsFrom(1).Where(static word => word.Value is not "set").ToList();
                    if (words.Count > 1 && words[0].Value is "path") named = ShrinkSite.Value(words[1], run);
                    else if (words.Count > 1 && words[0].Value is "deployment") named ??= "vendor/bundle";
                }
                else if (arguments.Has("--deployment")) named ??= "vendor/bundle";

                if (named is not null) return ImagePaths.Resolve(facts.Folder, named);
            }

        var state = facts.Installs[0].Run.State;
        if (state.GetValue("BUNDLE_PATH") is { Length: > 0 } path) return ImagePaths.Resolve(facts.Folder, path);
        return state.GetValue("BUNDLE_DEPLOYMENT") is { Length: > 0 } value && value is not ("0" or "false")
            ? ImagePaths.Resolve(facts.Folder, "vendor/bundle")
            : null;
    }

    /// <summary>Settings in the home folder that count at run time, too.</summary>
    private Evidence? GlobalSettings()
    {
        foreach (var run in site.Runs)
            foreach (var command in run.Commands)
                if (Bundler.Instance.IsCalledBy(command) && Bundler.Instance.Arguments(command) is
                    { Subcommand: "config" } arguments && arguments.Has("--global")
                    && !arguments.OperandsFrom(1).Any(static word => word.Value is "frozen" or "jobs" or "retry"))
                    return Evidence.At(command.Script.Source, command.Span.Start);
        return null;
    }

    /// <summary>The sources where they are in the build stage before its last RUN; else the manifests.</summary>
    private void AddSources(Evidence evidence)
    {
        if (site.WorkingDirectory is not { } folder) return;
        var position = site.Runs.Where(static run => !run.Commands.All(static command =>
            command.Name is "useradd" or "adduser" or "groupadd" or "addgroup"))
                .Select(static run => run.Syntax.Span.Start).Last();
        foreach (var place in new[] { folder, facts.Folder ?? folder }.Distinct(StringComparer.Ordinal))
        {
            if (SourcesBefore.Has(site, place, position) || IsBelow(place))
            {
                if (place == "/") draft.Refuse("its sources are in the root folder", evidence);
                else draft.Copy(place, evidence);
                if (HasCompiledAssets()) NodeModules.Drop(site, draft, place);
            }
            else AddManifests(place, position, evidence);
        }
    }

    /// <summary>Whether style sheets and scripts are compiled in the build, and no gem runs JavaScript.</summary>
    private bool HasCompiledAssets() =>
        RubyGroups.IsProduction(site) && !facts.Gems.Keys.Any(RubyGems.NeedsNode)
            && site.Runs.Any(static run => run.Commands.Any(static command =>
                command.Arguments.Any(static word => word.Value is "assets:precompile")));

    /// <summary>Whether gems are in a folder that a COPY after the last RUN would leave out.</summary>
    private bool IsBelow(string folder) =>
        draft.Copies.Any(copy => copy.From != folder && ImagePaths.IsWithin(copy.From, folder)) && folder == "/";

    private void AddManifests(string folder, int position, Evidence evidence)
    {
        foreach (var name in new[] { "Gemfile", "Gemfile.lock" })
        {
            var path = ImagePaths.Resolve(folder, name)!;
            if (site.ContextPathOf(path) is not null && !IsCopiedAfter(name, position)) draft.Copy(path, evidence);
        }
    }

    private bool IsCopiedAfter(string name, int position) =>
        site.Stage.Instructions.OfType<TransferSyntax>().Any(transfer => transfer.Span.Start > position
            && transfer.Sources.Any(source => site.Model.GetState(transfer).Expand(source).Value is { } text
                && (text.TrimEnd('/') is "." or "" || ImagePaths.Name(text) == name
                    || ImagePaths.Name(text) == "Gemfile*")));
}
