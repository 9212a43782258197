using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Sketching;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A Dockerfile for one package of a workspace.</summary>
internal static class NodeWorkspaces
{
    /// <summary>Whether the folder has packages of its own below it.</summary>
    public static bool Has(InitSite site, NodeManifest manifest) =>
        manifest.HasWorkspaces || site.Exists("pnpm-workspace.yaml");

    /// <summary>The lines after FROM; null where it isn't known which package the image runs.</summary>
    public static IReadOnlyList<string>? Lines(InitSite site, NodeManifest root, NodePackageManager manager)
    {
        var folders = site.Files.Select(static file => file.Path)
            .Where(static path => path.EndsWith("/package.json", StringComparison.Ordinal)
                && !("/" + path).Contains("/node_modules/", StringComparison.Ordinal))
            .Select(static path => path.Substring(0, path.Length - "/package.json".Length)).ToList();
        var programs = folders.Where(folder => Start(site, folder) is not null).ToList();
        if (programs.Count == 0)
        {
            site.Refuse("no package of the workspace has a script that starts it", root.EvidenceOf("workspaces"));
            return null;
        }

        var chosen = site.Choose(
            "package", "The workspace has more than one program. Which package does the image run?", programs,
            root.EvidenceOf("workspaces"));
        if (chosen is null || Start(site, chosen) is not { } words) return null;
        var lines = new List<string> { "WORKDIR /app" };
        lines.AddRange(manager.SetupLines(""));
        lines.Add(SketchLines.Copy(manager.Files, ""));
        lines.AddRange(folders.Select(static folder => SketchLines.Copy([folder + "/package.json"], folder)));
        lines.AddRange(manager.Folders.Select(static folder => $"COPY {folder} ./{folder}"));
        lines.AddRange(manager.InstallLines());
        lines.Add("COPY . .");
        var package = NodeManifest.Read(site.Read(chosen + "/package.json"))!;
        if (root.Scripts.ContainsKey("build")) lines.Add("RUN " + manager.Script("build"));
        else if (package.Scripts.ContainsKey("build")) lines.Add("RUN " + BuildOf(manager, chosen));
        lines.Add("ENV NODE_ENV=production");
        lines.Add("WORKDIR /app/" + chosen);
        lines.Add("CMD " + SketchLines.Exec(words));
        return lines;
    }

    private static string BuildOf(NodePackageManager manager, string folder) => manager.Tool switch
    {
        Pnpm => $"pnpm --filter ./{folder}... run build",
        Yarn => $"yarn --cwd {folder} build",
        _ => $"npm run build --workspace {folder}",
    };

    private static IReadOnlyList<string>? Start(InitSite site, string folder)
    {
        if (NodeManifest.Read(site.Read(folder + "/package.json")) is not { } manifest) return null;
        foreach (var script in new[] { "start:prod", "start" })
            if (manifest.Scripts.TryGetValue(script, out var text)
                && NodeStarts.Words(text, manifest) is { Count: > 0 } words)
                return words;
        return manifest.Main is { } main && ImagePaths.Resolve("/", main) is { } path
            && (site.Exists(folder + path) || manifest.Scripts.ContainsKey("build"))
            && manifest.Scripts.ContainsKey("start") ? ["node", main] : null;
    }
}
