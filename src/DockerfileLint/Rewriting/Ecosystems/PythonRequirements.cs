using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>The packages that the commands of a Dockerfile install with pip, poetry, uv or pipenv.</summary>
internal sealed class PythonRequirements(ShrinkSite site, Stage stage)
{
    // Options of pip that take a value and name no package.
    private static readonly HashSet<string> Valued = new(StringComparer.Ordinal)
    {
        "-m", "-c", "--constraint", "-i", "--index-url", "--extra-index-url", "-f", "--find-links", "--cache-dir",
        "--python", "--timeout", "--trusted-host", "--retries", "-t", "--target", "--prefix",
    };

    private readonly List<PythonRequirement> all = [];
    private readonly List<(string? Name, Evidence Evidence)> linked = [];
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    /// <summary>The packages.</summary>
    public IReadOnlyList<PythonRequirement> All => all;

    /// <summary>The libraries that parts of the project in C are linked to; null for one that isn't known.</summary>
    public IReadOnlyList<(string? Name, Evidence Evidence)> Linked => linked;

    /// <summary>Whether all of them were read.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Adds what a command of pip, or of <c>uv pip</c>, installs.</summary>
    public void AddPip(ShellCommand command, RunModel run)
    {
        var folder = ShrinkSite.FolderOf(command, run);
        var evidence = Evidence.At(command.Script.Source, command.Span.Start);
        var words = command.Arguments;
        for (var i = 0; i < words.Length; i++)
        {
            if (ShrinkSite.Value(words[i], run) is not { } word) IsComplete = false;
            else if (word is "-r" or "--requirement") AddFile(ValueAfter(words, ref i, run), folder, 0);
            else if (word.StartsWith("-r", StringComparison.Ordinal)
                && word.Length > 2) AddFile(word.Substring(2), folder, 0);
            else if (word.StartsWith("--requirement=", StringComparison.Ordinal)) AddFile(word.Substring(14), folder,
                0);
            else if (word is "-e" or "--editable") AddProject(ValueAfter(words, ref i, run), folder, evidence);
            else if (Valued.Contains(word))
                i++;
            else if (word.StartsWith("-", StringComparison.Ordinal)
                || Pip.Instance.Has(word) || word is "install" or "sync") continue;
            else if (word.Length > 0 && word[0] is '.' or '/') AddPath(word, folder, evidence);
            else Add(word, evidence);
        }
    }

    /// <summary>Adds what a pyproject.toml or its lock file names.</summary>
    public void AddProject(string? path, string? folder, Evidence evidence)
    {
        var bracket = path?.IndexOf('[') ?? -1;
        if (bracket >= 0) path = path!.Substring(0, bracket);
        if (path is null || folder is null || ImagePaths.Resolve(folder, path) is not { } place)
        {
            IsComplete = false;
            return;
        }

        if (!read.Add(place)) return;
        if ((Read(place, "poetry.lock") ?? Read(place, "uv.lock")) is { } locked) AddLock(locked);
        else if (Read(place, "Pipfile") is { } pipfile) AddToml(pipfile);
        else AddSettings(place, evidence);
    }

    /// <summary>A folder with a project, or an archive of a package.</summary>
    private void AddPath(string word, string? folder, Evidence evidence)
    {
        if (word.EndsWith(".whl", StringComparison.Ordinal) || word.EndsWith(".gz", StringComparison.Ordinal))
            Add(ImagePaths.Name(word), evidence);
        else AddProject(word, folder, evidence);
    }

    /// <summary>Adds what pyproject.toml, setup.cfg and setup.py of a folder name.</summary>
    private void AddSettings(string place, Evidence evidence)
    {
        var (project, configuration) = (Read(place, "pyproject.toml"), Read(place, "setup.cfg"));
        var setup = Read(place, "setup.py") is { } text ? PythonSetup.Read(text) : null;
        if (project is null && configuration is null && setup is null) IsComplete = false;
        if (project is not null) AddToml(project);
        foreach (var word in PythonSetup.Required(configuration)) Add(word, Evidence.At(configuration!, 0));
        var file = PythonSetup.RequirementsOf(project) ?? setup?.RequirementsFile;
        if (file is not null) AddFile(file, place, 0);
        else if (setup is { Requirements: null }) IsComplete = false;
        foreach (var word in setup?.Requirements ?? []) Add(word, evidence);
        if (setup is not { IsNative: true }) return;
        all.Add(new PythonRequirement("setup-py", IsPinned: true, IsSource: true, evidence));
        linked.AddRange(setup.Libraries);
    }

    private SourceText? Read(string folder, string name) =>
        ImagePaths.Resolve(folder, name) is { } path ? ReadAt(path) : null;

    private SourceText? ReadAt(string path) =>
        site.Model.Files.FindAtEnd(stage, path) is { } file ? site.Model.Context.Read(file) : null;

    private static string? ValueAfter(System.Collections.Immutable.ImmutableArray<ShellWord> words, ref int i,
        RunModel run) =>
        ++i < words.Length ? ShrinkSite.Value(words[i], run) : null;

    private void AddFile(string? name, string? folder, int depth)
    {
        if (name is null || folder is null || depth > RewriteLimits.RequirementDepth
            || ImagePaths.Resolve(folder, name) is not { } path
            || FileAt(path) is not { } text)
        {
            IsComplete = false;
            return;
        }

        if (!read.Add(path)) return;
        var position = 0;
        foreach (var line in text.Text.Split('\n'))
        {
            var word = line.Split('#')[0].Trim().TrimEnd('\\').Trim();
            if (word.StartsWith("-r ", StringComparison.Ordinal))
                AddFile(word.Substring(3).Trim(), Parent(path), depth + 1);
            else if (word.StartsWith("-e", StringComparison.Ordinal)
                || line.TrimStart().StartsWith("git+", StringComparison.Ordinal))
                all.Add(new PythonRequirement(word, true, true, Evidence.At(text, position)));
            else if (word.Length > 0 && word[0] != '-') Add(word, Evidence.At(text, position));
            position += line.Length + 1;
        }
    }

    /// <summary>The file at a path, one of a bind mount included.</summary>
    private SourceText? FileAt(string path) =>
        ReadAt(path) ?? (site.Runs.Any(run => run.Mounts.Any(static mount => mount.IsFromContext))
            ? site.Model.Context.Read(ImagePaths.Name(path)) : null);

    private static string Parent(string path) => path.Substring(0, Math.Max(1, path.LastIndexOf('/')));

    private void Add(string word, Evidence evidence)
    {
        var end = 0;
        while (end < word.Length && (char.IsLetterOrDigit(word[end]) || word[end] is '-' or '_' or '.')) end++;
        if (end == 0) return;
        var rest = word.Substring(end).TrimStart();
        var isSource = rest.StartsWith("@", StringComparison.Ordinal) || word.Contains("://", StringComparison.Ordinal)
            || word.EndsWith(".whl", StringComparison.Ordinal) || word.EndsWith(".gz", StringComparison.Ordinal);
        var name = PythonPackages.Normalize(word.Substring(0, end));
        if (name == "psycopg" && rest.StartsWith("[c", StringComparison.Ordinal)) name = "psycopg-c";
        var isPinned = rest.Contains("==", StringComparison.Ordinal) || rest.IndexOf('<') >= 0
            || rest.Contains("~=", StringComparison.Ordinal);
        all.Add(new PythonRequirement(name, isPinned, isSource, evidence));
    }

    /// <summary>The packages of poetry.lock and uv.lock: those with a wheel of Python alone need no compiler.</summary>
    private void AddLock(SourceText text)
    {
        string? name = null;
        var hasWheel = false;
        var position = 0;
        var start = 0;
        foreach (var line in text.Text.Split('\n').Append("[[package]]"))
        {
            if (line.StartsWith("[[package]]", StringComparison.Ordinal))
            {
                if (name is not null && !hasWheel)
                    all.Add(new PythonRequirement(name, true, false, Evidence.At(text, Math.Min(start, text.Length))));
                else if (name is not null)
                    all.Add(new PythonRequirement(name, false, false, Evidence.At(text, Math.Min(start, text.Length))));
                name = null;
                hasWheel = false;
                start = position;
            }
            else if (line.StartsWith("name = \"", StringComparison.Ordinal))
                name ??= PythonPackages.Normalize(line.Substring(8).TrimEnd().TrimEnd('"'));
            else hasWheel |= line.Contains("none-any.whl", StringComparison.Ordinal);
            position += line.Length + 1;
        }
    }

    /// <summary>The names in the tables of dependencies: <c>name = "^1"</c> or <c>"name>=1"</c> in a list.</summary>
    private void AddToml(SourceText text)
    {
        var isTable = false;
        var isList = false;
        var position = 0;
        foreach (var line in text.Text.Split('\n'))
        {
            var word = line.Split('#')[0].Trim();
            if (word.StartsWith("[", StringComparison.Ordinal) && !isList)
                isTable = word is "[tool.poetry.dependencies]" or "[packages]";
            else if (word.StartsWith("dependencies = [", StringComparison.Ordinal)
                || word.StartsWith("dependencies=[", StringComparison.Ordinal))
                isList = true;
            if (isList)
            {
                foreach (var part in word.Split('"').Where(static (_, i) => i % 2 == 1)) Add(part,
                    Evidence.At(text, position));
                if (word.EndsWith("]", StringComparison.Ordinal)) isList = false;
            }
            else if (isTable && word.IndexOf('=') is > 0 and var sign && word.Substring(0, sign).Trim() is var name
                && name != "python")
                all.Add(new PythonRequirement(
                    PythonPackages.Normalize(name.Trim('"')), IsPinned: true,
                        word.Contains("git =", StringComparison.Ordinal),
                    Evidence.At(text, position)));
            position += line.Length + 1;
        }
    }
}
