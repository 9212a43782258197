using System;
using System.IO;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Runtime.Serialization.Json;
using DockerfileLint.Text;

namespace DockerfileLint.Projects;

/// <summary>The SDK that a global.json requires.</summary>
/// <param name="Version">The version, such as <c>10.0.100</c>.</param>
/// <param name="RollForward">Which newer SDKs are allowed; <c>latestPatch</c> by default.</param>
internal sealed record GlobalJson(string Version, string RollForward)
{
    /// <summary>Reads a global.json; null if it names no full version or can't be read.</summary>
    public static GlobalJson? Read(SourceText text)
    {
        try
        {
            if (text.Length == 0) return null;
            var quotas = new XmlDictionaryReaderQuotas
            {
                MaxDepth = Limits.GlobalJsonDepth,
                MaxStringContentLength = Limits.GlobalJsonText,
            };
            using var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(text.Text), quotas);
            var sdk = XDocument.Load(reader).Root?.Element("sdk");
            // The SDK ignores a value that isn't a full version.
            return sdk?.Element("version")?.Value is { } version && Parse(version) is not null
                ? new GlobalJson(version, sdk.Element("rollForward")?.Value ?? "latestPatch")
                : null;
        }
        catch (Exception fault) when (fault is XmlException or FormatException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Whether an SDK satisfies it when no other is installed; null if a version is not a plain one.</summary>
    public bool? Accepts(string installed)
    {
        if (Parse(Version) is not { } asked || Parse(installed) is not { } given) return null;
        var band = given.Patch / 100 == asked.Patch / 100;
        var sameMinor = given.Major == asked.Major && given.Minor == asked.Minor;
        if (given.CompareTo(asked) < 0) return false;
        return RollForward.ToLowerInvariant() switch
        {
            "disable" => given == asked,
            "patch" or "latestpatch" => sameMinor && band,
            "feature" or "latestfeature" => sameMinor,
            "minor" or "latestminor" => given.Major == asked.Major,
            "major" or "latestmajor" => true,
            _ => null,
        };
    }

    private static (int Major, int Minor, int Patch)? Parse(string version)
    {
        var parts = version.Split('.');
        return parts.Length == 3
            && int.TryParse(parts[0], out var major)
            && int.TryParse(parts[1], out var minor)
            && int.TryParse(parts[2], out var patch)
            && patch >= 100 ? (major, minor, patch) : null;
    }
}
