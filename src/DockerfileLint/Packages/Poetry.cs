using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// <c>poetry</c>: it keeps virtual environments below its cache folder, so that only two folders there are caches.
/// </summary>
internal sealed class Poetry : PythonProject
{
    private Poetry() : base(
        new ShellOptionSyntax("CP", "--directory", "--project", "--with", "--without", "--only"), "poetry")
    {
    }

    /// <summary>The tool.</summary>
    public static Poetry Instance { get; } = new();

    private const string CleanUp = "rm -rf ~/.cache/pypoetry/cache ~/.cache/pypoetry/artifacts";

    /// <summary>What it knows of the packages.</summary>
    public static Leftover Cache { get; } = Create("cache");

    /// <summary>The packages as they were fetched.</summary>
    public static Leftover Artifacts { get; } = Create("artifacts");

    public override string OmitDevelopment => "--only main";

    public override ImmutableArray<string> Variables { get; } = ImmutableArray.Create("POETRY_WITHOUT");

    protected override ImmutableArray<string> Choices { get; } = ImmutableArray.Create(
        "--only",
        "--only-root",
        "--with",
        "--without",
        "--no-dev",
        "--dev",
        "--dev-only",
        "--all-groups");

    protected override bool Installs(string? verb) => verb is "install" or "sync";

    public override void Run(ShellCommand command, IToolRun run)
    {
        var arguments = Arguments(command);
        if (arguments.Subcommand is not ("install" or "add" or "update" or "sync") || arguments.Has("--no-cache"))
            return;
        run.Leave(Cache, arguments);
        run.Leave(Artifacts, arguments);
    }

    private static Leftover Create(string folder) => new(
        "poetry cache",
        new LeftoverPlace(
            $"~/.cache/pypoetry/{folder}",
            $"POETRY_CACHE_DIR/{folder}",
            $"XDG_CACHE_HOME/pypoetry/{folder}")) { CleanUp = CleanUp };
}
