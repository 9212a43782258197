using System;
using DockerfileLint.Imaging.Tar;

namespace DockerfileLint.Imaging.Layers;

/// <summary>
/// The files of an image whose text is kept while its layers are read, since it says what others are for.
/// </summary>
internal static class KnownTexts
{
    /// <summary>
    /// npm's list of the packages in the folder, which says for each whether it serves development only.
    /// </summary>
    public const string NpmList = ".package-lock.json";

    /// <summary>npm's list of the packages of a project, which is like that of its folder.</summary>
    public const string NpmProjectList = "package-lock.json";

    /// <summary>pnpm's list of the packages in the folder.</summary>
    public const string PnpmList = "lock.yaml";

    private const string NodeModules = "node_modules";

    private const string PnpmFolder = NodeModules + "/.pnpm";

    /// <summary>Whether the text is kept.</summary>
    public static bool IsRead(string folder, string name, TarEntry entry) => entry.Parts is null && name switch
    {
        NpmList => IsIn(folder, NodeModules),
        NpmProjectList => folder.IndexOf(NodeModules, StringComparison.Ordinal) < 0,
        PnpmList => IsIn(folder, PnpmFolder),
        _ => false,
    };

    private static bool IsIn(string folder, string end) =>
        folder.EndsWith(end, StringComparison.Ordinal)
        && (folder.Length == end.Length || folder[folder.Length - end.Length - 1] == '/');
}
