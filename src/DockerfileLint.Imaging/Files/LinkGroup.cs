namespace DockerfileLint.Imaging.Files;

/// <summary>
/// The names of a symbolic link, a device or a pipe that has several; those of a file share its content.
/// </summary>
internal sealed class LinkGroup
{
    /// <summary>How many there are.</summary>
    public int Names { get; set; } = 1;
}
