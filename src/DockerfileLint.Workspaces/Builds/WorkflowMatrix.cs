using System.Collections.Generic;
using System.Linq;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>The combinations of a matrix, with <c>include</c> and <c>exclude</c>.</summary>
internal static class WorkflowMatrix
{
    public static IEnumerable<List<(string Key, YamlValue Value)>> Rows(YamlValue? matrix)
    {
        List<List<(string Key, YamlValue Value)>> rows = [[]];
        foreach (var (axis, values) in matrix?.Map ?? [])
        {
            if (axis is "include" or "exclude" || values.Items is null) continue;
            var next = rows.SelectMany(_ => values.List, (row, value) =>
                new List<(string Key, YamlValue Value)>(row) { (axis, value) });
            rows = [.. next.Take(ReadLimits.MatrixEntries)];
        }

        rows.RemoveAll(row => row.Count > 0 && (matrix?["exclude"]?.List ?? []).Any(one => Agrees(row, one)));
        var isEmpty = rows.All(static row => row.Count == 0);
        var added = new List<List<(string Key, YamlValue Value)>>();
        foreach (var include in matrix?["include"]?.List ?? [])
        {
            if (added.Count >= ReadLimits.MatrixEntries) break;
            var same = isEmpty ? [] : rows.Where(row => Agrees(row, include, onlyShared: true)).ToList();
            if (same.Count == 0) added.Add([.. include.Map]);
            foreach (var row in same)
                row.AddRange(include.Map.Where(entry => row.TrueForAll(cell => cell.Key != entry.Key)));
        }

        return isEmpty && added.Count > 0 ? added : rows.Concat(added);
    }

    private static bool Agrees(List<(string Key, YamlValue Value)> row, YamlValue entry, bool onlyShared = false) =>
        entry.Map.All(wanted =>
        {
            var cell = row.Find(one => one.Key == wanted.Key);
            return cell.Key is null ? onlyShared : cell.Value.Text is { } text && text == wanted.Value.Text;
        });
}
