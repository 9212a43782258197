using System.Collections.Generic;
using System.Collections.Immutable;

namespace DockerfileLint.Tool.Baselines;

/// <summary>What the file of a baseline says.</summary>
/// <param name="Options">The options that chose the rules of the run that wrote it.</param>
/// <param name="Entries">The findings.</param>
internal sealed record BaselineContent(ImmutableArray<string> Options, IReadOnlyCollection<BaselineEntry> Entries);
