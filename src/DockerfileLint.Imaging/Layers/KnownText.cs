using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging.Layers;

/// <summary>A file whose text was asked for.</summary>
/// <param name="Content">Its content.</param>
/// <param name="Text">The text.</param>
internal sealed record KnownText(FileContent Content, byte[] Text);
