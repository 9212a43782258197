using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What is known of a project of Python: what it installs and how, and what it starts.</summary>
internal sealed class PythonFacts
{
    private static readonly HashSet<string> ToolNames = new(StringComparer.Ordinal)
    {
        "pip", "setuptools", "wheel", "poetry", "pipenv", "uv", "pdm", "virtualenv", "build", "poetry-core",
        "poetry-plugin-export",
    };

    private readonly List<(RunModel Run, ShellCommand Command)> installs = [];
    private readonly List<(RunModel Run, ShellCommand Command)> tools = [];
    private readonly List<(RunModel Run, ShellCommand Command)> compiles = [];

    private PythonFacts(ShrinkSite site)
    {
        Requirements = new PythonRequirements(site, site.Stage);
        foreach (var run in site.Runs)
            foreach (var command in run.Commands) Read(run, command);
        if (installs.Count > 0 || compiles.Count > 0) return;
        // What another stage installs is copied here.
        foreach (var run in site.Model.Runs)
        {
            if (run.Stage is not { IsReachable: true, IsFinal: false } stage) continue;
            Requirements = new PythonRequirements(site, stage);
            foreach (var command in run.Commands) Read(run, command);
            compiles.Clear();
            if (installs.Count == 0) continue;
            installs.Clear();
            break;
        }

        Environment = null;
    }

    /// <summary>The packages.</summary>
    public PythonRequirements Requirements { get; private set; }

    /// <summary>The commands that install what the program needs.</summary>
    public IReadOnlyList<(RunModel Run, ShellCommand Command)> Installs => installs;

    /// <summary>The commands that install the installers.</summary>
    public IReadOnlyList<(RunModel Run, ShellCommand Command)> Tools => tools;

    /// <summary>The commands that compile parts in C beside the sources.</summary>
    public IReadOnlyList<(RunModel Run, ShellCommand Command)> Compiles => compiles;

    /// <summary>Whether an installation builds with what the image has installed, setuptools above all.</summary>
    public bool BuildsWithSystem => installs.Exists(static one =>
        one.Command.HasFlag("--no-build-isolation") || SetupVerb(one.Command) is not null
            || one.Run.State.GetValue("PIP_NO_BUILD_ISOLATION") is not null);

    /// <summary>The folder of a virtual environment that the commands make; null for none.</summary>
    public string? Environment { get; private set; }

    /// <summary>Whether installing needs a compiler, or that isn't known.</summary>
    public bool NeedsCompilers =>
        installs.Count > 0
            && (!Requirements.IsComplete
                || Requirements.All.Any(static one => one.IsSource || !PythonPackages.IsWheel(one.Name, one.IsPinned)));

    /// <summary>Whether an installer with many packages of its own is installed beside those of the program.</summary>
    public bool LeavesInstaller =>
        installs.Exists(static one => Poetry.Instance.IsCalledBy(one.Command))
            && tools.Exists(static one => one.Command.Arguments.Any(static word =>
                word.Prefix.StartsWith("poetry", StringComparison.Ordinal)));

    /// <summary>Reads a site.</summary>
    public static PythonFacts Of(ShrinkSite site) => site.Get(static one => new PythonFacts(one));

    /// <summary>The arguments of pip where a command calls it.</summary>
    public static bool IsPip(ShellCommand command) =>
        Pip.Instance.IsCalledBy(command) || Python.Instance.IsCalledBy(command) && Python.IsPip(command);

    /// <summary>Whether a command installs by pip or <c>uv pip</c>.</summary>
    public static bool IsPipInstall(ShellCommand command) =>
        (IsPip(command) || Uv.Instance.IsCalledBy(command) && command.Arguments.Length > 0
            && Pip.Instance.Has(command.Arguments[0].Value ?? ""))
            && command.Arguments.Any(static word => word.Value is "install" or "sync");

    /// <summary>What a <c>setup.py</c> is called to do; null where a command calls none.</summary>
    public static string? SetupVerb(ShellCommand command) =>
        Python.Instance.IsCalledBy(command) && command.Arguments is [var file, var verb, ..]
            && file.Value is { } name && ImagePaths.Name(name) == "setup.py"
            ? verb.Value
            : null;

    /// <summary>Whether a command compiles parts in C.</summary>
    public static bool IsCompiling(ShellCommand command) =>
        CBuild.Contains(command) || command.Name is "cython" or "cythonize" || SetupVerb(command) is "build"
            or "build_ext";

    /// <summary>Whether a program installs what the files of a project name: Poetry, uv or Pipenv.</summary>
    public static bool IsProjectTool(string? program) =>
        program is not null && (Poetry.Instance.Has(program) || Uv.Instance.Has(program) || program == "pipenv");

    private void Read(RunModel run, ShellCommand command)
    {
        if (SetupVerb(command) is not null)
            Requirements.AddProject(".", ShrinkSite.FolderOf(command, run), Evidence.At(run.Syntax));
        if (IsCompiling(command)) compiles.Add((run, command));
        else if (SetupVerb(command) is "install" or "develop") installs.Add((run, command));
        else if (IsPipInstall(command))
        {
            var before = Requirements.All.Count;
            Requirements.AddPip(command, run);
            var added = Requirements.All.Skip(before).ToList();
            var isTool = added.Count > 0 && added.TrueForAll(static one => ToolNames.Contains(one.Name));
            (isTool ? tools : installs).Add((run, command));
        }
        else if ((IsProjectTool(command.Name) || command.Name == "pdm")
            && command.Arguments.Any(static word => word.Value is "install" or "sync"))
        {
            Requirements.AddProject(".", ShrinkSite.FolderOf(command, run), Evidence.At(run.Syntax));
            installs.Add((run, command));
            if (Uv.Instance.IsCalledBy(command))
                Environment ??= run.State.GetValue("UV_PROJECT_ENVIRONMENT")
                    ?? ImagePaths.Resolve(ShrinkSite.FolderOf(command, run), ".venv");
        }
        else if (VenvOf(command) is { } word && ShrinkSite.Value(word, run) is { } text)
        {
            Environment ??= ImagePaths.Resolve(ShrinkSite.FolderOf(command, run), text);
        }
    }

    private static ShellWord? VenvOf(ShellCommand command)
    {
        var isVenv = command.Name == "virtualenv"
            || command.Arguments.Any(static word => word.Value is "venv" or "virtualenv")
                && (Uv.Instance.IsCalledBy(command) || Python.Instance.IsCalledBy(command));
        if (!isVenv) return null;
        for (var i = command.Arguments.Length - 1; i >= 0; i--)
            if (command.Arguments[i].Prefix is not ['-', ..]
                && command.Arguments[i].Value is not ("venv" or "virtualenv"))
                return command.Arguments[i];
        return null;
    }
}
