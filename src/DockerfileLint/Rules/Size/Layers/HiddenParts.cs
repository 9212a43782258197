using System;
using System.Collections.Concurrent;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Size;

/// <summary>What later layers hide of folders that were copied from the build context.</summary>
internal sealed class HiddenParts(BuildModel model)
{
    private readonly ConcurrentDictionary<string, long> folders = new(StringComparer.Ordinal);

    /// <summary>The hidden bytes; null where they aren't known.</summary>
    public long? BytesOf(LayerOverlap overlap)
    {
        if (overlap.IsWhole) return overlap.Bytes;
        if (overlap.Hidden.Path.Kind == PathPatternKind.Glob
            || model.ContextUsage.Available is not { } files
            || PathOf(overlap) is not { } path)
            return overlap.Bytes;
        if (ContextFiles.SizeOf(files, path) is { } size) return size;
        // A folder's own mode or owner is all that changes.
        return IsOfNameAlone(overlap.Hidden)
            ? 0
            : folders.GetOrAdd(path + "/", folder => ContextFiles.BytesBelow(files, folder) ?? 0);
    }

    /// <summary>Where they are in the build context; null where they aren't a part of a folder from there.</summary>
    public static string? PathOf(LayerOverlap overlap)
    {
        var (written, hidden) = (overlap.Written, overlap.Hidden);
        if (written is not { IsFromContext: true, SourcePath: { } source, Path.Kind: PathPatternKind.Subtree }
            || overlap.Earlier.Instruction is not TransferSyntax copy
            || copy.GetFlag("exclude") is not null)
            return null;
        var folder = written.Path.Text.TrimEnd('/') + "/";
        return hidden.Path.Text.StartsWith(folder, StringComparison.Ordinal)
            ? (source.TrimEnd('/') + "/" + hidden.Path.Text.Substring(folder.Length)).TrimStart('/')
            : null;
    }

    private static bool IsOfNameAlone(LayerEffect change) =>
        change.Kind is LayerEffectKind.ChangeOwner or LayerEffectKind.ChangeMode or LayerEffectKind.Touch
            && change.Path.Kind == PathPatternKind.Literal;
}
