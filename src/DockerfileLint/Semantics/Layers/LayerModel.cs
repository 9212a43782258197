using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Layers;

/// <summary>
/// The layers of the image that is built, above its base image, and where one hides what another wrote.
/// </summary>
internal sealed class LayerModel
{
    private ImmutableArray<LayerOverlap> overlaps;
    private ImmutableArray<RunGroup> groups;
    private ImmutableArray<Leftover> leftovers;
    private Layer[]? byStart;

    internal LayerModel(StageModel stages, RunTable runs, InstructionEffects effects) =>
        Layers = LayerBuilder.Build(stages, runs, effects);

    /// <summary>
    /// The layers, in order, from those of the first stage of the chain to the last of the final stage, and those that
    /// its triggers add to other images.
    /// </summary>
    public ImmutableArray<Layer> Layers { get; }

    /// <summary>Where a later layer hides what an earlier one wrote, by later layer.</summary>
    public ImmutableArray<LayerOverlap> Overlaps =>
        Once.Get(ref overlaps, this, static model => model.FindOverlaps());

    /// <summary>The groups of consecutive RUNs that could be joined.</summary>
    public ImmutableArray<RunGroup> CombinableRuns =>
        Once.Get(ref groups, this, static model => RunGroups.Find(model));

    /// <summary>What tools are known to leave in the layers, each once.</summary>
    internal ImmutableArray<Leftover> Leftovers =>
        Once.Get(ref leftovers, this, static model => model.FindLeftovers());

    /// <summary>The first layer that writes a path with a beginning; null where none does.</summary>
    internal Layer? FirstWriter(string beginning)
    {
        foreach (var layer in Layers)
            foreach (var effect in layer.Effects)
                if (effect.Kind == LayerEffectKind.Write
                    && effect.Path.Text.StartsWith(beginning, StringComparison.Ordinal))
                    return layer;
        return null;
    }

    /// <summary>The layer that an instruction makes; null where it makes none or is not shipped.</summary>
    public Layer? LayerOf(InstructionSyntax instruction)
    {
        var index = Once.Get(ref byStart, this, static model => model.Index());
        // The last of those that have the instruction: a trigger makes a layer in each stage that is built on its own.
        var low = BinarySearch.First(
            index.Length,
            (index, instruction.Span.Start),
            static (all, i) => all.index[i].Instruction.Span.Start > all.Start) - 1;
        for (; low >= 0 && index[low].Instruction.Span.Start == instruction.Span.Start; low--)
            if (index[low].Instruction == instruction) return index[low];
        return null;
    }

    private ImmutableArray<LayerOverlap> FindOverlaps()
    {
        var files = LayerOverlaps.Find(Layers);
        var packages = RemovedPackages.Find(Layers);
        if (packages.IsEmpty) return files;
        // Both are in the order of their later layers, which a stable sort keeps.
        return [.. files.Concat(packages).OrderBy(static overlap => overlap.Later.Index)];
    }

    private ImmutableArray<Leftover> FindLeftovers()
    {
        var found = ImmutableArray.CreateBuilder<Leftover>();
        foreach (var layer in Layers)
            foreach (var effect in layer.Effects)
                if (effect.Leftover is { } what && !found.Contains(what)) found.Add(what);
        return found.ToImmutable();
    }

    /// <summary>The layers by the place of their instructions, those of one instruction in their order.</summary>
    private Layer[] Index()
    {
        var index = new Layer[Layers.Length];
        Layers.CopyTo(index);
        var places = new long[index.Length];
        var isSorted = true;
        for (var i = 0; i < index.Length; i++)
        {
            places[i] = ((long)index[i].Instruction.Span.Start << 32) | (uint)i;
            isSorted &= i == 0 || places[i - 1] < places[i];
        }

        if (!isSorted) Array.Sort(places, index);
        return index;
    }
}
