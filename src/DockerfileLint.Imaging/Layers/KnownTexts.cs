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

    private const string NodeModules = "node_modules";

    /// <summary>Whether the text is kept.</summary>
    public static bool IsRead(string folder, string name, TarEntry entry) =>
        name == NpmList && entry.Parts is null
        && folder.EndsWith(NodeModules, StringComparison.Ordinal)
        && (folder.Length == NodeModules.Length || folder[folder.Length - NodeModules.Length - 1] == '/');
}
