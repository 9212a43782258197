using System;
using System.Collections.Generic;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>A value of a Bake file, as far as the file decides it; numbers and booleans are texts.</summary>
internal sealed class HclValue
{
    public static readonly HclValue Unknown = new(HclKind.Unknown);

    public static readonly HclValue Null = new(HclKind.Null);

    private HclValue(HclKind kind) => Kind = kind;

    public HclKind Kind { get; }

    public string? Text { get; private init; }

    public IReadOnlyList<HclValue> Items { get; private init; } = [];

    public IReadOnlyDictionary<string, HclValue> Entries { get; private init; } =
        new Dictionary<string, HclValue>(StringComparer.Ordinal);

    public static HclValue Of(string text) => new(HclKind.Text) { Text = text };

    public static HclValue Of(bool value) => Of(value ? "true" : "false");

    public static HclValue Of(IReadOnlyList<HclValue> items) => new(HclKind.List) { Items = items };

    public static HclValue Of(IReadOnlyDictionary<string, HclValue> entries) => new(HclKind.Map) { Entries = entries };

    public bool IsTrue => Text == "true";

    public HclValue Member(string name) =>
        Kind == HclKind.Map && Entries.TryGetValue(name, out var value) ? value : Unknown;

    public HclValue At(HclValue index) => index.Kind != HclKind.Text ? Unknown
        : Kind == HclKind.Map ? Member(index.Text!)
        : int.TryParse(index.Text, out var number) && number >= 0 && number < Items.Count ? Items[number]
        : Unknown;

    /// <summary>Whether two values are equal; null where one is not known.</summary>
    public bool? IsEqualTo(HclValue other)
    {
        if (Kind == HclKind.Unknown || other.Kind == HclKind.Unknown) return null;
        if (Kind is HclKind.List or HclKind.Map || Kind != other.Kind) return Kind == other.Kind ? null : false;
        return string.Equals(Text, other.Text, StringComparison.Ordinal);
    }
}
