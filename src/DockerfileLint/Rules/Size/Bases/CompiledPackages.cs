using System;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>Packages that are published on PyPI as sources in C: compilers and headers have to build them.</summary>
internal static class CompiledPackages
{
    private static readonly string[] Names =
    [
        "dbus-python", "mysqlclient", "psycopg2", "pycairo", "pycurl", "pygobject", "pygraphviz", "python-ldap",
        "pysqlite3", "uwsgi",
    ];

    private static readonly string[] Files =
    [
        "pdm.lock", "pipfile", "pipfile.lock", "poetry.lock", "pylock.toml", "pyproject.toml", "setup.cfg", "setup.py",
        "uv.lock",
    ];

    /// <summary>Whether a package is one of them.</summary>
    public static bool Has(string package) => Names.Contains(package, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a command installs the packages that a file names.</summary>
    public static bool AreInstalledBy(ShellCommand command) =>
        (Pip.Instance.IsCalledBy(command) || Python.IsPip(command) || Uv.Instance.IsCalledBy(command)
            ? command.Arguments.Any(static word => word.Value is "install" or "sync")
                && command.Arguments.Any(static word => word.Value is { } text
                    && (text is "-r" or "--requirement" or "sync" or "." or ['.', '/', ..] or ['.', '[', ..]
                        || text.StartsWith("-r", StringComparison.Ordinal)
                        || text.StartsWith("--requirement=", StringComparison.Ordinal)))
            : (command.Name is "pipenv" or "pdm" || Poetry.Instance.IsCalledBy(command))
                && command.Arguments.Any(static word => word.Value is "install" or "sync" or "update"));

    /// <summary>Whether a list of requirements, a manifest or a lock file of the context names one.</summary>
    public static bool AreIn(BuildModel model)
    {
        if (model.Context.Entries is not { } entries) return false;
        foreach (var entry in entries)
        {
            model.ThrowIfCancelled();
            if (IsManifest(entry.Path) && model.Context.Read(entry.Path) is { } text && Name(text.Text)) return true;
        }

        return false;
    }

    private static bool IsManifest(string path)
    {
        var name = ImagePaths.Name(path).ToLowerInvariant();
        return Array.IndexOf(Files, name) >= 0
            || name.EndsWith(".txt", StringComparison.Ordinal)
                && (name.Contains("require", StringComparison.Ordinal)
                    || path.Contains("requirements/", StringComparison.Ordinal));
    }

    private static bool Name(string text) => text.ToLowerInvariant().Split('\n').Any(static line =>
        !line.TrimStart().StartsWith("#", StringComparison.Ordinal)
            && Names.Any(name => line.Contains(name, StringComparison.Ordinal)
                && WholeWord.IsIn(line.AsSpan(), name, "-_")));
}
