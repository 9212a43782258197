using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.DotNet;

/// <summary>The ports of Kestrel's endpoints, as variables of the image configure them.</summary>
/// <param name="Variable">The first of the variables.</param>
/// <param name="Ports">The ports; null if one of them is not known.</param>
internal sealed record KestrelPorts(string Variable, ImmutableArray<string>? Ports)
{
    private static readonly string[] Prefixes = ["", "ASPNETCORE_", "DOTNET_"];

    /// <summary>What the image configures; null where it configures no endpoint.</summary>
    public static KestrelPorts? Of(BuildModel model)
    {
        var names = model.ShippedStages
            .SelectMany(static stage => stage.Instructions.OfType<EnvSyntax>())
            .SelectMany(static env => env.Pairs)
            .Select(static pair => pair.Key.Text)
            .Where(IsEndpoint)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (names.Count == 0) return null;
        var state = model.FinalStage!.FinalState;
        var ports = ImmutableArray.CreateBuilder<string>();
        foreach (var name in names)
        {
            if (!name.EndsWith("__Url", StringComparison.OrdinalIgnoreCase)) continue;
            if (state.GetValue(name) is not { } value || AddressPorts.Of(value) is not { } found)
                return new KestrelPorts(name, null);
            ports.AddRange(found);
        }

        return new KestrelPorts(names[0], ports.Count == 0 ? null : ports.ToImmutable());
    }

    private static bool IsEndpoint(string name) => Array.Exists(
        Prefixes,
        prefix => name.StartsWith(prefix + "Kestrel__Endpoints__", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith(prefix + "Kestrel:Endpoints:", StringComparison.OrdinalIgnoreCase));
}
