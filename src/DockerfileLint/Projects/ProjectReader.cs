using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Projects;

/// <summary>
/// Reads a project file of the build context as plain XML, with the nearest Directory.Build.props,
/// Directory.Build.targets and Directory.Packages.props and what they import by a literal path. What a condition or a
/// property decides is not known.
/// </summary>
internal sealed class ProjectReader
{
    private readonly IBuildContext context;
    private readonly string path;
    private readonly ReachedLimits reached;
    private readonly ImmutableDictionary<string, string?>.Builder properties = ProjectFacts.NoProperties.ToBuilder();
    private readonly List<string> projects = [];
    private readonly List<string> packages = [];
    private readonly List<string> frameworks = [];
    private readonly List<string> imports = [];
    private readonly List<string> restoreImports = [];
    private readonly HashSet<string> frameworkFiles = new(StringComparer.Ordinal);
    private string? sdk;
    private bool hasUnseenImports;
    private bool hasConditionalReferences;

    private ProjectReader(IBuildContext context, string path, ReachedLimits reached)
    {
        this.context = context;
        this.path = path;
        this.reached = reached;
    }

    /// <summary>The facts of a project; null if it can't be read or isn't an SDK-style project.</summary>
    public static ProjectFacts? Read(IBuildContext context, string path, ReachedLimits reached)
    {
        var reader = new ProjectReader(context, path, reached);
        if (reader.Load(path) is not { } root || root.Attribute("Sdk") is null && root.Element("Sdk") is null)
            return null;
        var named = root.Attribute("Sdk")?.Value ?? root.Element("Sdk")!.Attribute("Name")?.Value;
        reader.sdk = named?.Split(';')[0].Split('/')[0];
        reader.ReadAbove("Directory.Build.props");
        reader.ReadAbove("Directory.Packages.props");
        reader.ReadRoot(root, path, isConditional: false);
        reader.ReadAbove("Directory.Build.targets");
        return reader.ToFacts();
    }

    private ProjectFacts ToFacts() => new(path)
    {
        Sdk = sdk,
        Properties = properties.ToImmutable(),
        HasUnseenImports = hasUnseenImports,
        ProjectReferences = projects.Distinct(StringComparer.Ordinal).ToImmutableArray(),
        PackageReferences = packages.Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray(),
        FrameworkReferences = frameworks.Distinct(StringComparer.Ordinal).ToImmutableArray(),
        Imports = imports.ToImmutableArray(),
        RestoreImports = restoreImports.ToImmutableArray(),
        FrameworkFile = frameworkFiles.Count == 1 ? frameworkFiles.First() : null,
        HasConditionalReferences = hasConditionalReferences,
    };

    private XElement? Load(string file)
    {
        if (context.Read(file) is not { } text) return null;
        try
        {
            if (IsTooDeep(text.Text))
            {
                reached.Add(
                    $"nothing is known of {file}, as its elements are too deep inside each other",
                    Limits.ProjectDepth,
                    "levels");
                return null;
            }

            using var reader = Open(text.Text);
            var root = XDocument.Load(reader).Root;
            if (root is null) return null;
            // Older files have MSBuild's namespace, which has no effect.
            foreach (var element in root.DescendantsAndSelf()) element.Name = element.Name.LocalName;
            return root.Name == "Project" ? root : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XmlReader Open(string text) =>
        XmlReader.Create(
            new StringReader(text),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

    private static bool IsTooDeep(string text)
    {
        using var reader = Open(text);
        while (reader.Read())
            if (reader.Depth > Limits.ProjectDepth) return true;
        return false;
    }

    /// <summary>Reads the nearest file of a name at or above the project's folder, as MSBuild imports it.</summary>
    private void ReadAbove(string name)
    {
        for (var folder = Folder(path); ; folder = Folder(folder))
        {
            var file = folder.Length == 0 ? name : folder + "/" + name;
            if (context.Exists(file) == true)
            {
                Import(file, isConditional: false);
                return;
            }

            if (folder.Length == 0) return;
        }
    }

    private void Import(string file, bool isConditional)
    {
        if (imports.Contains(file)) return;
        var isTooMany = imports.Count >= Limits.ProjectImports;
        if (isTooMany)
            reached.Add($"not all that {path} imports is known", Limits.ProjectImports, "imports");
        if (!isTooMany && Load(file) is { } root)
        {
            imports.Add(file);
            if (RestoreElements.AnyIn(root)) restoreImports.Add(file);
            ReadRoot(root, file, isConditional);
        }
        else
        {
            hasUnseenImports = true;
        }
    }

    private void ReadRoot(XElement root, string file, bool isConditional)
    {
        foreach (var element in root.Elements())
        {
            var conditional = isConditional || element.Attribute("Condition") is not null;
            switch (element.Name.LocalName)
            {
                case "PropertyGroup":
                    foreach (var property in element.Elements())
                    {
                        Set(property, conditional);
                        if (property.Name.LocalName is "TargetFramework" or "TargetFrameworks")
                            frameworkFiles.Add(file);
                    }

                    break;
                case "ItemGroup":
                    foreach (var item in element.Elements())
                        Add(item, file, isConditional || IsDecidedElsewhere(element) || IsDecidedElsewhere(item));
                    break;
                case "Import":
                    ReadImport(element, file, conditional);
                    break;
                case "Choose":
                    foreach (var property in element.Descendants("PropertyGroup").Elements())
                        Set(property, isConditional: true);
                    foreach (var item in element.Descendants("ItemGroup").SelectMany(static group => group.Elements()))
                        Add(item, file, isConditional: true);
                    break;
            }
        }
    }

    private void ReadImport(XElement element, string file, bool conditional)
    {
        // The SDK's own files set defaults only.
        if (element.Attribute("Sdk") is not null) return;
        var target = element.Attribute("Project")?.Value ?? "";
        var above = target.Replace(" ", "");
        if (above.Contains("GetPathOfFileAbove"))
        {
            var name = file.Substring(file.LastIndexOf('/') + 1);
            for (var folder = Folder(Folder(file)); Folder(file).Length > 0; folder = Folder(folder))
            {
                var candidate = folder.Length == 0 ? name : folder + "/" + name;
                if (context.Exists(candidate) == true)
                {
                    Import(candidate, conditional);
                    return;
                }

                if (folder.Length == 0) return;
            }

            return;
        }

        if (Resolve(file, target) is { } known) Import(known, conditional);
        else hasUnseenImports = true;
    }

    private void Set(XElement property, bool isConditional)
    {
        var name = property.Name.LocalName;
        var value = property.Value.Trim();
        isConditional |= property.Attribute("Condition") is not null;
        if (value.Contains("$(", StringComparison.Ordinal)) properties[name] = null;
        else if (!isConditional) properties[name] = value;
        else if (!properties.TryGetValue(name, out var known) || known != value) properties[name] = null;
    }

    /// <summary>
    /// Restore knows each target framework, but neither the configuration nor the arguments of a later command.
    /// </summary>
    private static bool IsDecidedElsewhere(XElement element) =>
        element.Attribute("Condition") is { } condition
            && !condition.Value.Contains("TargetFramework", StringComparison.Ordinal);

    private void Add(XElement item, string file, bool isConditional)
    {
        var include = item.Attribute("Include")?.Value;
        if (include is null) return;
        if (item.Name.LocalName is "ProjectReference" or "PackageReference") hasConditionalReferences |= isConditional;
        switch (item.Name.LocalName)
        {
            case "ProjectReference":
                foreach (var part in include.Split(';'))
                    if (Resolve(file, part.Trim()) is { } reference) projects.Add(reference);
                break;
            case "PackageReference":
                packages.AddRange(include.Split(';').Select(static part => part.Trim()));
                break;
            case "FrameworkReference":
                frameworks.Add(include);
                break;
        }
    }

    /// <summary>
    /// A path that a file of the context names, from the context root; null if it leaves the context or a property
    /// decides it.
    /// </summary>
    private static string? Resolve(string file, string relative)
    {
        relative = relative.Replace('\\', '/')
            .Replace("$(MSBuildThisFileDirectory)", "./").Replace("$(MSBuildProjectDirectory)", ".");
        if (relative.Length == 0 || relative.IndexOfAny(['$', '*', '%', '@']) >= 0 || relative[0] == '/') return null;
        return Combine(Folder(file), relative);
    }

    /// <summary>A path relative to a folder, both from the context root; null if it leaves the context.</summary>
    internal static string? Combine(string folder, string relative)
    {
        var parts = new List<string>(folder.Split(['/'], StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in relative.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }

        return string.Join("/", parts);
    }

    /// <summary>The folder of a path from the context root; empty for the root.</summary>
    internal static string Folder(string file)
    {
        var slash = file.LastIndexOf('/');
        return slash < 0 ? "" : file.Substring(0, slash);
    }
}
