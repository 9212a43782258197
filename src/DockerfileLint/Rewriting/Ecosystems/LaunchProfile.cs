using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A profile of launchSettings.json, as <c>dotnet run</c> applies it.</summary>
/// <param name="Variables">The variables that it sets.</param>
/// <param name="Address">The addresses that the program listens on; null for none.</param>
/// <param name="Arguments">The arguments that it gives to the program.</param>
internal sealed record LaunchProfile(
    ImmutableArray<(string Name, string Value)> Variables, string? Address, ImmutableArray<string> Arguments)
{
    /// <summary>A profile by its name, or the first of the project; null where the file can't be read.</summary>
    public static LaunchProfile? Read(SourceText text, string? name)
    {
        try
        {
            var quotas = new XmlDictionaryReaderQuotas
            {
                MaxDepth = Limits.GlobalJsonDepth,
                MaxStringContentLength = Limits.GlobalJsonText,
            };
            var bytes = Encoding.UTF8.GetBytes(text.Text.TrimStart('\uFEFF'));
            if (bytes.Length == 0) return null;
            using var reader = JsonReaderWriterFactory.CreateJsonReader(bytes, quotas);
            var profiles = XDocument.Load(reader).Root?.Element("profiles")?.Elements()
                .Where(one => name is null || NameOf(one) == name);
            var profile = profiles?.FirstOrDefault(static one => one.Element("commandName")?.Value == "Project");
            return profile is null ? name is null && profiles is not null ? new([], null, []) : null : Of(profile);
        }
        catch (Exception fault) when (fault is XmlException or FormatException or InvalidDataException)
        {
            return null;
        }
    }

    private static LaunchProfile? Of(XElement profile)
    {
        var variables = profile.Element("environmentVariables")?.Elements()
            .Select(static one => (NameOf(one), one.Value)).ToImmutableArray() ?? [];
        var arguments = profile.Element("commandLineArgs")?.Value ?? "";
        var address = profile.Element("applicationUrl")?.Value;
        if (arguments.IndexOfAny(['"', '\'', '\\', '$', '%']) >= 0) return null;
        return new LaunchProfile(
            variables,
            string.IsNullOrWhiteSpace(address) ? null : address,
            [.. arguments.Split([' '], StringSplitOptions.RemoveEmptyEntries)]);
    }

    /// <summary>A name that XML doesn't allow is in an attribute.</summary>
    private static string NameOf(XElement element) => element.Attribute("item")?.Value ?? element.Name.LocalName;
}
