using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// Projects for browsers in folders below that of a server: their packages only build what the server sends.
/// </summary>
internal static class NodeClients
{
    private const string Modules = "node_modules";

    // They write files for browsers.
    private static readonly HashSet<string> Builders = new(StringComparer.Ordinal)
    {
        "vite", "react-scripts", "ng", "vue-cli-service", "craco",
    };

    private static readonly string[] Outputs =
        ["dist", "build", "public", "out", "www", "static", "assets", "index.html", "*"];

    /// <summary>Removes their packages at the end of the build.</summary>
    public static void Drop(ShrinkSite site, SplitDraft draft, NodeFacts facts)
    {
        if (facts.Folder is not { } folder || facts.Manifest is not { HasWorkspaces: false }
            || facts.HasWorkspaceFile(site) != false
            || site.Runs[site.Runs.Length - 1].State.IsRoot == false
            || site.WorkingDirectory is not { } working
            || facts.Starts.Any(static one => one.Name != "node"))
            return;
        var found = Folders(site, facts, folder)
            .Where(client => !ImagePaths.IsWithin(working, client) && !Starts(facts, working, client)
                && !IsLoaded(site, client))
            .ToList();
        if (found.Count == 0) return;
        draft.BuildLines.Add("RUN rm -rf " + string.Join(" ", found.Select(static one => one + "/" + Modules)));
        draft.Step(
            "Leave the packages of the pages out",
            "they only build what the server sends", Evidence.At(site.Runs[site.Runs.Length - 1].Syntax));
    }

    /// <summary>The folders in which packages are installed and pages are built.</summary>
    private static List<string> Folders(ShrinkSite site, NodeFacts facts, string folder)
    {
        var installed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (run, command) in facts.Installs)
            if (ShrinkSite.FolderOf(command, run) is { } path) installed.Add(path);
        foreach (var run in site.Runs)
            foreach (var command in run.Commands)
                if (Prefix(command) is { } prefix
                    && ImagePaths.Resolve(ShrinkSite.FolderOf(command, run), prefix) is { } path)
                    installed.Add(path);
        return installed.Where(path => path != folder && ImagePaths.IsWithin(path, folder)
            && NodeManifest.Read(site.ReadAt(path + "/package.json")) is { } manifest
            && manifest.Scripts.TryGetValue("build", out var build)
            && NodeProgram.Of(build, manifest).Any(static one => Builders.Contains(one.Name)
                && !one.Words.Contains("--ssr", StringComparer.Ordinal)))
            .OrderBy(static path => path, StringComparer.Ordinal).ToList();
    }

    private static string? Prefix(Shell.ShellCommand command)
    {
        if (Packages.NodeInstaller.Of(command) is null) return null;
        var words = command.Arguments;
        for (var i = 0; i < words.Length; i++)
            if (words[i].Value is "--prefix" or "--cwd" && i + 1 < words.Length) return words[i + 1].Value;
            else if (words[i].Value is { } word && word.StartsWith("--prefix=", StringComparison.Ordinal))
                return word.Substring("--prefix=".Length);
        return null;
    }

    private static bool Starts(NodeFacts facts, string working, string client) =>
        facts.Starts.Any(one => one.File is not { } file || ImagePaths.Resolve(working, file) is not { } path
            || ImagePaths.IsWithin(path, client));

    /// <summary>Whether a source elsewhere may load a file of the folder, or one of its packages.</summary>
    private static bool IsLoaded(ShrinkSite site, string client)
    {
        var sources = site.Sources(SourceLanguage.JavaScript);
        if (!sources.IsComplete || site.ContextPathOf(client) is not { Length: > 0 } below) return true;
        var name = ImagePaths.Name(client);
        foreach (var file in sources.Files)
        {
            if (file.Text.Path.StartsWith(below + "/", StringComparison.Ordinal)
                || NodeSources.IsForBuild(file.Text.Path))
                continue;
            foreach (var literal in file.Literals)
            {
                if (literal.Value.Contains(Modules, StringComparison.Ordinal)) return true;
                var parts = literal.Value.Split('/');
                var at = Array.IndexOf(parts, name);
                if (at >= 0 && at + 1 < parts.Length && parts[at + 1].Length > 0
                    && Array.IndexOf(Outputs, parts[at + 1]) < 0)
                    return true;
            }
        }

        return false;
    }
}
