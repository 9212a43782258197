using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A package.json.</summary>
internal sealed class NodeManifest
{
    // npm runs them when it installs the project itself.
    private static readonly string[] InstallScripts = ["preinstall", "install", "postinstall", "prepublish",
        "preprepare",
        "prepare", "postprepare"];

    private readonly SourceText text;

    private NodeManifest(SourceText text, JsonNode root)
    {
        this.text = text;
        Scripts = Texts(root["scripts"]);
        Dependencies = Texts(root["dependencies"]);
        foreach (var pair in Texts(root["optionalDependencies"])) Dependencies[pair.Key] = pair.Value;
        Development = Texts(root["devDependencies"]);
        Starts = Texts(root["dependencies"]);
        HasWorkspaces = root["workspaces"] is not null;
        Main = root["main"]?.Text;
        Engine = root["engines"]?["node"]?.Text ?? root["volta"]?["node"]?.Text;
        PackageManager = root["packageManager"]?.Text;
    }

    /// <summary>The scripts by their names.</summary>
    public Dictionary<string, string> Scripts { get; }

    /// <summary>What is installed for the program, with the versions that are asked for.</summary>
    public Dictionary<string, string> Dependencies { get; }

    /// <summary>What is installed for its development.</summary>
    public Dictionary<string, string> Development { get; }

    private Dictionary<string, string> Starts { get; }

    /// <summary>Whether it has packages of its own below it.</summary>
    public bool HasWorkspaces { get; private init; }

    /// <summary>The file that is the program; null where it names none.</summary>
    public string? Main { get; }

    /// <summary>The versions of Node.js that it allows; null where it names none.</summary>
    public string? Engine { get; }

    /// <summary>The package manager with its version, such as <c>pnpm@9.1.0</c>; null where it names none.</summary>
    public string? PackageManager { get; }

    /// <summary>The scripts that an installation runs.</summary>
    public IEnumerable<string> AtInstall => InstallScripts.Where(Scripts.ContainsKey);

    /// <summary>Whether a package is installed for development alone.</summary>
    public bool IsForDevelopment(string package) => Development.ContainsKey(package) && !Starts.ContainsKey(package);

    /// <summary>That of a program without packages.</summary>
    public static NodeManifest None { get; } = new(SourceText.From("", "package.json"), new JsonNode(0));

    /// <summary>One that is there and can't be read: its packages and scripts aren't known.</summary>
    public static NodeManifest Unread { get; } =
        new(SourceText.From("", "package.json"), new JsonNode(0)) { HasWorkspaces = true, IsUnread = true };

    /// <summary>Whether it is there and can't be read.</summary>
    public bool IsUnread { get; private init; }

    /// <summary>Reads a package.json; null where it is none.</summary>
    public static NodeManifest? Read(SourceText? text) =>
        text is not null
            && JsonReader.Read(text.Text) is { Members.Count: > 0 } root ? new NodeManifest(text, root) : null;

    /// <summary>Where a name is.</summary>
    public Evidence EvidenceOf(string name) =>
        Evidence.At(text, Math.Max(0, text.Text.IndexOf($"\"{name}\"", StringComparison.Ordinal)));

    /// <summary>The package that a module's path is in: <c>@scope/name</c> of <c>@scope/name/file</c>.</summary>
    public static string PackageOf(string module)
    {
        var parts = module.Split('/');
        return module.StartsWith("@", StringComparison.Ordinal)
            && parts.Length > 1 ? parts[0] + "/" + parts[1] : parts[0];
    }

    private static Dictionary<string, string> Texts(JsonNode? node)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (node is null) return found;
        foreach (var member in node.Members) found[member.Key] = member.Value.Text ?? "";
        return found;
    }
}
