using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Shell;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>Shell, PowerShell and batch scripts.</summary>
internal static class ScriptFileReader
{
    public static bool IsMatch(string name) => KindOf(name) is not null;

    public static void Read(BuildFile file)
    {
        if (!IsCandidate(file)) return;
        ScriptReader.Read(file, file.Text.Text, new ScriptPlace(1, FoldersOf(file.Folder), "script")
        {
            Kind = KindOf(file.Path)!.Value,
        });
    }

    /// <summary>Whether a file may hold a build at all.</summary>
    public static bool IsCandidate(BuildFile file) =>
        ScriptReader.MayBuild(file.Text.Text)
            && Builders.Any(name => file.Text.Text.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where a script of a folder may be run: in the root, in its own folder, or between.</summary>
    public static ImmutableArray<string> FoldersOf(string folder) =>
        [.. new[] { "" }.Concat(TreePath.Upward(folder)).Distinct(StringComparer.Ordinal)];

    private static readonly string[] Builders = ["docker", "podman", "buildah", "nerdctl", "kaniko"];

    private static ShellKind? KindOf(string name)
    {
        if (Ends(".sh") || Ends(".bash")) return ShellKind.Bash;
        if (Ends(".ps1")) return ShellKind.PowerShell;
        return Ends(".cmd") || Ends(".bat") ? ShellKind.Cmd : null;

        bool Ends(string end) => name.EndsWith(end, StringComparison.OrdinalIgnoreCase);
    }
}
