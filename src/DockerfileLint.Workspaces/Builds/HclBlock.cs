using System.Collections.Generic;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>A block of a Bake file, such as <c>target "app" { … }</c>.</summary>
/// <param name="Type">The word before its name.</param>
/// <param name="Name">Its first label; empty for none.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record HclBlock(string Type, string Name, int Line)
{
    /// <summary>Where the expressions of its attributes begin, among the tokens.</summary>
    public Dictionary<string, int> Attributes { get; } = [];
}
