using System.Collections.Generic;
using System.Text;
using System.Threading;

namespace DockerfileLint.Parsing;

/// <summary>Reads one record of comma-separated values as strictly as Go's <c>encoding/csv</c>.</summary>
internal static class CsvReader
{
    /// <summary>The fields; null with the reason if it isn't a record.</summary>
    public static List<CsvField>? Read(string text, CancellationToken cancellation, out string? problem)
    {
        var fields = new List<CsvField>();
        problem = text.Length == 0 ? "it is empty" : null;
        for (var position = 0; problem is null;)
        {
            cancellation.ThrowIfCancellationRequested();
            var field = position < text.Length && text[position] == '"'
                ? ReadQuoted(text, position, out problem)
                : ReadPlain(text, position, out problem);
            fields.Add(field);
            if (field.End >= text.Length) break;
            position = field.End + 1;
        }

        return problem is null ? fields : null;
    }

    private static CsvField ReadPlain(string text, int start, out string? problem)
    {
        var comma = text.IndexOf(',', start);
        var end = comma < 0 ? text.Length : comma;
        var value = text.Substring(start, end - start);
        problem = value.Contains('"') ? "a field contains a double quote" : null;
        return new CsvField(value, start, end, IsQuoted: false);
    }

    private static CsvField ReadQuoted(string text, int start, out string? problem)
    {
        var value = new StringBuilder();
        problem = null;
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                value.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '"')
            {
                value.Append('"');
                i++;
            }
            else
            {
                if (i + 1 < text.Length && text[i + 1] != ',') problem = "a quoted field is followed by other text";
                return new CsvField(value.ToString(), start, i + 1, IsQuoted: true);
            }
        }

        problem = "a double quote isn't closed";
        return new CsvField(value.ToString(), start, text.Length, IsQuoted: true);
    }
}
