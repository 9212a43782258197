using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Tool.Images.Limits;

/// <summary>Writes what the rules of a <c>.dive-ci</c> file say.</summary>
internal static class DiveWriter
{
    /// <summary>A rule in one line, such as <c>fail  lowestEfficiency: 0.82, at least 0.9</c>.</summary>
    public static string Line(DiveRule rule)
    {
        if (rule.Limit is not { } limit) return $"{rule.Result}  {rule.Name}: disabled";
        var (value, bound) = (Shown(rule, rule.Value), Shown(rule, limit));
        // Two figures that only look equal don't show which is the larger one.
        if (value == bound && rule.Value != limit) (value, bound) = (Whole(rule, rule.Value), Whole(rule, limit));
        return $"{rule.Result}  {rule.Name}: {value}, {(rule.IsLowest ? "at least" : "at most")} {bound}";
    }

    /// <summary>Writes the rules as JSON.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<DiveRule> rules)
    {
        json.WriteStartArray("ci");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Name);
            json.WriteString("result", rule.Result);
            json.WriteNumber("value", rule.Value);
            if (rule.Limit is { } limit) json.WriteNumber("limit", limit);
            else json.WriteNull("limit");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Whole(DiveRule rule, double value) =>
        value.ToString(CultureInfo.InvariantCulture) + (rule.IsBytes ? " bytes" : "");

    private static string Shown(DiveRule rule, double value) => rule.IsBytes
        ? ByteText.Of((long)value)
        : value.ToString("0.####", CultureInfo.InvariantCulture);
}
