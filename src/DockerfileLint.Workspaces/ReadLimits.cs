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

    /// <summary>
    /// Bytes of a file that may say how an image is built; one that is larger is left out, in one line.
    /// </summary>
    public const long BuildFileBytes = 1024 * 1024;

    /// <summary>Bytes of all such files of a repository; the files after them are left out, in one line each.</summary>
    public const long BuildBytes = 64 * 1024 * 1024;

    /// <summary>Builds that a repository declares; what comes after them is left out, in one line.</summary>
    public const int Builds = 5_000;

    /// <summary>
    /// Lines about files that say how an image is built and can't be read; those after them are not said.
    /// </summary>
    public const int BuildProblems = 100;

    /// <summary>
    /// Characters of another linter's configuration, or of a list of pins; one that is larger is refused in one line.
    /// </summary>
    public const int SettingsLength = 1024 * 1024;

    /// <summary>Values of a YAML file; one that has more is left out, in one line.</summary>
    public const int YamlValues = 100_000;

    /// <summary>
    /// How deep the values of a YAML or Bake file are nested; one that is deeper is left out, in one line.
    /// </summary>
    public const int YamlDepth = 64;

    /// <summary>Files that include or extend each other in a row; those after them are left out.</summary>
    public const int BuildIncludes = 16;

    /// <summary>Combinations of a matrix that are read; those after them are left out.</summary>
    public const int MatrixEntries = 256;

    /// <summary>
    /// Sources of COPY by which the context of a Dockerfile is inferred; those after them are not looked at.
    /// </summary>
    public const int BuildSources = 500;

    /// <summary>
    /// Folders that no search enters and that are listed since a build takes files from them; those after them are
    /// taken for empty.
    /// </summary>
    public const int FoldersAsked = 10_000;

    /// <summary>Milliseconds that one pattern may take in a script; after them it is read as it is written.</summary>
    public const int BuildPatternMilliseconds = 1_000;

    /// <summary>Scripts that one process of ShellCheck is given.</summary>
    public const int ScriptsTogether = 500;

    /// <summary>Characters of those scripts; a longer one is given alone.</summary>
    public const int ScriptCharactersTogether = 1 << 17;

    /// <summary>Seconds that ShellCheck may take for a process, however little it has to do.</summary>
    public const int ScriptSeconds = 20;

    /// <summary>Characters of scripts for which it may take a second more.</summary>
    public const int ScriptCharactersASecond = 2_000;

    /// <summary>Bytes that one process of ShellCheck may write; its scripts are then given apart.</summary>
    public const int ScriptOutputBytes = 64 * 1024 * 1024;

    /// <summary>Scripts on which ShellCheck may fail before it isn't asked any more.</summary>
    public const int ScriptFailures = 5;

    /// <summary>Seconds that git may take to list the files of a revision.</summary>
    public const int GitSeconds = 60;

    /// <summary>Bytes of that list, about 100 for a file; a longer one ends the run in one line.</summary>
    public const int GitOutputBytes = 256 * 1024 * 1024;

    /// <summary>Bytes of the headers of a container engine's answer.</summary>
    public const int DaemonHeaderBytes = 64 * 1024;

    /// <summary>Bytes of its error message; a longer one isn't shown.</summary>
    public const int DaemonErrorBytes = 64 * 1024;

    /// <summary>Characters of the value of a variable of a script; a longer one is unknown.</summary>
    public const int BuildWord = 4_096;
}
