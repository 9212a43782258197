using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace DockerfileLint.Rewriting.Sources;

/// <summary>Reads JSON in one pass; comments and commas at the end of lists are skipped.</summary>
internal sealed class JsonReader
{
    private readonly string text;
    private int place;

    private JsonReader(string text) => this.text = text;

    /// <summary>The value of a text; null where it is none.</summary>
    public static JsonNode? Read(string text)
    {
        var reader = new JsonReader(text);
        return reader.Value(0);
    }

    private JsonNode? Value(int depth)
    {
        Skip();
        if (place >= text.Length || depth > RewriteLimits.ProjectJsonDepth) return null;
        return text[place] switch
        {
            '{' => Object(depth),
            '[' => Array(depth),
            '"' => place is var start && String() is { } value ? new JsonNode(start) { Text = value } : null,
            _ => Literal(),
        };
    }

    private JsonNode? Object(int depth)
    {
        var start = place++;
        var members = new List<KeyValuePair<string, JsonNode>>();
        for (Skip(); place < text.Length && text[place] != '}'; Skip())
        {
            if (text[place] != '"' || String() is not { } name) return null;
            Skip();
            if (place >= text.Length || text[place++] != ':' || Value(depth + 1) is not { } value) return null;
            members.Add(new KeyValuePair<string, JsonNode>(name, value));
            if (!Next('}')) return null;
        }

        if (place++ >= text.Length) return null;
        return new JsonNode(start) { Members = members };
    }

    private JsonNode? Array(int depth)
    {
        var start = place++;
        var items = new List<JsonNode>();
        for (Skip(); place < text.Length && text[place] != ']'; Skip())
        {
            if (Value(depth + 1) is not { } value) return null;
            items.Add(value);
            if (!Next(']')) return null;
        }

        if (place++ >= text.Length) return null;
        return new JsonNode(start) { Items = items };
    }

    /// <summary>A comma is skipped; otherwise the end has to follow.</summary>
    private bool Next(char end)
    {
        Skip();
        if (place >= text.Length) return false;
        if (text[place] != ',') return text[place] == end;
        place++;
        return true;
    }

    private JsonNode? Literal()
    {
        var start = place;
        while (place < text.Length && (char.IsLetterOrDigit(text[place]) || text[place] is '-' or '+' or '.')) place++;
        return place == start ? null : new JsonNode(start) { Text = text.Substring(start, place - start) };
    }

    private string? String()
    {
        var value = new StringBuilder();
        for (place++; place < text.Length; place++)
        {
            var c = text[place];
            if (c == '"')
            {
                place++;
                return value.ToString();
            }

            if (c == '\\' && ++place < text.Length) Escape(value);
            else value.Append(c);
        }

        return null;
    }

    private void Escape(StringBuilder value)
    {
        var c = text[place];
        if (c == 'u' && place + 4 < text.Length
            && int.TryParse(
                text.Substring(place + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
                    out var code))
        {
            value.Append((char)code);
            place += 4;
            return;
        }

        value.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => c });
    }

    private void Skip()
    {
        while (place < text.Length)
        {
            if (char.IsWhiteSpace(text[place])) place++;
            else if (string.CompareOrdinal(text, place, "//", 0, 2) == 0) SkipTo("\n");
            else if (string.CompareOrdinal(text, place, "/*", 0, 2) == 0) SkipTo("*/");
            else return;
        }
    }

    private void SkipTo(string end)
    {
        var found = text.IndexOf(end, place, System.StringComparison.Ordinal);
        place = found < 0 ? text.Length : found + end.Length;
    }
}
