using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Packages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Layers;

/// <summary>The layers of the image that is built, above its base image, and where one hides what another wrote.</summary>
public sealed class LayerModel
{
    private ImmutableArray<LayerOverlap> overlaps;
    private ImmutableArray<RunGroup> groups;
    private ImmutableArray<Leftover> leftovers;
    private Dictionary<InstructionSyntax, Layer>? byInstruction;

    internal LayerModel(BuildModel model) => Layers = LayerBuilder.Build(model);

    /// <summary>The layers, in order, from those of the first stage of the chain to the last of the final stage.</summary>
    public ImmutableArray<Layer> Layers { get; }

    /// <summary>Where a later layer hides what an earlier one wrote, by later layer.</summary>
    public ImmutableArray<LayerOverlap> Overlaps
    {
        get
        {
            if (overlaps.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref overlaps, LayerOverlaps.Find(Layers));
            return overlaps;
        }
    }

    /// <summary>The groups of consecutive RUNs that could be joined.</summary>
    public ImmutableArray<RunGroup> CombinableRuns
    {
        get
        {
            if (groups.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref groups, RunGroups.Find(this));
            return groups;
        }
    }

    /// <summary>What tools are known to leave in the layers, each once.</summary>
    internal ImmutableArray<Leftover> Leftovers
    {
        get
        {
            if (leftovers.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref leftovers, FindLeftovers());
            return leftovers;
        }
    }

    /// <summary>The layer that an instruction makes; null where it makes none or is not shipped.</summary>
    public Layer? LayerOf(InstructionSyntax instruction)
    {
        var index = Volatile.Read(ref byInstruction) ?? Interlocked.CompareExchange(ref byInstruction, Index(), comparand: null) ?? byInstruction!;
        return index.TryGetValue(instruction, out var layer) ? layer : null;
    }

    private ImmutableArray<Leftover> FindLeftovers()
    {
        var found = ImmutableArray.CreateBuilder<Leftover>();
        foreach (var layer in Layers)
            foreach (var effect in layer.Effects)
                if (effect.Leftover is { } what && !found.Contains(what)) found.Add(what);
        return found.ToImmutable();
    }

    private Dictionary<InstructionSyntax, Layer> Index()
    {
        var index = new Dictionary<InstructionSyntax, Layer>(Layers.Length);
        foreach (var layer in Layers) index[layer.Instruction] = layer;
        return index;
    }
}
