using System;
using System.Collections.Generic;
using System.IO;
using DockerfileLint.Linting;
using DockerfileLint.Workspaces.Builds;

namespace DockerfileLint.Workspaces;

/// <summary>Collects the Dockerfiles of one run: each build once, by whatever paths it is named.</summary>
/// <param name="excluded">What searches leave out; null for nothing.</param>
/// <param name="configuration">Where the settings may leave a file out; null for nowhere.</param>
/// <param name="repositories">What has walked the folders and knows which Dockerfiles builds name; null for
/// nothing.</param>
internal sealed class DockerfileSearch(
    ExcludedPaths? excluded, ConfigurationReader? configuration, RepositoryBuilds? repositories)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> folders = new(StringComparer.Ordinal);

    public List<string> Files { get; } = [];

    public List<string> Failures { get; } = [];

    public List<string> Skipped { get; } = [];

    public void Add(string path)
    {
        if (path == "-") AddFile(path);
        else if (Directory.Exists(path)) AddFolder(path);
        else if (File.Exists(path)) AddFile(Reported(path));
        else if (HasBrokenName(path)) Failures.Add($"{path}: its name is not valid UTF-8");
        else Failures.Add($"{path}: file or folder not found");
    }

    private static string Reported(string path)
    {
        var slashed = Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
        return slashed.StartsWith("./", StringComparison.Ordinal) ? slashed.Substring(2) : slashed;
    }

    // .NET reads names as UTF-8, and the sign that it puts for other bytes does not open the file.
    private static bool HasBrokenName(string path) => path.IndexOf('\uFFFD') >= 0;

    private void AddFolder(string folder)
    {
        var failures = Failures.Count;
        var found = InFolder(folder);
        if (found.Count == 0 && Failures.Count == failures)
            Failures.Add($"{folder}: no Dockerfile found in this folder");
        foreach (var file in found) AddFile(file);
    }

    private List<string> InFolder(string folder)
    {
        var found = new List<string>();
        var around = repositories?.Around(folder);
        var entered = around is { } walkedOnce
            ? walkedOnce.Repository.WalkedBelow(walkedOnce.Path)
            : new FolderWalk(folder, excluded).Folders();
        foreach (var walked in entered)
        {
            var current = Path.Combine(folder, walked.Path);
            if (walked.Problem is { } problem) AddProblem(current, problem);
            foreach (var name in walked.Left) Skipped.Add(Reported(Path.Combine(current, name)));
            foreach (var name in walked.Files)
                if (DockerfileName.KindOf(name) != DockerfileNameKind.Other && !walked.IsLeft(name)
                    && !IsExcluded(folder, TreePath.Below(walked.Path, name)))
                    AddMatch(name, Path.Combine(current, name), found);
        }

        if (around is { } known) AddDeclared(folder, known.Repository, known.Path, found);
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <summary>What a build names is a Dockerfile whatever its name.</summary>
    private void AddDeclared(string folder, BuildDiscovery repository, string path, List<string> found)
    {
        var prefix = path.Length == 0 ? "" : path + "/";
        var added = new HashSet<string>(found, StringComparer.Ordinal);
        foreach (var declared in repository.Declared)
        {
            if (!declared.StartsWith(prefix, StringComparison.Ordinal)) continue;
            var below = declared.Substring(prefix.Length);
            var file = Path.Combine(folder, below);
            if (added.Add(Reported(file)) && !IsExcluded(folder, below) && !IsExcluded(file)
                && FileKinds.Of(file) == FileKind.Regular)
                found.Add(Reported(file));
        }
    }

    private bool IsExcluded(string folder, string path) =>
        excluded?.Contains(Path.GetFullPath(folder), path, isFolder: false) == true;

    private void AddProblem(string folder, Exception problem) => Failures.Add(
        $"{Reported(folder)}: this folder can't be searched: "
            + $"{(HasBrokenName(folder) ? "its name is not valid UTF-8" : problem.Message)}");

    private void AddMatch(string name, string path, List<string> found)
    {
        if (!DockerfileName.Matches(name, () => FileHead.Read(path)) || IsExcluded(path)) return;
        var kind = FileKinds.Of(path);
        // A link to a folder; the folder itself is searched where it is.
        if (kind == FileKind.Folder) return;
        if (kind == FileKind.Special) Failures.Add($"{Reported(path)}: it can't be read: it is not a regular file");
        else if (kind == FileKind.Missing && HasBrokenName(name))
            Failures.Add($"{Reported(path)}: its name is not valid UTF-8");
        else found.Add(Reported(path));
    }

    private bool IsExcluded(string path)
    {
        try
        {
            return configuration?.Read(path).IsExcluded == true;
        }
        catch (InputException)
        {
            // It is said when the file is linted.
            return false;
        }
    }

    private void AddFile(string path)
    {
        if (seen.Add(path) && seen.Add(Identity(path))) Files.Add(path);
    }

    /// <summary>
    /// The file without links, and its folder: a link in another folder is another build. Paths are never empty, so
    /// that no identity is a path.
    /// </summary>
    private string Identity(string path)
    {
        if (path == "-") return "\0-";
        try
        {
            var full = Path.GetFullPath(path);
            var folder = RealFolder(Path.GetDirectoryName(full)!);
            var file = Path.Combine(folder, Path.GetFileName(full));
            if ((File.GetAttributes(file) & FileAttributes.ReparsePoint) != 0) file = LinkReader.Resolve(file);
            return $"\0{folder}\0{file}";
        }
        catch (Exception exception)
            when (exception is InputException or IOException or UnauthorizedAccessException or ArgumentException
                or NotSupportedException)
        {
            return "\0" + path;
        }
    }

    private string RealFolder(string folder)
    {
        if (!folders.TryGetValue(folder, out var real)) folders[folder] = real = LinkReader.Resolve(folder);
        return real;
    }
}
