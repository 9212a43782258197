using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// The packages of Node.js of a program in another language, which build its style sheets and scripts.
/// </summary>
internal static class NodeModules
{
    private const string Folder = "node_modules";

    // Files in which a program may name what it serves.
    private static readonly string[] Texts =
        [".php", ".twig", ".phtml", ".html", ".htm", ".conf", ".htaccess", ".erb", ".haml", ".slim", ".rb", ".ru"];

    /// <summary>Removes them at the end of the build where no file that the program reads names them.</summary>
    public static void Drop(ShrinkSite site, SplitDraft draft, string folder)
    {
        var installs = site.Get(static one => new Installs(one)).All;
        if (installs.Count == 0
            || installs.Exists(one => ShrinkSite.FolderOf(one.Command, one.Run) != folder)
            || site.Runs[site.Runs.Length - 1].State.IsRoot == false
            || site.Starts.Any(IsNode)
            || IsNamed(site))
            return;
        draft.BuildLines.Add($"RUN rm -rf {folder}/{Folder}");
        draft.Step(
            "Leave the packages of Node.js out", "they only build what the program serves",
            Evidence.At(installs[0].Run.Syntax));
    }

    private static bool IsNode(ShellCommand command) =>
        NodeInstaller.Of(command) is not null || command.Name is "node" or "npx" or "foreman" or "overmind";

    private static bool IsNamed(ShrinkSite site)
    {
        long bytes = 0;
        foreach (var entry in site.Model.ContextUsage.Available!.Value)
        {
            if (!Array.Exists(Texts, end => entry.Path.EndsWith(end, StringComparison.OrdinalIgnoreCase))) continue;
            bytes += entry.Size;
            if (bytes > RewriteLimits.SourceBytes) return true;
            site.Model.ThrowIfCancelled();
            if (site.Model.Context.Read(entry.Path) is not { } text
                || text.Text.Contains(Folder, StringComparison.Ordinal)
                && !entry.Path.EndsWith("initializers/assets.rb", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private sealed class Installs(ShrinkSite site)
    {
        public List<(RunModel Run, ShellCommand Command)> All { get; } =
            [.. site.Runs.SelectMany(static run => run.Commands.Where(NodeFacts.IsInstall)
                .Select(command => (run, command)))];
    }
}
