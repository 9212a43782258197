using System.Collections.Immutable;

namespace DockerfileLint.Configuration;

/// <summary>A section of a configuration file: the files it applies to, and its lines.</summary>
/// <param name="Glob">The pattern in brackets; null before the first one and in a global file.</param>
/// <param name="Entries">The lines, in order.</param>
internal sealed record EditorConfigSection(EditorConfigGlob? Glob, ImmutableArray<EditorConfigEntry> Entries);
