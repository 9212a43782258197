namespace DockerfileLint.Configuration;

/// <summary>A configuration file that applies to a Dockerfile.</summary>
/// <param name="File">The file.</param>
/// <param name="Path">The path of the Dockerfile from the file's folder, with <c>/</c>.</param>
internal sealed record ConfigurationLayer(ConfigurationFile File, string Path);
