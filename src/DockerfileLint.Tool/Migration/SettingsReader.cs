using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Text;
using DockerfileLint.Workspaces;
using DockerfileLint.Workspaces.Builds;

namespace DockerfileLint.Tool.Migration;

/// <summary>Reads the values of a configuration; what is of another kind ends it in one line.</summary>
/// <param name="path">The file, as messages name it.</param>
internal sealed class SettingsReader(string path)
{
    /// <summary>Refuses a file that is too large to be a configuration.</summary>
    public static SourceText Checked(SourceText source) =>
        source.Length <= ReadLimits.SettingsLength
            ? source
            : throw new InputException($"{source.Path}: it is larger than 1 MB");

    /// <summary>The first document of a YAML file; null where it is empty. That others aren't read is noted.</summary>
    public static YamlValue? Document(SourceText source, MigratedSettings result)
    {
        var documents = YamlText.Documents(source);
        foreach (var document in documents.Skip(1))
            result.Note(document.Line, "only the first YAML document is read");
        return documents.Count == 0 ? null : documents[0];
    }

    /// <summary>The entries of a map, none where it is empty.</summary>
    public IEnumerable<(string Key, YamlValue Value)> Map(YamlValue value, string name)
    {
        if (value.Entries is null && !IsNull(value)) throw Wrong(value, name, "a table of settings");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, entry) in value.Map)
        {
            if (!seen.Add(key)) throw new InputException($"{path}:{entry.Line}: '{key}' is given twice");
            yield return (key, entry);
        }
    }

    /// <summary>The texts of a list, or the one of a text; none where it is empty.</summary>
    public IEnumerable<(string Text, int Line)> Texts(YamlValue value, string name)
    {
        if (value.Entries is not null) throw Wrong(value, name, "a list");
        if (IsNull(value)) yield break;
        foreach (var item in value.Items ?? [value])
            yield return (item.Text ?? throw Wrong(item, name, "a list of strings"), item.Line);
    }

    /// <summary>The text of a value.</summary>
    public string Text(YamlValue value, string name) => value.Text ?? throw Wrong(value, name, "a string");

    /// <summary>Whether a value is yes.</summary>
    public bool Flag(YamlValue value, string name) => Text(value, name).ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "ON" or "1" => true,
        "FALSE" or "NO" or "OFF" or "0" => false,
        _ => throw Wrong(value, name, "true or false"),
    };

    /// <summary>What to say of a value of another kind.</summary>
    public InputException Wrong(YamlValue value, string name, string kind) =>
        new($"{path}:{value.Line}: '{name}' must be {kind}");

    private static bool IsNull(YamlValue value) => value is { Text: null, Items: null, Entries: null };
}
