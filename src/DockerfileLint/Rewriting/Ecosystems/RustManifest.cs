using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A Cargo.toml of the context: its package, programs and members.</summary>
internal sealed class RustManifest
{
    private readonly ShrinkSite site;
    private readonly List<TomlLine> lines;
    private readonly string folder;

    private RustManifest(ShrinkSite site, string folder, List<TomlLine> lines)
    {
        this.site = site;
        this.folder = folder;
        this.lines = lines;
    }

    /// <summary>The name of the package; null for a workspace alone.</summary>
    public string? Package => Value("package", "name");

    /// <summary>Whether it is the root of a workspace.</summary>
    public bool IsWorkspace => lines.Exists(static line => line.Section.StartsWith("workspace", StringComparison.Ordinal));

    /// <summary>Whether it names packages that it depends on.</summary>
    public bool HasDependencies => lines.Exists(static line =>
        line.Section.StartsWith("dependencies", StringComparison.Ordinal)
            || line.Section.EndsWith(".dependencies", StringComparison.Ordinal));

    /// <summary>The program that <c>cargo run</c> starts; null where it isn't known.</summary>
    public string? DefaultRun =>
        Value("package", "default-run") ?? (Programs.Count == 1 ? Programs[0] : null);

    /// <summary>The programs of the package.</summary>
    public IReadOnlyList<string> Programs
    {
        get
        {
            var found = lines.Where(static line => line is { Section: "bin", Key: "name" })
                .Select(static line => line.Value).ToList();
            if (Package is { } name && Has("src/main.rs")
                && !lines.Exists(static line => line is { Section: "bin", Key: "path", Value: "src/main.rs" }))
                found.Add(name);
            if (Value("package", "autobins") != "false") found.AddRange(OfFolder());
            return found.Distinct(StringComparer.Ordinal).ToList();
        }
    }

    /// <summary>Reads the manifest in a folder of the build stage; null where there is none.</summary>
    public static RustManifest? Of(ShrinkSite site, string? folder)
    {
        if (folder is null || ImagePaths.Resolve(folder, "Cargo.toml") is not { } path) return null;
        return site.ReadAt(path) is { } text ? new RustManifest(site, folder, TomlLine.Read(text).ToList()) : null;
    }

    /// <summary>The manifests of the workspace's members, or this one alone.</summary>
    public IEnumerable<RustManifest> Members()
    {
        if (Package is not null) yield return this;
        var members = lines.FirstOrDefault(static line => line is { Section: "workspace", Key: "members" });
        if (members is null) yield break;
        foreach (var member in members.Strings.Where(static text => text.Length > 0))
        {
            if (!member.EndsWith("/*", StringComparison.Ordinal))
            {
                if (Of(site, ImagePaths.Resolve(folder, member)) is { } manifest) yield return manifest;
                continue;
            }

            var parent = ImagePaths.Resolve(folder, member.Substring(0, member.Length - 2));
            foreach (var name in FoldersIn(parent))
                if (Of(site, parent + "/" + name) is { } manifest) yield return manifest;
        }
    }

    private string? Value(string section, string key) =>
        lines.FirstOrDefault(line => line.Section == section && line.Key == key)?.Value;

    private bool Has(string file) =>
        ImagePaths.Resolve(folder, file) is { } path && site.ContextPathOf(path) is { } place
            && site.Model.Context.Exists(place) == true;

    /// <summary>The files and folders of <c>src/bin</c>.</summary>
    private IEnumerable<string> OfFolder()
    {
        foreach (var name in FoldersIn(ImagePaths.Resolve(folder, "src/bin")))
            yield return name.EndsWith(".rs", StringComparison.Ordinal) ? name.Substring(0, name.Length - 3) : name;
    }

    /// <summary>The names of what is right in a folder.</summary>
    private IEnumerable<string> FoldersIn(string? path)
    {
        if (path is null || site.ContextPathOf(path) is not { } place || site.Model.ContextUsage.Available is not { } entries)
            yield break;
        var below = place.Length == 0 ? "" : place + "/";
        string? last = null;
        foreach (var entry in entries)
        {
            if (!entry.Path.StartsWith(below, StringComparison.Ordinal)) continue;
            var name = entry.Path.Substring(below.Length).Split('/')[0];
            if (name != last) yield return name;
            last = name;
        }
    }
}
