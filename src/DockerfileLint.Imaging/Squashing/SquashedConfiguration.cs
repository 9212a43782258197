using System;
using System.Collections.Generic;
using System.Text.Json;
using DockerfileLint.Imaging.Archives;
using DockerfileLint.Imaging.Histories;

namespace DockerfileLint.Imaging.Squashing;

/// <summary>The configuration of the new image: all of the old one but what it says about layers.</summary>
/// <param name="old">The old configuration.</param>
/// <param name="from">The lowest layer that was squashed.</param>
/// <param name="diffId">The digest of the new layer.</param>
internal sealed class SquashedConfiguration(ImageConfiguration old, int from, string diffId)
{
    /// <summary>Where BuildKit notes which instruction made which layer, for its cache.</summary>
    public const string BuildCache = "moby.buildkit.cache.v0";

    /// <summary>The history.</summary>
    public const string History = "history";

    /// <summary>The layers and their kind.</summary>
    public const string Root = "rootfs";

    /// <summary>The digests of the layers in it.</summary>
    public const string DiffIds = "diff_ids";

    private const string Empty = "empty_layer";

    /// <summary>The text of the configuration.</summary>
    public byte[] Text() => ImageManifests.Text(Write);

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var property in old.Root.EnumerateObject())
        {
            if (property.NameEquals(BuildCache)) continue;
            writer.WritePropertyName(property.Name);
            if (property.NameEquals(Root) && property.Value.ValueKind == JsonValueKind.Object)
                WriteRoot(writer, property.Value);
            else if (property.NameEquals(History) && HistoryFits())
                WriteHistory(writer);
            else
                Copy(writer, property.Value);
        }

        writer.WriteEndObject();
    }

    private void WriteRoot(Utf8JsonWriter writer, JsonElement root)
    {
        writer.WriteStartObject();
        foreach (var property in root.EnumerateObject())
        {
            writer.WritePropertyName(property.Name);
            if (!property.NameEquals(DiffIds))
            {
                Copy(writer, property.Value);
                continue;
            }

            writer.WriteStartArray();
            for (var layer = 0; layer < from; layer++) writer.WriteStringValue($"sha256:{old.DiffIds[layer]}");
            writer.WriteStringValue($"sha256:{diffId}");
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    /// <summary>Whether the history says for each layer what made it; one that doesn't stays as it is.</summary>
    private bool HistoryFits()
    {
        var layers = 0;
        foreach (var step in old.History)
            if (!step.IsEmpty)
                layers++;
        return layers == old.DiffIds.Length;
    }

    /// <summary>The squashed steps made no layer of the new image; a step of our own made the last one.</summary>
    private void WriteHistory(Utf8JsonWriter writer)
    {
        var layer = 0;
        writer.WriteStartArray();
        foreach (var step in old.Root.Items(History))
        {
            if (step.IsTrue(Empty) || layer++ < from) Copy(writer, step);
            else WriteSquashed(writer, step);
        }

        writer.WriteStartObject();
        if (old.Root.Text("created") is { } created) writer.WriteString("created", created);
        writer.WriteString("created_by", $"{HistoryText.Squash} --from {from}");
        writer.WriteString("comment", Comment());
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private string Comment()
    {
        var last = old.DiffIds.Length - 1;
        return $"Layers {from} to {last}, squashed into one";
    }

    private static void WriteSquashed(Utf8JsonWriter writer, JsonElement step)
    {
        writer.WriteStartObject();
        foreach (var property in Properties(step))
        {
            if (property.NameEquals(Empty)) continue;
            writer.WritePropertyName(property.Name);
            Copy(writer, property.Value);
        }

        writer.WriteBoolean(Empty, true);
        writer.WriteEndObject();
    }

    private static IEnumerable<JsonProperty> Properties(JsonElement step) =>
        step.ValueKind == JsonValueKind.Object ? step.EnumerateObject() : Array.Empty<JsonProperty>();

    /// <summary>Copies a value as it is written.</summary>
    private static void Copy(Utf8JsonWriter writer, JsonElement value) =>
        writer.WriteRawValue(value.GetRawText(), skipInputValidation: true);
}
