using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Layers;

/// <summary>
/// Follows which packages the commands of each layer install until a later layer removes them: they stay in the layer
/// that has installed them first.
/// </summary>
internal sealed class RemovedPackages
{
    private readonly Dictionary<(string Place, string Name), (Layer Layer, LayerEffect Effect)> installed = [];
    private ImmutableArray<LayerOverlap>.Builder? overlaps;

    private RemovedPackages()
    {
    }

    /// <summary>The removals of each layer, in the order of the layers.</summary>
    public static ImmutableArray<LayerOverlap> Find(ImmutableArray<Layer> layers)
    {
        var finder = new RemovedPackages();
        foreach (var layer in layers)
        {
            if (layer.Run is not { } run) continue;
            foreach (var command in run.Commands)
                if (PackageChange.Of(command) is { } change) finder.Apply(change, command, layer);
        }

        return finder.overlaps?.ToImmutable() ?? ImmutableArray<LayerOverlap>.Empty;
    }

    private void Apply(PackageChange change, ShellCommand command, Layer layer)
    {
        layer.Stage.Model.ThrowIfCancelled();
        if (change.IsRemoval) Remove(change, command, layer);
        else if (!command.IsConditional) Install(change, command, layer);
    }

    private void Install(PackageChange change, ShellCommand command, Layer layer)
    {
        if (change.Group is { } group && change.Words.Length > 0) Add(change.Place, group, change.Words[0]);
        foreach (var word in change.Words)
            if (PackageChange.NameOf(word) is { } name) Add(change.Place, name, word);

        void Add(string place, string name, ShellWord word)
        {
            if (!installed.ContainsKey((place, name)))
                installed.Add(
                    (place, name),
                    (layer, new LayerEffect(LayerEffectKind.Write, PathPattern.Unknown, word.Span)
                    {
                        Command = command,
                    }));
        }
    }

    private void Remove(PackageChange change, ShellCommand command, Layer layer)
    {
        var hidden = new LayerEffect(LayerEffectKind.Delete, PathPattern.Unknown, command.Span) { Command = command };
        foreach (var word in change.Words)
        {
            if (PackageChange.NameOf(word) is not { } name
                || !installed.TryGetValue((change.Place, name), out var earlier))
                continue;
            installed.Remove((change.Place, name));
            if (earlier.Layer == layer || command.IsConditional) continue;
            (overlaps ??= ImmutableArray.CreateBuilder<LayerOverlap>()).Add(
                new LayerOverlap(earlier.Layer, earlier.Effect, layer, hidden, OverlapCause.Uninstalled)
                {
                    IsWhole = true,
                    Package = name,
                });
        }
    }
}
