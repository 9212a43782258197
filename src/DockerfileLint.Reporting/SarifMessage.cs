using System.Text.Json;

namespace DockerfileLint.Reporting;

/// <summary>A text for people in SARIF.</summary>
internal static class SarifMessage
{
    /// <summary>Writes a text, and the same in Markdown where there is one.</summary>
    public static void Write(Utf8JsonWriter json, string name, string text, string? markdown = null)
    {
        json.WriteStartObject(name);
        json.Text("text", text);
        if (markdown is not null) json.Text("markdown", markdown);
        json.WriteEndObject();
    }
}
