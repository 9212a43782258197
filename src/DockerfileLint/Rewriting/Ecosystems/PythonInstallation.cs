using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rewriting.Sketching;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>How the packages of a project of Python are installed, by its manifests.</summary>
/// <param name="Manifest">The file that names the packages.</param>
/// <param name="Lines">The lines that install them.</param>
/// <param name="NeedsSources">Whether the sources have to be there before.</param>
internal sealed record PythonInstallation(SourceText Manifest, IReadOnlyList<string> Lines, bool NeedsSources)
{
    private const string PipCache = "/root/.cache/pip";

    // It is there for one RUN alone.
    private const string UvMount = "RUN --mount=from=ghcr.io/astral-sh/uv:0.8,source=/uv,target=/bin/uv \\";

    // The names of the files that deployments use, before that for all.
    private static readonly string[] Requirements =
    [
        "requirements.txt", "requirements/production.txt", "requirements/prod.txt", "requirements/base.txt",
        "requirements-prod.txt", "requirements/requirements.txt",
    ];

    private HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>Whether the project itself is installed, so that its scripts are programs.</summary>
    public bool HasProject { get; private init; }

    private string? Programs { get; init; }

    /// <summary>A program as the start names it: by its path where it is in a virtual environment.</summary>
    public string Path(string program) =>
        Programs is { } folder && !program.Contains('/') ? folder + "/" + program : program;

    /// <summary>Whether a package is installed.</summary>
    public bool Has(string package) => names.Contains(package);

    /// <summary>The installation; null where no manifest is in the folder.</summary>
    public static PythonInstallation? Of(InitSite site)
    {
        var found = Find(site);
        if (found is not null)
            found.names = new HashSet<string>(NamesIn(site, found.Manifest), StringComparer.Ordinal);
        return found;
    }

    private static PythonInstallation? Find(InitSite site)
    {
        var project = site.Read("pyproject.toml");
        if (project is not null && site.Exists("uv.lock")) return Uv(project);
        if (project is not null && site.Read("poetry.lock") is { } poetry) return Poetry(project, poetry);
        if (site.Read("Pipfile") is { } pipfile && site.Exists("Pipfile.lock"))
            return new PythonInstallation(
                pipfile,
                [
                    "RUN pip install --no-cache-dir pipenv", SketchLines.Copy(["Pipfile", "Pipfile.lock"], ""),
                    "RUN pipenv install --system --deploy",
                ],
                NeedsSources: false);
        foreach (var path in Requirements)
            if (site.Read(path) is { } text) return Pip(site, text);
        if (project is not null && HasTable(project, "project")) return OfProject(project);
        if (project is not null && HasTable(project, "tool.poetry"))
            return new PythonInstallation(project, ["RUN pip install --no-cache-dir ."], NeedsSources: true)
            {
                HasProject = true,
            };
        return (site.Read("setup.py") ?? site.Read("setup.cfg")) is { } setup
            ? new PythonInstallation(setup, ["RUN pip install --no-cache-dir ."], NeedsSources: true)
            {
                HasProject = true,
            }
            // A program without packages.
            : (site.Read("manage.py") ?? site.Read("main.py") ?? site.Read("app.py")) is { } program
                ? new PythonInstallation(program, [], NeedsSources: false)
            : null;
    }

    private static PythonInstallation Uv(SourceText project)
    {
        return new PythonInstallation(
            project,
            [
                SketchLines.Copy(["pyproject.toml", "uv.lock"], ""),
                UvMount, "    --mount=type=cache,target=/root/.cache/uv \\",
                "    uv sync --frozen --no-dev --no-install-project",
            ],
            NeedsSources: false)
        {
            Programs = "/app/.venv/bin",
        };
    }

    private static PythonInstallation Poetry(SourceText project, SourceText locked)
    {
        const string Mark = "by Poetry ";
        var at = locked.Text.IndexOf(Mark, StringComparison.Ordinal);
        var version = at is >= 0 and < 200
            ? "==" + locked.Text.Substring(at + Mark.Length).Split(' ', '\n', '\r')[0]
            : "";
        return new PythonInstallation(
            project,
            [
                "RUN pip install --no-cache-dir poetry" + version,
                SketchLines.Copy(["pyproject.toml", "poetry.lock"], ""),
                "RUN poetry config virtualenvs.create false && poetry install --only main --no-root --no-interaction",
            ],
            NeedsSources: false);
    }

    /// <summary>
    /// A file of requirements with those that it names; what it names of the project needs the sources.
    /// </summary>
    private static PythonInstallation Pip(InitSite site, SourceText text)
    {
        var files = new List<string> { text.Path };
        var needsSources = false;
        for (var i = 0; i < files.Count; i++)
        {
            var lines = (site.Read(files[i])?.Text ?? "").Split('\n').Select(static line => line.Trim());
            foreach (var line in lines)
            {
                needsSources |= line.StartsWith("-e .", StringComparison.Ordinal)
                    || line.StartsWith(".", StringComparison.Ordinal)
                    || line.StartsWith("file:", StringComparison.Ordinal);
                if (Included(line) is not { } name) continue;
                if (ImagePaths.Resolve("/" + FolderOf(files[i]), name) is { } path && site.Exists(path.Substring(1))
                    && !files.Contains(path.Substring(1), StringComparer.Ordinal))
                    files.Add(path.Substring(1));
            }
        }

        var install = SketchLines.Run($"pip install -r {text.Path}", PipCache);
        return new PythonInstallation(
            text,
            needsSources
                ? [.. install]
                :
                [
                    .. files.GroupBy(FolderOf, StringComparer.Ordinal)
                        .Select(static group => SketchLines.Copy(group, group.Key)),
                    .. install,
                ],
            needsSources);
    }

    private static string FolderOf(string path) =>
        path.LastIndexOf('/') is > 0 and var slash ? path.Substring(0, slash) : "";

    private static string? Included(string line)
    {
        foreach (var option in new[] { "-r ", "--requirement ", "-c ", "--constraint " })
            if (line.StartsWith(option, StringComparison.Ordinal)) return line.Substring(option.Length).Trim();
        return null;
    }

    /// <summary>A project without a lock file: built where it says how, and else only its packages.</summary>
    private static PythonInstallation OfProject(SourceText project) =>
        HasTable(project, "build-system")
            ? new PythonInstallation(project, ["RUN pip install --no-cache-dir ."], NeedsSources: true)
            {
                HasProject = true,
            }
            : new PythonInstallation(
                project,
                [
                    SketchLines.Copy(["pyproject.toml"], ""),
                    UvMount, "    uv pip install --system --no-cache -r pyproject.toml",
                ],
                NeedsSources: false);

    private static bool HasTable(SourceText text, string name) =>
        TomlLine.Read(text).Any(line => line.Section == name);

    private static IEnumerable<string> NamesIn(InitSite site, SourceText manifest)
    {
        if (!manifest.Path.EndsWith(".toml", StringComparison.Ordinal) && manifest.Path != "Pipfile")
        {
            var folder = FolderOf(manifest.Path);
            var lines = manifest.Text.Split('\n').Concat(manifest.Text.Split('\n')
                .Select(static line => Included(line.Trim())).OfType<string>()
                .Select(name => ImagePaths.Resolve("/" + folder, name)).OfType<string>()
                .SelectMany(path => site.Read(path.Substring(1))?.Text.Split('\n') ?? []));
            return lines.Select(NameOf);
        }

        return TomlLine.Read(manifest).SelectMany(static line =>
            line.Key == "dependencies" ? line.Strings.Select(NameOf)
                : line.Section is "tool.poetry.dependencies" or "packages"
                    ? [PythonPackages.Normalize(line.Key.Trim('"'))]
                : []);
    }

    private static string NameOf(string requirement) =>
        PythonPackages.Normalize(new string([.. requirement.Trim()
            .TakeWhile(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.')]));
}
