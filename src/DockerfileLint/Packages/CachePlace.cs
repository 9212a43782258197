namespace DockerfileLint.Packages;

/// <summary>Where a tool keeps something.</summary>
/// <param name="Path">The standard folder: absolute, or below the home folder where it begins with <c>~/</c>.</param>
/// <param name="Variable">The variable that moves it; null where none does.</param>
/// <param name="Below">The folder below the one that the variable names; empty for that one itself.</param>
internal sealed record CachePlace(string Path, string? Variable = null, string Below = "");
