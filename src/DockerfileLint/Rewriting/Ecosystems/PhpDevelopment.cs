using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>Leaves the packages for development out where nothing that builds or starts uses one of them.</summary>
internal sealed class PhpDevelopment(ShrinkSite site, SplitDraft draft, PhpFacts facts)
{
    /// <summary>Adds the option to the commands that install.</summary>
    public void Omit()
    {
        var packages = facts.Lock?["packages-dev"]?.Items ?? [];
        if (packages.Count == 0 || facts.Manifest is null || IsDecided()) return;
        if (IsUsed(packages)) return;
        foreach (var (run, command) in facts.ComposerRuns)
        {
            if (Composer.Instance.FindInstall(command) is not { } verb) continue;
            draft.Replace(new TextSpan(verb.Span.End, 0), " " + Composer.Instance.OmitDevelopment);
            draft.Step(
                "Install the packages without those for development", "nothing that starts loads one of them",
                Evidence.At(run.Syntax));
        }
    }

    private bool IsDecided() =>
        site.Runs.Any(static run => run.State.GetValue("COMPOSER_NO_DEV") is not null)
            || facts.ComposerRuns.Any(static one => one.Command.HasFlag("--no-dev", "--dev"));

    private bool IsUsed(IReadOnlyList<JsonNode> packages)
    {
        var sources = site.Sources(SourceLanguage.Php);
        if (!sources.IsComplete) return true;
        var spaces = Set(packages.SelectMany(SpacesOf).Where(static one => one.Length > 1)
            .Select(static one => one + "\\"));
        var programs = Set(packages.SelectMany(static package => package["bin"]?.Items ?? [])
            .Select(static one => one.Text is { } path ? ImagePaths.Name(path) : ""));
        foreach (var run in site.Runs)
            foreach (var command in run.Commands)
                if (Calls(command, programs)) return true;
        if (site.Starts.Any(command => Calls(command, programs))) return true;
        var names = Set(packages.Select(static package => package["name"]?.Text).OfType<string>());
        if (ScriptTexts().Any(text => programs.Any(name => text.Contains(name, StringComparison.Ordinal))))
            return true;
        foreach (var file in sources.Files)
        {
            if (PhpSources.IsForBuild(file.Text.Path)) continue;
            // Bundles are named there with the modes that load them.
            if (file.Text.Path.EndsWith("config/bundles.php", StringComparison.Ordinal) && IsProduction()) continue;
            if (spaces.Any(space => file.Code.Contains(space, StringComparison.Ordinal))) return true;
            if (file.Literals.Any(one => names.Any(name => one.Value.Contains(name, StringComparison.Ordinal))))
                return true;
        }

        return false;
    }

    private static HashSet<string> Set(IEnumerable<string> names) => new(names, StringComparer.Ordinal);

    private static bool Calls(ShellCommand command, HashSet<string> programs) =>
        command.Name is { } name && programs.Contains(name)
            || command.Arguments.Any(word => word.Value is { } text
                && (text.Contains("seed", StringComparison.Ordinal) || programs.Contains(ImagePaths.Name(text))));

    /// <summary>The scripts that composer runs while it installs.</summary>
    private IEnumerable<string> ScriptTexts()
    {
        foreach (var script in facts.Manifest!["scripts"]?.Members ?? [])
        {
            if (!script.Key.StartsWith("post-", StringComparison.Ordinal)
                && !script.Key.StartsWith("pre-", StringComparison.Ordinal)
                && script.Key != "auto-scripts") continue;
            if (script.Value.Text is { } text) yield return text;
            foreach (var item in script.Value.Items) if (item.Text is { } line) yield return line;
            foreach (var member in script.Value.Members) yield return member.Key;
        }
    }

    /// <summary>The namespaces of the classes of a package.</summary>
    private static IEnumerable<string> SpacesOf(JsonNode package)
    {
        foreach (var kind in new[] { "psr-4", "psr-0" })
            foreach (var space in package["autoload"]?[kind]?.Members ?? [])
                yield return space.Key.TrimEnd('\\');
        if (package["autoload"]?["classmap"] is not null && package["name"]?.Text == "phpunit/phpunit")
            yield return "PHPUnit";
    }

    private bool IsProduction() =>
        site.Stage.FinalState.GetValue("APP_ENV") is "prod" or "production";
}
