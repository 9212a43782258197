using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DockerfileLint.Imaging.Tests.Making;

namespace DockerfileLint.Imaging.Tests.Accounting;

/// <summary>
/// Hidden bytes straight from their definition: what each layer wrote and the merged file system before and after each
/// layer, as plain lists of paths. A folder that an entry needs takes the place of whatever is there: nothing is below a
/// symbolic link of the same layer.
/// </summary>
internal static class PlainModel
{
    /// <summary>Hidden bytes by writer and hider, sorted: <c>WRITER&gt;HIDER BYTES/FILES</c>.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        // A path leads to the number of what was written; -1 is a folder, -2 a symbolic link.
        var (merged, written, hidden) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<(int Layer, int Size)>(), new List<string>());
        var gone = new HashSet<int>();
        var layers = LayerText.Layers(text);
        for (var layer = 0; layer < layers.Count; layer++)
        {
            foreach (var entry in layers[layer].Where(IsDeletion)) AddFolders(merged, entry.Path);
            foreach (var entry in layers[layer].Where(IsDeletion)) Delete(merged, entry.Path);
            foreach (var entry in layers[layer].Where(static entry => !IsDeletion(entry)))
            {
                Write(merged, entry, written.Count);
                if (entry.Kind == MadeKind.File) written.Add((layer, entry.Content.Length));
            }

            var hider = layer;
            hidden.AddRange(Enumerable.Range(0, written.Count).Where(number => !merged.ContainsValue(number) && gone.Add(number))
                .Select(number => $"{written[number].Layer}>{hider} {written[number].Size}"));
        }

        return
        [
            .. hidden.GroupBy(static one => one.Split(' ')[0], static one => int.Parse(one.Split(' ')[1], CultureInfo.InvariantCulture), StringComparer.Ordinal)
                .Select(static group => $"{group.Key} {group.Sum()}/{group.Count()}").Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsDeletion(MadeEntry entry) => entry.Path.Contains(".wh.", StringComparison.Ordinal);

    private static void Delete(Dictionary<string, int> merged, string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var folder = path[..^name.Length];
        if (name == ".wh..wh..opq") RemoveBelow(merged, folder);
        else Remove(merged, folder + name[".wh.".Length..]);
    }

    private static void Write(Dictionary<string, int> merged, MadeEntry entry, int number)
    {
        AddFolders(merged, entry.Path);
        if (entry.Kind == MadeKind.Folder)
        {
            merged[entry.Path] = -1;
            return;
        }

        if (entry.Kind == MadeKind.Hard) number = merged[entry.Link];
        if (entry.Kind == MadeKind.Symbolic) number = -2;
        RemoveBelow(merged, entry.Path + "/");
        merged[entry.Path] = number;
    }

    private static void AddFolders(Dictionary<string, int> merged, string path)
    {
        for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1)) merged[path[..slash]] = -1;
    }

    private static void Remove(Dictionary<string, int> merged, string path)
    {
        merged.Remove(path);
        RemoveBelow(merged, path + "/");
    }

    private static void RemoveBelow(Dictionary<string, int> merged, string folder)
    {
        foreach (var path in merged.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).ToList()) merged.Remove(path);
    }
}
