using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>Leaves the packages for development out: where they are installed, or at the end of the build.</summary>
internal sealed class NodeInstallation(ShrinkSite site, SplitDraft draft, NodeFacts facts)
{
    // The npm of Node.js 14 and before has no --omit.
    private const int FirstWithOmit = 15;

    private static readonly HashSet<string> Hooks = new(StringComparer.Ordinal)
    {
        "husky", "is-ci", "lefthook", "pinst", "simple-git-hooks",
    };

    // They matter for how packages are resolved.
    private static readonly string[] Kept = ["--legacy-peer-deps", "--force", "-f"];

    private enum Scripts
    {
        Harmless,
        Hooks,
        Needed,
    }

    private bool HasDevelopment => facts.Manifest is { Development.Count: > 0 };

    /// <summary>Whether the installation itself may leave them out.</summary>
    public bool CanOmit => HasDevelopment && facts.Development is null && Option() is not null;

    /// <summary>Adds the option to the commands that install.</summary>
    public void Omit()
    {
        if (!CanOmit) return;
        foreach (var (run, command) in facts.Installs)
        {
            if (NodeInstaller.Of(command) is not { } installer
                || installer.FindInstall(command) is not { } verb
                || IsOmitted(installer, run)
                || installer is Yarn && site.Model.Yarn.MayBeModern(command))
                continue;
            var option = (verb == command.Program ? " install "
                : " ") + Option()!.Replace(Npm.Instance.OmitDevelopment, Word(installer));
            draft.Replace(new TextSpan(verb.Span.End, 0), option);
            draft.Step(
                "Install the packages without those for development",
                "no source that runs loads one of them, and the start names none",
                Evidence.At(run.Syntax));
        }
    }

    /// <summary>Adds a line that removes them after the build.</summary>
    public void Prune()
    {
        if (!HasDevelopment || facts.Development is not null || facts.Installs.Count == 0) return;
        var (run, command) = facts.Installs[facts.Installs.Count - 1];
        if (RemovalAfter(run, command) is not { } line) return;
        var last = site.Runs[site.Runs.Length - 1].State.WorkingDirectory;
        draft.BuildLines.Add("RUN " + (last == facts.Folder ? "" : $"cd {facts.Folder} && ") + line);
        draft.Step(
            "Remove the packages for development after the build",
            "no source that runs loads one of them, and the start names none",
            facts.Manifest!.EvidenceOf("devDependencies"));
    }

    /// <summary>
    /// The command that removes them after one that installs; null where they aren't installed, or none is known.
    /// </summary>
    public string? RemovalAfter(RunModel run, ShellCommand command)
    {
        if (NodeInstaller.Of(command) is not { } installer) return null;
        var isIncluded = Includes(command) && installer.Arguments(command).Operands.Length <= 1;
        // The word for yarn 2 and later that the lock file stays as it is.
        var isModern = installer is Yarn && command.HasFlag("--immutable")
            && installer.Arguments(command).Operands.Length <= 1;
        return isIncluded || (isModern || installer.FindInstall(command) is not null) && !IsOmitted(installer, run)
            ? LineOf(installer, command) : null;
    }

    /// <summary>The number of the version of Node.js that the image names; null for others.</summary>
    public static int? Major(ShrinkSite site)
    {
        var digits = new string((site.Image.Tag ?? "").TakeWhile(char.IsDigit).ToArray());
        return int.TryParse(digits, System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture, out var major)
            ? major
            : null;
    }

    private string? LineOf(NodeInstaller installer, ShellCommand command)
    {
        var kept = string.Concat(Kept.Where(option => command.HasFlag(option)).Select(static option => " " + option));
        return installer switch
        {
            Npm => $"npm prune {Word(installer)}{kept}",
            Yarn when !site.Model.Yarn.MayBeModern(command) && !facts.Manifest!.HasWorkspaces =>
                "yarn install --production --ignore-scripts --prefer-offline"
                    + (command.HasFlag("--frozen-lockfile") ? " --frozen-lockfile" : ""),
            // Later ones have no plugin to install for it.
            Yarn when facts.Manifest!.PackageManager?.StartsWith("yarn@4", StringComparison.Ordinal) == true
                && !facts.Manifest.HasWorkspaces && !facts.Manifest.AtInstall.Any() =>
                "yarn workspaces focus --production",
            Pnpm when !facts.Manifest!.HasWorkspaces && facts.HasWorkspaceFile(site) is false =>
                "CI=true pnpm prune --prod --ignore-scripts",
            _ => null,
        };
    }

    private string Word(NodeInstaller installer) =>
        installer is Npm && Major(site) < FirstWithOmit ? "--production" : installer.OmitDevelopment;

    private static bool IsOmitted(NodeInstaller installer, RunModel run) =>
        installer.CountsNodeEnvironment && run.State.GetValue(NodeInstaller.Mode) == NodeInstaller.Production;

    /// <summary>Whether the command installs them whatever the mode is.</summary>
    private static bool Includes(ShellCommand command) =>
        command.Arguments.Any(static word =>
            word.Value is "--include=dev" or "--production=false" or "--also=dev" or "--prod=false");

    /// <summary>The options; null where the installation needs what they leave out.</summary>
    private string? Option() => AtInstall() switch
    {
        Scripts.Harmless => Npm.Instance.OmitDevelopment,
        Scripts.Hooks when facts.Lock is { KnowsScripts: true, Natives.Count: 0 } =>
            Npm.Instance.OmitDevelopment + " --ignore-scripts",
        _ => null,
    };

    /// <summary>What the scripts that an installation runs need.</summary>
    private Scripts AtInstall()
    {
        var found = Scripts.Harmless;
        foreach (var name in facts.Manifest!.AtInstall)
        {
            var text = facts.Manifest.Scripts[name];
            if (text.Contains("|| true", StringComparison.Ordinal)
                || text.Contains("|| exit 0", StringComparison.Ordinal)) continue;
            foreach (var program in NodeProgram.Of(text, facts.Manifest))
            {
                if (Hooks.Contains(program.Name)) found = found == Scripts.Needed ? found : Scripts.Hooks;
                else if (program.Name.Length == 0
                    || facts.Manifest.IsForDevelopment(program.Package)) found = Scripts.Needed;
            }
        }

        return found;
    }
}
