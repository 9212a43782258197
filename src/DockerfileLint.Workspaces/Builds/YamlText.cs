using System;
using System.Collections.Generic;
using System.IO;
using DockerfileLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>
/// Reads YAML from the parser's events into values: nothing is copied for an alias, depth and number are bounded, and
/// what is broken ends the file in one line.
/// </summary>
internal sealed class YamlText
{
    private readonly Parser parser;
    private readonly Dictionary<string, YamlValue> anchors = new(StringComparer.Ordinal);
    private int values;

    private YamlText(string text) => parser = new Parser(new StringReader(text));

    /// <summary>The documents of a file; none where it is not YAML.</summary>
    public static List<YamlValue> Documents(BuildFile file) => Documents(file, file.Text.Text);

    /// <summary>The same for JSON, with comments.</summary>
    public static YamlValue? Json(BuildFile file) =>
        Documents(file, JsonText.Plain(file.Text.Text)) is { Count: > 0 } documents ? documents[0] : null;

    /// <summary>The documents of a file that a user named.</summary>
    /// <exception cref="InputException">It isn't YAML.</exception>
    public static List<YamlValue> Documents(SourceText source)
    {
        try
        {
            return Documents(source.Text);
        }
        catch (Exception exception) when (IsMalformed(exception))
        {
            throw new InputException($"{source.Path}{LineOf(exception)}: it isn't well-formed YAML", exception);
        }
        catch (InputException exception)
        {
            throw new InputException($"{source.Path}: {exception.Message}", exception);
        }
    }

    private static List<YamlValue> Documents(BuildFile file, string text)
    {
        try
        {
            return Documents(text);
        }
        catch (Exception exception) when (IsMalformed(exception))
        {
            file.Tree.Report(
                $"{file.Path}{LineOf(exception)}: builds can't be read from it: it is not well-formed YAML");
        }
        catch (InputException exception)
        {
            file.Tree.Report($"{file.Path}: builds can't be read from it: {exception.Message}");
        }

        return [];
    }

    private static List<YamlValue> Documents(string text)
    {
        var found = new List<YamlValue>();
        var reader = new YamlText(text);
        while (reader.parser.MoveNext())
        {
            if (reader.parser.Current is not DocumentStart) continue;
            reader.anchors.Clear();
            reader.parser.MoveNext();
            found.Add(reader.Read(ReadLimits.YamlDepth));
        }

        return found;
    }

    private static bool IsMalformed(Exception exception) =>
        exception is YamlException or InvalidOperationException or ArgumentException;

    private static string LineOf(Exception exception) => exception is YamlException yaml ? $":{yaml.Start.Line}" : "";

    private YamlValue Read(int depth)
    {
        if (depth == 0) throw new InputException("it is nested too deeply");
        if (++values > ReadLimits.YamlValues) throw new InputException("it has too many values");
        var current = parser.Current!;
        var line = (int)current.Start.Line;
        switch (current)
        {
            case AnchorAlias alias:
                return anchors.TryGetValue(alias.Value.Value, out var known) ? known : new YamlValue(line);
            case Scalar scalar:
                return Keep(scalar, new YamlValue(line)
                {
                    Text = IsNull(scalar) ? null : scalar.Value,
                    IsBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded,
                });
            case SequenceStart list:
                var items = Keep(list, new YamlValue(line) { Items = [] });
                while (Next() is not SequenceEnd) items.Items!.Add(Read(depth - 1));
                return items;
            case MappingStart map:
                return ReadMap(map, line, depth);
            default:
                return new YamlValue(line);
        }
    }

    private YamlValue ReadMap(MappingStart start, int line, int depth)
    {
        var map = Keep(start, new YamlValue(line) { Entries = [] });
        while (Next() is not MappingEnd)
        {
            var key = Read(depth - 1).Text ?? "";
            Next();
            map.Entries!.Add((key, Read(depth - 1)));
        }

        return map;
    }

    private ParsingEvent Next() =>
        parser.MoveNext() ? parser.Current! : throw new InputException("it ends too early");

    private YamlValue Keep(NodeEvent node, YamlValue value)
    {
        if (!node.Anchor.IsEmpty) anchors[node.Anchor.Value] = value;
        return value;
    }

    private static bool IsNull(Scalar scalar) =>
        !scalar.Tag.IsEmpty && scalar.Tag.Value == "!reset"
            || scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL";
}
