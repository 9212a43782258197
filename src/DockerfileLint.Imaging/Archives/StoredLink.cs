using System.Collections.Generic;
using DockerfileLint.Imaging.Layers;
using DockerfileLint.Imaging.Tar;

namespace DockerfileLint.Imaging.Archives;

/// <summary>Links of an archive: Docker stored a layer that two images have only once.</summary>
internal static class StoredLink
{
    /// <summary>The path in the archive to which a link leads; null for what is none.</summary>
    /// <exception cref="ImageException">It leads out of the archive.</exception>
    public static string? Of(TarEntry entry, string path, string archive) => entry.Kind switch
    {
        TarKind.HardLink => LayerPath.Normalize(entry.LinkName, archive),
        TarKind.SymbolicLink => Resolve(entry.LinkName, path, archive),
        _ => null,
    };

    private static string Resolve(string link, string path, string archive)
    {
        var parts = new List<string>(path.Split('/'));
        parts.RemoveAt(parts.Count - 1);
        foreach (var part in link.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                throw new ImageException($"{archive}: the link {LayerPath.Shown(path)} leads out of the archive");
        }

        return string.Join("/", parts);
    }
}
