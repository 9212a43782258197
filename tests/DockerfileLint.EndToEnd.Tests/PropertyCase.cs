using System.Collections.Generic;

namespace DockerfileLint.EndToEnd.Tests;

/// <summary>A project without a language that sets something of ours, and what its build then says.</summary>
/// <param name="Name">Its folder.</param>
/// <param name="Settings">Lines of the project: properties and items.</param>
/// <param name="Expected">An expression that the output matches, with the reports that were written and the Dockerfile behind it.</param>
internal sealed record PropertyCase(string Name, string Settings, string Expected)
{
    public const string Wasteful = "FROM debian:12\nRUN apt-get update && apt-get install -y curl\n";

    /// <summary>The Dockerfile.</summary>
    public string Dockerfile { get; init; } = Wasteful;

    /// <summary>More files, by path.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>(System.StringComparer.Ordinal);

    /// <summary>The target that is built.</summary>
    public string Target { get; init; } = "DockerfileLint";

    /// <summary>An expression that the output does not match.</summary>
    public string? Forbidden { get; init; }

    /// <summary>A project that sets one property.</summary>
    public static PropertyCase Of(string property, string value, string expected) =>
        new($"{property}-{value}".Replace('/', '-'), Property(property, value), expected);

    /// <summary>The line of a project that sets a property.</summary>
    public static string Property(string name, string value) => $"<PropertyGroup><{name}>{value}</{name}></PropertyGroup>";

    public override string ToString() => Name;
}
