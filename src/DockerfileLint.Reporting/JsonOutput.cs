using System.IO;
using System.Linq;
using System.Text;
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

    /// <summary>A string property as <see cref="TextValue"/> writes it.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.TextValue(value);
    }

    /// <summary>
    /// A string, with lone surrogates replaced and escapes for what would steer the screen that shows it.
    /// </summary>
    public static void TextValue(this Utf8JsonWriter json, string value)
    {
        var text = WellFormedText.Of(value);
        if (!text.Any(ShownText.IsUnsafe))
        {
            json.WriteStringValue(text);
            return;
        }

        // JSON has escapes for control characters itself; what is left is beyond Latin-1.
        var escaped = new StringBuilder("\"");
        foreach (var character in JsonEncodedText.Encode(text, Encoder).ToString())
        {
            if (ShownText.IsUnsafe(character)) escaped.Append(ShownText.Escape(character));
            else escaped.Append(character);
        }

        json.WriteRawValue(escaped.Append('"').ToString(), skipInputValidation: true);
    }
}
