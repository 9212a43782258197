using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Sketching;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A Dockerfile for a program in Python.</summary>
internal static class PythonSketch
{
    // The newest line but one, for which most packages have wheels.
    private const string Usual = "3.13";

    /// <summary>The sketch; null where it isn't known what the image runs.</summary>
    public static ProjectSketch? Of(InitSite site)
    {
        var installation = PythonInstallation.Of(site)!;
        if (PythonStarts.Of(site, installation) is not { } start) return null;
        var (version, step) = VersionOf(site);
        var lines = new List<string> { "FROM python:" + version, "ENV PYTHONUNBUFFERED=1" };
        // The full image has the others.
        var packages = PythonSources.Programs(site.Sources(SourceLanguage.Python))
            .Select(static one => one.Program).OfType<string>()
            .Where(one => BuildpackParts.PackageOf(one) is null && !Python.Instance.Has(one)
                && !installation.Has(one))
            .Select(ProgramNeeds.PackageOf).OfType<string>().ToList();
        if (packages.Count > 0) lines.AddRange(SketchLines.Install(packages));
        lines.Add("WORKDIR /app");
        if (installation.NeedsSources) lines.Add("COPY . .");
        lines.AddRange(installation.Lines);
        if (!installation.NeedsSources) lines.Add("COPY . .");
        lines.AddRange(StaticFiles(site, installation));
        var user = SketchUser.Of(SourceLanguage.Python, site.Sources(SourceLanguage.Python).Files);
        lines.AddRange(user.Lines(start.Port));
        lines.Add("CMD " + SketchLines.Exec(start.Words.Skip(1).Prepend(installation.Path(start.Words[0]))));
        return new ProjectSketch([.. lines])
        {
            Ignored =
            [
                "**/__pycache__", "**/*.py[cod]", "**/.venv", "venv", "**/*.egg-info", "**/.pytest_cache",
                "**/.mypy_cache", "**/.ruff_cache", ".tox", ".nox", ".coverage", "coverage.xml", "htmlcov",
                "**/.ipynb_checkpoints",
                .. new[] { "test", "tests" }.Where(name => site.Exists(name) && !IsImported(site, name)),
                .. Databases(site),
            ],
            Kept = IsVersioned(site) ? [".git"] : [],
            Steps = user.Steps(step),
        };
    }

    private static (string Version, RewriteStep Step) VersionOf(InitSite site)
    {
        var candidates = VersionTags.Lines(6, 20, "3.").ToList();
        foreach (var (range, evidence) in Ranges(site))
            if (VersionTags.Of("python", range, candidates) is { } version)
                return (version, Step(version, evidence.Path + " asks for it", evidence));
        return (Usual, Step(Usual, "no file names a version", null));
    }

    private static RewriteStep Step(string version, string reason, Evidence? evidence) =>
        new("Build on python:" + version, reason, savedBytes: null, evidence);

    private static IEnumerable<(string Range, Evidence Evidence)> Ranges(InitSite site)
    {
        if (site.Read(".python-version") is { } pinned)
            yield return (pinned.Text.Split('\n')[0].Trim(), Evidence.At(pinned, 0));
        if (site.Read("runtime.txt") is { } runtime && runtime.Text.StartsWith("python-", StringComparison.Ordinal))
            yield return (runtime.Text.Substring(7).Trim(), Evidence.At(runtime, 0));
        foreach (var name in new[] { "pyproject.toml", "Pipfile" })
        {
            if (site.Read(name) is not { } text) continue;
            foreach (var line in TomlLine.Read(text))
                if (line is { Section: "project", Key: "requires-python" }
                    or { Section: "tool.poetry.dependencies", Key: "python" }
                    or { Section: "requires", Key: "python_version" or "python_full_version" })
                    yield return (line.Value, Evidence.At(text, line.Start));
        }
    }

    /// <summary>
    /// What gathers the static files of Django, where its settings say where and need nothing that isn't there.
    /// </summary>
    private static IEnumerable<string> StaticFiles(InitSite site, PythonInstallation installation)
    {
        if (!site.Exists("manage.py") || !installation.Has("whitenoise")) return [];
        var settings = site.Sources(SourceLanguage.Python).Files.Where(static file =>
            file.Text.Path.Contains("settings", StringComparison.Ordinal)).ToList();
        var isPlain = settings.TrueForAll(static file =>
            file.Find("environ") is null && file.Find("getenv") is null && file.Find("config(") is null
                && file.Find("env(") is null);
        return isPlain && settings.Exists(static file => file.Find("STATIC_ROOT") is not null)
            ? [$"RUN {installation.Path("python")} manage.py collectstatic --noinput"]
            : [];
    }

    private static bool IsImported(InitSite site, string folder) =>
        site.Sources(SourceLanguage.Python).Find("import " + folder, "from " + folder) is not null;

    /// <summary>Databases of development that git leaves out.</summary>
    private static IEnumerable<string> Databases(InitSite site) =>
        site.Read(".gitignore") is { } text
            ? text.Text.Split('\n').Select(static line => line.Trim())
                .Where(static line => line is "db.sqlite3" or "*.sqlite3" or "*.db" or "*.sqlite" or "/instance"
                    or "instance/").Select(static line => line.Trim('/'))
            : [];

    private static bool IsVersioned(InitSite site) =>
        site.Read("pyproject.toml")?.Text is { } text
            && (text.Contains("setuptools_scm", StringComparison.Ordinal)
                || text.Contains("setuptools-scm", StringComparison.Ordinal)
                || text.Contains("hatch-vcs", StringComparison.Ordinal)
                || text.Contains("poetry-dynamic-versioning", StringComparison.Ordinal));
}
