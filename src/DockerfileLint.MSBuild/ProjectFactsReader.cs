using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using DockerfileLint.Projects;
using Microsoft.Build.Framework;

namespace DockerfileLint.MSBuild;

/// <summary>The facts of the project as MSBuild evaluated it, with paths from the root of a build context.</summary>
internal static class ProjectFactsReader
{
    /// <summary>The facts; null where the project isn't in the context.</summary>
    /// <param name="project">The project's path.</param>
    /// <param name="context">The root of the build context.</param>
    /// <param name="items">The items <c>Property</c> (with the metadata <c>Value</c>), <c>ProjectReference</c>,
    /// <c>PackageReference</c> and <c>FrameworkReference</c>, told apart by the metadata <c>Kind</c>.</param>
    public static ProjectFacts? Read(string project, string context, IEnumerable<ITaskItem> items)
    {
        if (Relative(context, project) is not { } path) return null;
        var kinds = items.ToLookup(static item => item.GetMetadata("Kind"), StringComparer.Ordinal);
        return new ProjectFacts(path)
        {
            Sdk = kinds["Property"].FirstOrDefault(static item => item.ItemSpec == "Sdk")?.GetMetadata("Value"),
            Properties = Properties(kinds["Property"]),
            ProjectReferences = kinds["ProjectReference"]
                .Select(item => Relative(context, item.GetMetadata("FullPath")))
                .OfType<string>()
                .ToImmutableArray(),
            PackageReferences = Names(kinds["PackageReference"]),
            FrameworkReferences = Names(kinds["FrameworkReference"]),
        };
    }

    /// <summary>What is empty or false is as good as unset.</summary>
    private static ImmutableDictionary<string, string?> Properties(IEnumerable<ITaskItem> items)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            var value = item.GetMetadata("Value").Trim();
            if (item.ItemSpec != "Sdk" && value.Length > 0 && !value.Equals(
                "false", StringComparison.OrdinalIgnoreCase)) properties[item.ItemSpec] = value;
        }

        return properties.ToImmutable();
    }

    private static ImmutableArray<string> Names(IEnumerable<ITaskItem> items) =>
        items.Select(static item => item.ItemSpec).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();

    private static string? Relative(string context, string path)
    {
        var root = context.TrimEnd('/', '\\') + Path.DirectorySeparatorChar;
        return path.StartsWith(root, StringComparison.Ordinal) ? path.Substring(root.Length).Replace('\\', '/') : null;
    }
}
