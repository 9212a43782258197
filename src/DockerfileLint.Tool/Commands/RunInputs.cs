using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Workspaces;
using DockerfileLint.Workspaces.Builds;
using DockerfileLint.Workspaces.ShellCheck;

namespace DockerfileLint.Tool.Commands;

/// <summary>
/// What <c>check</c> and <c>fix</c> read: the Dockerfiles that the settings name, each with its settings and builds.
/// </summary>
internal sealed class RunInputs
{
    private readonly LintSettings settings;
    private readonly Terminal terminal;
    private readonly RepositoryBuilds repositories;
    private readonly InputReader reader;
    private readonly ShellCheckSession shellCheck;

    public RunInputs(LintSettings settings, Terminal terminal)
    {
        this.settings = settings;
        this.terminal = terminal;
        Configuration = Catalog.ConfigurationOf(settings);
        var build = settings.PinFile is { } pins
            ? settings.Build with { Pins = PinFile.Read(pins) }
            : settings.Build;
        repositories = new RepositoryBuilds(settings.Paths);
        shellCheck = new ShellCheckSession(settings.ShellCheck, settings.Paths);
        reader = new InputReader(Configuration, RootsOf(settings), build, repositories);
    }

    public ConfigurationReader Configuration { get; }

    /// <summary>Where the files of a run may be.</summary>
    public static LintRoots RootsOf(LintSettings settings) =>
        new(settings.Paths, settings.Build.ContextFolder) { FollowLinks = settings.FollowLinks };

    /// <summary>Looks for the Dockerfiles.</summary>
    public DockerfileFinder Find() =>
        DockerfileFinder.Find(settings.Paths, settings.Exclude, Configuration, repositories);

    /// <summary>What ShellCheck gave no answer for, one line each.</summary>
    public ImmutableArray<string> ShellCheckProblems => shellCheck.Problems;

    /// <summary>Lets ShellCheck, where it is wanted, check the scripts of all files together.</summary>
    public void Prepare(ImmutableArray<string> files)
    {
        var readable = files.Where(static path => path != "-" && !SourceReader.IsPipe(path));
        shellCheck.Prepare([.. readable], Configuration, Read, settings.Processes);
    }

    /// <summary>Says that ShellCheck is wanted but isn't installed, where that is so.</summary>
    public void ReportAbsence()
    {
        if (shellCheck.Notice is { } notice) terminal.Report($"warning: {notice}");
    }

    /// <summary>The file that a path names, standard input included.</summary>
    public LintInput Read(string path) => shellCheck.Attach(ReadInput(path));

    /// <summary>Where the files of a Dockerfile may be written.</summary>
    public LintRoot RootOf(string path) => reader.RootOf(path);

    private LintInput ReadInput(string path)
    {
        if (path != "-" && !SourceReader.IsPipe(path)) return reader.Read(path);
        // What comes from standard input or a pipe that was named has no folder.
        var name = settings.StandardInputName ?? (path == "-" ? "<stdin>" : path);
        var source = path == "-" ? SourceReader.Read(terminal.Input, name) : SourceReader.ReadPipe(path);
        return reader.Of(source, Configuration.Read(settings.StandardInputName ?? "<stdin>"));
    }
}
