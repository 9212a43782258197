using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rewriting.Sketching;
using DockerfileLint.Rewriting.Sources;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A Dockerfile for a project of Node.js: a server, or a site of static files.</summary>
/// <param name="site">The folder.</param>
/// <param name="manifest">Its package.json.</param>
/// <param name="version">The version of Node.js.</param>
internal sealed class NodeSketch(InitSite site, NodeManifest manifest, string version)
{
    private const string File = "package.json";

    // The newest line with long-term support for which native packages are published.
    private const string Usual = "24";

    private static readonly string[] Files =
        ["server.js", "index.js", "app.js", "main.js", "src/index.js", "src/server.js", "src/app.js", "src/main.js",
            "server.mjs", "index.mjs", "src/index.mjs"];

    // Any of them writes files.
    private static readonly string[] WritingPackages =
        ["better-sqlite3", "sqlite3", "sqlite", "lowdb", "nedb", "nedb-promises", "level", "multer", "formidable",
            "winston-daily-rotate-file", "next", "nuxt", "prisma", "@libsql/client"];

    private static readonly string[] Tests = ["test", "tests", "__tests__", "spec", "cypress", "e2e"];

    /// <summary>Whether a folder has a package.json with something to start or to build.</summary>
    public static bool Fits(InitSite site) =>
        NodeManifest.Read(site.Read(File)) is { } manifest
            && (manifest.Scripts.ContainsKey("start") || manifest.Scripts.ContainsKey("build")
                || manifest.Dependencies.Count > 0 || NodeWorkspaces.Has(site, manifest)
                || site.Sources(SourceLanguage.JavaScript).Files.Count > 0);

    /// <summary>The sketch; null where it isn't known what the image runs.</summary>
    public static ProjectSketch? Of(InitSite site)
    {
        if (NodeManifest.Read(site.Read(File)) is not { } manifest)
            return site.Refuse("its package.json can't be read");
        var (version, step) = VersionOf(site, manifest);
        var sketch = new NodeSketch(site, manifest, version);
        if (NodePackageManager.Of(site, manifest) is not { } manager) return null;
        if (NodeWorkspaces.Has(site, manifest))
            return sketch.Written(step, manager, NodeWorkspaces.Lines(site, manifest, manager));
        return sketch.Written(step, manager, sketch.Lines(manager));
    }

    /// <summary>The version of Node.js that the project asks for, and what shows it.</summary>
    private static (string Version, RewriteStep Step) VersionOf(InitSite site, NodeManifest manifest)
    {
        var candidates = VersionTags.Lines(10, 50).ToList();
        foreach (var name in new[] { ".nvmrc", ".node-version" })
            if (site.Read(name) is { } text
                && VersionTags.Of("node", text.Text.Trim(), candidates) is { } named)
                return (named, Step(named, name + " asks for it", Evidence.At(text, 0)));
        if (manifest.Engine is { } range && VersionTags.Of("node", range, candidates) is { } engine)
            return (engine, Step(engine, "package.json asks for it", manifest.EvidenceOf("node")));
        return (Usual, Step(Usual, "no file names a version", null));
    }

    private static RewriteStep Step(string version, string reason, Evidence? evidence) =>
        new("Build on node:" + version, reason, savedBytes: null, evidence);

    private ProjectSketch? Written(
        RewriteStep step, NodePackageManager manager, IReadOnlyList<string>? lines) =>
        lines is null ? null : new ProjectSketch([Base(lines), .. lines])
        {
            Ignored =
            [
                "**/node_modules", "**/npm-debug.log*", "**/yarn-*.log", "coverage", ".nyc_output", ".next", ".nuxt",
                ".output", ".cache", ".turbo", ".parcel-cache", ".eslintcache", "**/*.tsbuildinfo",
                .. Outputs(), .. manager.HasSecrets ? new[] { ".npmrc" } : [],
                .. Tests.Where(name => site.Exists(name) && !IsNamed(name)),
            ],
            Kept = HasPublicSettings() ? ["**/.env"] : [],
            Steps = [.. IsStatic(lines) ? [step] : User().Steps(step), .. manager.Steps(site)],
        };

    private static bool IsStatic(IEnumerable<string> lines) =>
        lines.Any(static line => line.StartsWith("FROM ", StringComparison.Ordinal));

    /// <summary>Files for browsers are the same on each platform, and built on that of the machine.</summary>
    private string Base(IEnumerable<string> lines) =>
        IsStatic(lines) ? $"FROM --platform=$BUILDPLATFORM node:{version} AS build" : "FROM node:" + version;

    private List<string>? Lines(NodePackageManager manager)
    {
        var lines = new List<string> { "WORKDIR /app" };
        lines.AddRange(manager.Install(version));
        lines.Add("COPY . .");
        var hasBuild = manifest.Scripts.ContainsKey("build");
        if (hasBuild) lines.Add("RUN " + manager.Script("build"));
        if (hasBuild && NodeStaticSite.Of(site, manifest) is { } output)
            return [.. lines, .. output.Lines(manifest)];
        if (Start(manager) is not { } words) return null;
        lines.Add("ENV NODE_ENV=production");
        lines.AddRange(User().Lines(Port()));
        lines.Add("CMD " + SketchLines.Exec(words));
        return lines;
    }

    /// <summary>The words of the start; null where it isn't known.</summary>
    private IReadOnlyList<string>? Start(NodePackageManager manager)
    {
        foreach (var script in new[] { "start:prod", "start:production", "start", "serve" })
        {
            if (!manifest.Scripts.TryGetValue(script, out var text)) continue;
            if (NodeStarts.Words(text, manifest) is not { } words) continue;
            return words.Count > 0 ? words : manager.Start(script);
        }

        var file = manifest.Main is { } main && site.Exists(main) ? main : null;
        file ??= Array.Find(Files, site.Exists);
        if (file is not null && !manifest.Scripts.ContainsKey("start")) return ["node", file];
        var answer = site.Ask(
            "start",
            "Which command starts the program, such as 'node dist/server.js'?",
            manifest.EvidenceOf("scripts"));
        return answer?.Split([' '], StringSplitOptions.RemoveEmptyEntries);
    }

    private string? Port()
    {
        if (SketchPorts.Of(site.Sources(SourceLanguage.JavaScript).Files.Where(static file =>
            !NodeSources.IsForBuild(file.Text.Path))) is { } found)
            return found.Port;
        return manifest.Dependencies.ContainsKey("next") || manifest.Dependencies.ContainsKey("nuxt") ? "3000" : null;
    }

    private SketchUser User() =>
        Array.Find(WritingPackages, manifest.Dependencies.ContainsKey) is { } package
            ? new SketchUser("node", manifest.EvidenceOf(package))
            : SketchUser.Of(
                SourceLanguage.JavaScript,
                site.Sources(SourceLanguage.JavaScript).Files.Where(static file =>
                    !NodeSources.IsForBuild(file.Text.Path)),
                "node");

    /// <summary>The folders that the build writes, where git leaves them out as well.</summary>
    private IEnumerable<string> Outputs()
    {
        if (!manifest.Scripts.ContainsKey("build") || site.Read(".gitignore") is not { } ignored) return [];
        var lines = ignored.Text.Split('\n').Select(static line => line.Trim().Trim('/')).ToList();
        return new[] { "dist", "build", "out", "lib" }.Where(name => lines.Contains(name, StringComparer.Ordinal));
    }

    /// <summary>Whether a script or the configuration of the compiler names a folder.</summary>
    private bool IsNamed(string folder) =>
        manifest.Scripts.Any(pair => pair.Key is "build" or "start" or "prebuild" or "postinstall"
            && pair.Value.Contains(folder, StringComparison.Ordinal))
            || site.Sources(SourceLanguage.JavaScript).FindLiteral(text =>
                text.StartsWith("./" + folder + "/", StringComparison.Ordinal)) is not null;

    /// <summary>Whether .env only has what a build puts into the pages.</summary>
    private bool HasPublicSettings() =>
        site.Read(".env") is { } text
            && text.Text.Split('\n').Select(static line => line.Trim()).Where(static line =>
                line.Length > 0 && line[0] != '#').ToList() is { Count: > 0 } lines
            && lines.TrueForAll(static line =>
                line.StartsWith("VITE_", StringComparison.Ordinal)
                    || line.StartsWith("REACT_APP_", StringComparison.Ordinal)
                    || line.StartsWith("NEXT_PUBLIC_", StringComparison.Ordinal)
                    || line.StartsWith("NUXT_PUBLIC_", StringComparison.Ordinal));
}
