namespace DockerfileLint.Workspaces;

/// <summary>How much is read from the disk.</summary>
internal static class ReadLimits
{
    /// <summary>
    /// Bytes of a Dockerfile, a .dockerignore, a configuration or standard input; one that is larger is refused in one
    /// line.
    /// </summary>
    public const long FileBytes = 16 * 1024 * 1024;

    /// <summary>
    /// Bytes of a file of the build context that a rule reads; the text of one that is larger is not known.
    /// </summary>
    public const long ContextFileBytes = 4 * 1024 * 1024;

    /// <summary>Files of a build context; one that has more is not a project but a disk, and not known.</summary>
    public const int ContextEntries = 2_000_000;

    /// <summary>
    /// Links on the way to a file, as many as Linux follows; more are a circle, and the file is refused in one line.
    /// </summary>
    public const int Links = 40;

    /// <summary>
    /// Waits of 5 milliseconds for a program that still writes to a file that is being replaced; after them the file
    /// is left as it was.
    /// </summary>
    public const int WriterWaits = 100;

    /// <summary>Seconds that the work on one file may take; then it is given up, in one line.</summary>
    public const int FileSeconds = 120;

    /// <summary>
    /// Most milliseconds of that for which a quarter of a second counts that took longer, as where the process was
    /// stopped.
    /// </summary>
    public const int TickMilliseconds = 1_000;

    /// <summary>Seconds for which a named pipe waits for a program that opens its other end.</summary>
    public const int PipeSeconds = 10;
}
