using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Workspaces.Builds;

namespace DockerfileLint.Workspaces.Programs;

/// <summary>Looks for a program where the user's system looks for programs, but never in what is analyzed.</summary>
internal static class UserProgram
{
    /// <summary>Its whole path; null where there is none.</summary>
    /// <param name="program">Its name, without the ending of Windows.</param>
    /// <param name="path">The folders of programs, as in <c>PATH</c>; only whole paths count.</param>
    /// <param name="roots">The folders that are analyzed, without links.</param>
    public static string? Find(string program, string? path, IReadOnlyCollection<string> roots)
    {
        var name = Path.DirectorySeparatorChar == '\\' ? program + ".exe" : program;
        foreach (var entry in (path ?? "").Split(Path.PathSeparator))
        {
            if (!IsWhole(entry)) continue;
            var file = Path.Combine(entry, name);
            if (IsProgram(file) && !IsAnalyzed(file, roots)) return Path.GetFullPath(file);
        }

        return null;
    }

    /// <summary>The folders that are analyzed: those of the paths, and of the repositories that these are in.</summary>
    /// <param name="paths">Files and folders; <c>-</c> stands for a text of the current folder's repository.</param>
    public static IReadOnlyCollection<string> RootsOf(IEnumerable<string> paths)
    {
        var roots = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var folder = path == "-" ? "." : NamedFolder.Of(path);
            var repository = BuildDiscovery.RootOf(folder);
            if (path != "-") roots.Add(LinkReader.Resolve(folder));
            if (path != "-" || BuildDiscovery.IsRepository(repository)) roots.Add(LinkReader.Resolve(repository));
        }

        return roots;
    }

    private static bool IsWhole(string entry)
    {
        if (entry.Length == 0 || entry.IndexOfAny(Path.GetInvalidPathChars()) >= 0) return false;
        if (Path.DirectorySeparatorChar == '/') return entry[0] == '/';
        return entry.Length > 2 && entry[1] == ':' && entry[2] is '\\' or '/'
            || entry.StartsWith(@"\\", StringComparison.Ordinal);
    }

    private static bool IsProgram(string path)
    {
        if (!File.Exists(path)) return false;
#if NET
        const UnixFileMode any = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & any) != 0;
#else
        return true;
#endif
    }

    private static bool IsAnalyzed(string program, IReadOnlyCollection<string> roots)
    {
        try
        {
            var full = Path.GetFullPath(program);
            var real = LinkReader.Resolve(program);
            return roots.Any(root => LintRoot.IsBelow(full, root) || LintRoot.IsBelow(real, root));
        }
        catch (InputException)
        {
            return true;
        }
    }
}
