using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace DockerfileLint.Tool.Proving;

/// <summary>What an image says of itself.</summary>
internal sealed record ImageSettings
{
    /// <summary>The bytes of all layers.</summary>
    public long Bytes { get; private init; }

    /// <summary>The number of layers.</summary>
    public int Layers { get; private init; }

    /// <summary>The settings that have to stay, by their names, as text.</summary>
    public SortedDictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The environment.</summary>
    public SortedDictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>What starts: the entry point and its arguments.</summary>
    public IReadOnlyList<string> Start { get; private init; } = [];

    /// <summary>Whether there is a health check.</summary>
    public bool HasHealthcheck { get; private init; }

    /// <summary>Reads the answer of <c>image inspect</c>.</summary>
    public static ImageSettings Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var image = document.RootElement.ValueKind == JsonValueKind.Array
            ? document.RootElement[0]
            : document.RootElement;
        var config = image.GetProperty("Config");
        var settings = new ImageSettings
        {
            Bytes = image.GetProperty("Size").GetInt64(),
            Layers = image.GetProperty("RootFS").GetProperty(nameof(Layers)).GetArrayLength(),
            Start = [.. Words(config, "Entrypoint"), .. Words(config, "Cmd")],
            HasHealthcheck =
                config.TryGetProperty("Healthcheck", out var check) && check.ValueKind == JsonValueKind.Object,
        };
        settings.Values["ports"] = Names(config, "ExposedPorts");
        settings.Values["volumes"] = Names(config, "Volumes");
        settings.Values["labels"] = Pairs(config, "Labels");
        settings.Values["stop signal"] = Text(config, "StopSignal");
        settings.Values["working directory"] = Text(config, "WorkingDir");
        settings.Values["user"] = Text(config, "User");
        foreach (var variable in Words(config, "Env"))
        {
            var sign = variable.IndexOf('=', StringComparison.Ordinal);
            if (sign > 0) settings.Environment[variable[..sign]] = variable[(sign + 1)..];
        }

        return settings;
    }

    private static List<string> Words(JsonElement config, string name) =>
        config.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(static word => word.GetString()!).ToList()
            : [];

    private static string Text(JsonElement config, string name) =>
        config.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string Names(JsonElement config, string name) =>
        config.TryGetProperty(name, out var map) && map.ValueKind == JsonValueKind.Object
            ? string.Join(' ', map.EnumerateObject().Select(static one => one.Name).Order(StringComparer.Ordinal))
            : "";

    private static string Pairs(JsonElement config, string name) =>
        config.TryGetProperty(name, out var map) && map.ValueKind == JsonValueKind.Object
            ? string.Join(
                ' ',
                map.EnumerateObject().Select(static one => $"{one.Name}={one.Value}").Order(StringComparer.Ordinal))
            : "";
}
