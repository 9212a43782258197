using System;
using System.Collections.Generic;
using System.Globalization;
using DockerfileLint.Text;
using DockerfileLint.Workspaces;
using DockerfileLint.Workspaces.Builds;
using Tomlyn;
using Tomlyn.Parsing;

namespace DockerfileLint.Tool.Migration;

/// <summary>
/// Reads TOML from the parser's events, which bounds the depth, into the values that YAML is read into.
/// </summary>
internal sealed class TomlText
{
    private readonly TomlParser parser;
    private readonly string path;
    private readonly Dictionary<YamlValue, Dictionary<string, YamlValue>> places = [];
    private int values;

    private TomlText(SourceText source)
    {
        parser = TomlParser.Create(source.Text, new TomlParserOptions { Mode = TomlParserMode.Strict });
        path = source.Path;
    }

    /// <summary>The table that a file is.</summary>
    /// <exception cref="InputException">It isn't TOML.</exception>
    public static YamlValue Read(SourceText source)
    {
        try
        {
            var reader = new TomlText(source);
            while (reader.parser.MoveNext())
                if (reader.parser.Current.Kind == TomlParseEventKind.StartTable)
                    return reader.Table(new YamlValue(1) { Entries = [] });
            return new YamlValue(1);
        }
        catch (TomlException exception)
        {
            var line = exception.Line is { } found ? $":{found}" : "";
            throw new InputException($"{source.Path}{line}: it isn't well-formed TOML", exception);
        }
    }

    private YamlValue Table(YamlValue table)
    {
        if (!places.TryGetValue(table, out var known)) places.Add(table, known = new(StringComparer.Ordinal));
        while (Next() == TomlParseEventKind.PropertyName)
        {
            var (key, line) = (parser.GetPropertyName(), parser.Current.Line);
            Next();
            if (!known.TryGetValue(key, out var earlier))
            {
                known.Add(key, earlier = Value(line));
                table.Entries!.Add((key, earlier));
            }
            else if (earlier.Entries is not null && parser.Current.Kind == TomlParseEventKind.StartTable)
            {
                // A table may be continued after another one.
                Table(earlier);
            }
            else
            {
                throw new InputException($"{path}:{line}: '{key}' is given twice");
            }
        }

        return table;
    }

    private YamlValue Value(int line)
    {
        if (++values > ReadLimits.YamlValues) throw new InputException($"{path}:{line}: it has too many values");
        var current = parser.Current;
        switch (current.Kind)
        {
            case TomlParseEventKind.StartTable:
                return Table(new YamlValue(line) { Entries = [] });
            case TomlParseEventKind.StartArray:
                var list = new YamlValue(line) { Items = [] };
                while (Next() != TomlParseEventKind.EndArray)
                    list.Items!.Add(Value(parser.Current.Line is > 0 and var at ? at : line));
                return list;
            case TomlParseEventKind.String:
                return new YamlValue(line) { Text = parser.GetString() };
            case TomlParseEventKind.Boolean:
                return new YamlValue(line) { Text = current.GetBoolean() ? "true" : "false" };
            case TomlParseEventKind.Integer:
                return new YamlValue(line) { Text = current.GetInt64().ToString(CultureInfo.InvariantCulture) };
            default:
                return new YamlValue(line) { Text = "(a number or a date)" };
        }
    }

    private TomlParseEventKind Next() => parser.MoveNext() ? parser.Current.Kind : TomlParseEventKind.EndDocument;
}
