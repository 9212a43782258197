using System.Collections.Generic;
using System.Text.Json;

namespace DockerfileLint.Imaging.Archives;

/// <summary>Reads the JSON of an image: what has another type than expected is as if it weren't there.</summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>Reads a file of an image; its names are compared by case, as those of the specification are.</summary>
    /// <exception cref="ImageException">It isn't JSON.</exception>
    public static JsonElement Parse(byte[] text, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(JsonUnicode.Of(text), Options);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new ImageException(
                $"{name}: not JSON, line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}",
                exception);
        }
    }

    /// <summary>A property that is an object; null where there is none.</summary>
    public static JsonElement? Object(this JsonElement element, string name) =>
        Get(element, name) is { ValueKind: JsonValueKind.Object } found ? found : null;

    /// <summary>A property that is a text; null where there is none.</summary>
    public static string? Text(this JsonElement element, string name) =>
        Get(element, name) is { } found ? Text(found) : null;

    /// <summary>A property that is a whole number; null where there is none.</summary>
    public static long? Number(this JsonElement element, string name) =>
        Get(element, name) is { ValueKind: JsonValueKind.Number } found && found.TryGetInt64(out var number)
            ? number
            : null;

    /// <summary>Whether a property is true.</summary>
    public static bool IsTrue(this JsonElement element, string name) =>
        Get(element, name) is { ValueKind: JsonValueKind.True };

    /// <summary>What is in a property that is a list; nothing where there is none.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name)
    {
        if (Get(element, name) is not { ValueKind: JsonValueKind.Array } list) yield break;
        foreach (var item in list.EnumerateArray()) yield return item;
    }

    /// <summary>The texts in a property that is a list.</summary>
    public static IEnumerable<string> Texts(this JsonElement element, string name)
    {
        foreach (var item in element.Items(name))
            if (Text(item) is { } text)
                yield return text;
    }

    private static string? Text(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    private static JsonElement? Get(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) ? found : null;
}
