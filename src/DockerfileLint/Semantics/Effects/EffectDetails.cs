using System.Collections.Immutable;

namespace DockerfileLint.Semantics.Effects;

/// <summary>What is known only of some effects; see <see cref="LayerEffect"/> for what each means.</summary>
internal sealed record EffectDetails
{
    public static EffectDetails None { get; } = new();

    public long? Bytes { get; init; }

    public string? Source { get; init; }

    public string? SourcePath { get; init; }

    public string? Written { get; init; }

    public string? RelativeName { get; init; }

    public ImmutableArray<string> OtherPlaces { get; init; } = ImmutableArray<string>.Empty;
}
