using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Sources;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A Cargo.toml of the context: its package, programs and members.</summary>
internal sealed class RustManifest
{
    private readonly BuildModel model;
    private readonly List<TomlLine> lines;
    private readonly string place;

    private RustManifest(BuildModel model, string place, List<TomlLine> lines)
    {
        this.model = model;
        this.place = place;
        this.lines = lines;
    }

    /// <summary>The name of the package; null for a workspace alone.</summary>
    public string? Package => Value("package", "name");

    /// <summary>Whether it is the root of a workspace.</summary>
    public bool IsWorkspace => lines.Exists(static line =>
        line.Section.StartsWith("workspace", StringComparison.Ordinal));

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
            var found = lines.Where(line => line is { Section: "bin", Key: "name" }
                    && !lines.Exists(other => other.Number == line.Number && other.Key == "required-features"))
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
        return folder is not null && site.ContextPathOf(ImagePaths.Resolve(folder, "Cargo.toml")!) is { } path
            ? Read(site.Model, path.Substring(0, Math.Max(0, path.LastIndexOf('/'))))
            : null;
    }

    /// <summary>The manifests of the workspace's members, or this one alone.</summary>
    public IEnumerable<RustManifest> Members()
    {
        if (Package is not null) yield return this;
        var members = lines.FirstOrDefault(static line => line is { Section: "workspace", Key: "default-members" })
            ?? lines.FirstOrDefault(static line => line is { Section: "workspace", Key: "members" });
        if (members is null) yield break;
        foreach (var member in members.Strings.Where(static text => text.Length > 0))
        {
            if (!member.EndsWith("/*", StringComparison.Ordinal))
            {
                if (Read(model, Below(member)) is { } manifest) yield return manifest;
                continue;
            }

            var parent = Below(member.Substring(0, member.Length - 2));
            foreach (var name in NamesIn(parent))
                if (Read(model, parent + "/" + name) is { } manifest) yield return manifest;
        }
    }

    private string? Value(string section, string key) =>
        lines.FirstOrDefault(line => line.Section == section && line.Key == key)?.Value;

    /// <summary>Reads the manifest in a folder of the context; null where there is none.</summary>
    /// <param name="model">The model.</param>
    /// <param name="place">The folder; empty for the root.</param>
    public static RustManifest? Read(BuildModel model, string place)
    {
        var path = place.Length == 0 ? "Cargo.toml" : place + "/Cargo.toml";
        return model.Context.Read(path) is { } text
            ? new RustManifest(model, place, TomlLine.Read(text).ToList()) : null;
    }

    private string Below(string path) => ImagePaths.Resolve("/" + place, path)!.Substring(1);

    private bool Has(string file) => model.Context.Exists(Below(file)) == true;

    /// <summary>The files and folders of <c>src/bin</c>.</summary>
    private IEnumerable<string> OfFolder()
    {
        foreach (var name in NamesIn(Below("src/bin")))
            yield return name.EndsWith(".rs", StringComparison.Ordinal) ? name.Substring(0, name.Length - 3) : name;
    }

    /// <summary>The names of what is right in a folder of the context.</summary>
    private IEnumerable<string> NamesIn(string folder)
    {
        if (model.ContextUsage.Available is not { } entries) yield break;
        var below = folder + "/";
        string? last = null;
        for (var i = ContextFiles.FirstFrom(entries, below); i < entries.Length; i++)
        {
            if (!entries[i].Path.StartsWith(below, StringComparison.Ordinal)) yield break;
            var name = entries[i].Path.Substring(below.Length).Split('/')[0];
            if (name != last) yield return name;
            last = name;
        }
    }
}
