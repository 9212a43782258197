using System;
using System.Collections.Immutable;
using System.Linq;

namespace DockerfileLint.Projects;

/// <summary>
/// What is known about a .NET project: from MSBuild, or read from the files of the build context as plain XML.
/// </summary>
/// <param name="Path">The project file's path from the context root, with <c>/</c>.</param>
internal sealed record ProjectFacts(string Path)
{
    /// <summary>The first SDK of the project, such as <c>Microsoft.NET.Sdk.Web</c>; null if it is not known.</summary>
    public string? Sdk { get; init; }

    /// <summary>
    /// The values of properties, names in any case; a null value is set but unknown. Missing properties are unset.
    /// </summary>
    public ImmutableDictionary<string, string?> Properties { get; init; } = NoProperties;

    /// <summary>Whether something that was not read may set more: an import whose file is not known.</summary>
    public bool HasUnseenImports { get; init; }

    /// <summary>The referenced projects, as clean paths from the context root.</summary>
    public ImmutableArray<string> ProjectReferences { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The names of the referenced packages.</summary>
    public ImmutableArray<string> PackageReferences { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The frameworks that are referenced by name, such as <c>Microsoft.AspNetCore.App</c>.</summary>
    public ImmutableArray<string> FrameworkReferences { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The other files that the project was read from, as clean paths from the context root.</summary>
    public ImmutableArray<string> Imports { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>
    /// The file that sets the target frameworks, the project or one that it imports; null if none does, or several do.
    /// </summary>
    internal string? FrameworkFile { get; init; }

    /// <summary>The imports that contain something restore reads; the others may be copied later.</summary>
    internal ImmutableArray<string> RestoreImports { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>
    /// Whether more than the target framework decides about a reference, such as the configuration: each command may
    /// then restore other packages.
    /// </summary>
    internal bool HasConditionalReferences { get; init; }

    /// <summary>The name of the file that the build makes, without its extension; null if it is not known.</summary>
    public string? AssemblyName => Has("AssemblyName") ? Value("AssemblyName") : FileName;

    /// <summary>The target frameworks, such as <c>net10.0</c>; empty where they are not known.</summary>
    public ImmutableArray<string> TargetFrameworks =>
        (Value("TargetFramework") ?? Value("TargetFrameworks"))?.Split([';'], StringSplitOptions.RemoveEmptyEntries)
            .Select(static name => name.Trim()).ToImmutableArray() ?? ImmutableArray<string>.Empty;

    /// <summary>
    /// The version of the only target framework, such as <c>10.0</c>; null if there are several, it isn't .NET 5 or
    /// later, or it is unknown.
    /// </summary>
    public string? FrameworkVersion
    {
        get
        {
            if (TargetFrameworks is not [var name]) return null;
            if (name.StartsWith("netcoreapp", StringComparison.Ordinal)) return name.Substring(10);
            var end = name.IndexOf('-');
            var version = name.StartsWith("net", StringComparison.Ordinal)
                ? name.Substring(3, (end < 0 ? name.Length : end) - 3)
                : "";
            return version.IndexOf('.') > 0 && char.IsDigit(version[0]) ? version : null;
        }
    }

    internal static ImmutableDictionary<string, string?> NoProperties { get; } =
        ImmutableDictionary.Create<string, string?>(StringComparer.OrdinalIgnoreCase);

    private string FileName => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The value of a property; null if it is unset or not known.</summary>
    public string? Value(string property) => Properties.TryGetValue(property, out var value) ? value : null;

    /// <summary>Whether a property is set, even if its value is unknown.</summary>
    public bool Has(string property) => Properties.ContainsKey(property);

    /// <summary>Whether a property is <c>true</c>; null if that is not known.</summary>
    public bool? IsTrue(string property)
    {
        if (Properties.TryGetValue(property, out var value))
            return value is null ? null : value.Equals("true", StringComparison.OrdinalIgnoreCase);
        return HasUnseenImports ? null : false;
    }
}
