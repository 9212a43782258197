using System.Text.Json;
using DockerfileLint.Linting;
using DockerfileLint.Rules.Security;

namespace DockerfileLint.Reporting;

/// <summary>That a comment suppresses a result, in SARIF.</summary>
internal static class SarifSuppression
{
    /// <summary>That nothing does.</summary>
    public static void WriteNone(Utf8JsonWriter json)
    {
        json.WriteStartArray("suppressions");
        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, SuppressedDiagnostic one, LintReport report)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "inSource");
        json.WriteString("status", "accepted");
        if (one.Reason.Length > 0) json.Text("justification", SecretMask.OfMessage(one.Reason));
        json.WriteStartObject("location");
        SarifPlace.Write(json, one.Path, report.RangeOf(one.Path, one.Comment));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
