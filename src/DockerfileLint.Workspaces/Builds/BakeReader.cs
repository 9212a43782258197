using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>Bake files, in HCL and JSON: their targets, as far as literals and defaults decide them.</summary>
internal sealed class BakeReader
{
    private readonly BuildFile file;
    private readonly BakeScope scope;
    private readonly Dictionary<string, List<HclBlock>> targets = new(StringComparer.Ordinal);
    private readonly HashSet<string> parents = new(StringComparer.Ordinal);

    private BakeReader(BuildFile file, List<HclToken> tokens, List<HclBlock> blocks)
    {
        this.file = file;
        scope = new BakeScope(tokens, blocks);
        foreach (var block in blocks)
        {
            if (block.Type != "target") continue;
            if (!targets.TryGetValue(block.Name, out var same)) targets[block.Name] = same = [];
            same.Add(block);
            if (block.Attributes.TryGetValue("inherits", out var inherits))
                parents.UnionWith(scope.Evaluate(inherits).Items.Select(static item => item.Text).OfType<string>());
        }
    }

    public static bool IsMatch(string name) =>
        name.Contains("bake", StringComparison.OrdinalIgnoreCase)
            && (name.EndsWith(".hcl", StringComparison.Ordinal) || name.EndsWith(".json", StringComparison.Ordinal));

    public static void Read(BuildFile file)
    {
        var tokens = new List<HclToken>();
        List<HclBlock> blocks;
        if (!file.Path.EndsWith(".json", StringComparison.Ordinal))
        {
            tokens = HclLexer.Read(file.Text.Text);
            blocks = HclBlocks.Of(tokens);
        }
        else if (YamlText.Json(file) is { } document) blocks = BakeJson.Blocks(document, tokens);
        else return;
        new BakeReader(file, tokens, blocks).ReadTargets();
    }

    private void ReadTargets()
    {
        foreach (var target in targets)
        {
            var block = target.Value[0];
            if (target.Key.StartsWith("_", StringComparison.Ordinal) || IsOnlyInherited(target.Value)) continue;
            foreach (var entry in Matrix(block)) scope.With(entry, () => Add(block));
        }

        if (scope.IsIncomplete)
            file.Tree.Report(
                $"{file.Path}: its builds are known in part only, as it is nested too deeply, or in a circle");
    }

    /// <summary>Whether a target holds what others have in common, and is none that is built.</summary>
    private bool IsOnlyInherited(List<HclBlock> blocks) =>
        !blocks.Exists(static block => block.Attributes.Keys.Any(static name => name is "context" or "dockerfile"
            or "target" or "output")) && (parents.Contains(blocks[0].Name)
                || !blocks.Exists(static block => block.Attributes.ContainsKey("inherits")));

    private List<Dictionary<string, HclValue>> Matrix(HclBlock block)
    {
        List<Dictionary<string, HclValue>> rows = [new(StringComparer.Ordinal)];
        if (!block.Attributes.TryGetValue("matrix", out var start)) return rows;
        foreach (var axis in scope.Evaluate(start).Entries)
        {
            var next = rows.SelectMany(row => axis.Value.Items, (row, value) =>
                new Dictionary<string, HclValue>(row, StringComparer.Ordinal) { [axis.Key] = value });
            rows = [.. next.Take(ReadLimits.MatrixEntries)];
        }

        return rows;
    }

    private bool Add(HclBlock block)
    {
        var target = BakeTarget.Of(block, scope, targets);
        if (target["dockerfile-inline"] is not null) return false;
        var (context, dockerfile) = (target["context"], target["dockerfile"]);
        file.Add(new DeclaredBuild(file.Path, block.Line, "Bake")
        {
            // Bake counts paths from the folder in which it is called.
            Folders = [.. TreePath.Upward(file.Folder)],
            Context = context is null or { Kind: HclKind.Null } ? "." : context.Text,
            Dockerfile = dockerfile?.Text,
            IsFromContext = true,
            IsUnknown = context is { Kind: HclKind.Unknown } || dockerfile is { Kind: HclKind.Unknown },
            Target = target["target"]?.Text,
            Arguments = Pairs(target["args"]),
            Contexts = Pairs(target["contexts"]),
            Platforms = [.. (target["platforms"]?.Items ?? []).Select(static item => item.Text).OfType<string>()],
        });
        return true;
    }

    private static ImmutableSortedDictionary<string, string?> Pairs(HclValue? map)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        foreach (var entry in (map ?? HclValue.Null).Entries)
            if (entry.Value.Kind != HclKind.Null) found[entry.Key] = entry.Value.Text;
        return found.ToImmutable();
    }
}
