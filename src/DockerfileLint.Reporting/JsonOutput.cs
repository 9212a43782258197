using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DockerfileLint.Reporting;

/// <summary>How JSON is written: by hand, since reflection would not survive native compilation.</summary>
internal static class JsonOutput
{
    // Reports are files and pipes, never script inside a page: quotes and umlauts may stay readable.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static Utf8JsonWriter Open(Stream output, bool indented) =>
        new(output, new JsonWriterOptions { Encoder = Encoder, Indented = indented });

    /// <summary>Hands on what was written once it is much, so that no report is held as a whole.</summary>
    public static void FlushWhenFull(this Utf8JsonWriter json)
    {
        if (json.BytesPending > ReportLimits.JsonPending) json.Flush();
    }

    public static void End(Utf8JsonWriter json, Stream output)
    {
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    /// <summary>A string property, with lone surrogates replaced.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string value) =>
        json.WriteString(name, WellFormedText.Of(value));
}
