using System.Collections.Generic;

namespace DockerfileLint.Rewriting.Sources;

/// <summary>A value of a JSON text.</summary>
/// <param name="start">Where it begins.</param>
internal sealed class JsonNode(int start)
{
    private static readonly List<KeyValuePair<string, JsonNode>> None = [];

    /// <summary>Where it begins in the text.</summary>
    public int Start => start;

    /// <summary>The text of a string, or of a number or literal as it is written; null for others.</summary>
    public string? Text { get; init; }

    /// <summary>The members of an object, in order; empty for others.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonNode>> Members { get; init; } = None;

    /// <summary>The items of an array; empty for others.</summary>
    public IReadOnlyList<JsonNode> Items { get; init; } = [];

    /// <summary>The member of an object; null where there is none.</summary>
    public JsonNode? this[string name]
    {
        get
        {
            foreach (var member in Members)
                if (member.Key == name) return member.Value;
            return null;
        }
    }
}
