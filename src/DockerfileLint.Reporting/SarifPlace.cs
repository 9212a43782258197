using System.Text.Json;
using DockerfileLint.Text;

namespace DockerfileLint.Reporting;

/// <summary>A place in a file in SARIF.</summary>
internal static class SarifPlace
{
    /// <summary>
    /// The name of the folder that relative paths begin in, that of the run. Whoever reads the report knows where it
    /// is.
    /// </summary>
    public const string Root = "%SRCROOT%";

    public static void Write(Utf8JsonWriter json, string path, LineRange range)
    {
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, path);
        WriteRegion(json, "region", range);
        json.WriteEndObject();
    }

    public static void WriteArtifact(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        var uri = ArtifactUri.Of(path);
        json.WriteString("uri", uri);
        if (!ArtifactUri.IsAbsolute(uri)) json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
    }

    public static void WriteRegion(Utf8JsonWriter json, string name, LineRange range)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", range.Line);
        json.WriteNumber("startColumn", range.Column);
        json.WriteNumber("endLine", range.EndLine);
        json.WriteNumber("endColumn", range.EndColumn);
        json.WriteEndObject();
    }
}
