using System.Collections.Immutable;

namespace DockerfileLint.Tests.Hostile.Shapes;

/// <summary>Every hostile shape, group by group.</summary>
internal static class HostileShapes
{
    public static ImmutableArray<HostileShape> All { get; } =
    [
        .. PackageShapes.All, .. VariableShapes.All, .. InstructionShapes.All, .. StageShapes.All, .. LayerShapes.All, .. HeredocShapes.All,
        .. LineShapes.All, .. WordShapes.All, .. PragmaShapes.All, .. ErrorShapes.All, .. ShellShapes.All, .. NestingShapes.All,
        .. WindowsShapes.All, .. DotNetShapes.All, .. ContextShapes.All, .. ConfigurationShapes.All,
    ];
}
