using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Context;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>What later layers hide of folders that were copied from the build context.</summary>
internal sealed class HiddenParts(BuildModel model)
{
    private readonly ConcurrentDictionary<string, long?> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Pattern, bool IsShallow), long?> globs = new();
    private readonly ConcurrentDictionary<Stage, Dictionary<InstructionSyntax, Stage>> copied = new();
    private long matched;
    private long asked;

    /// <summary>The hidden bytes; null where they aren't known.</summary>
    public long? BytesOf(LayerOverlap overlap) => overlap.IsWhole ? overlap.Bytes : BytesOfPart(overlap);

    // Apart: it allocates for what it captures, and most overlaps are whole.
    private long? BytesOfPart(LayerOverlap overlap)
    {
        if (model.ContextUsage.Available is not { } files) return overlap.Bytes;
        if (PathInStage(overlap) is { } inStage) return BytesAt(inStage, overlap, files);
        if (PathOf(overlap) is not { } path) return overlap.Bytes;
        if (overlap.Hidden.Path.Kind == PathPatternKind.Glob)
            return PathGlobs.IsGlob(overlap.Written.SourcePath!)
                ? overlap.Bytes
                : globs.GetOrAdd((path, overlap.Hidden.IsShallow), key => Matched(files, key.Pattern, key.IsShallow));
        return BytesAt(path, overlap, files) ?? 0;
    }

    /// <summary>The bytes of a file or a folder of the build context; null where there is none.</summary>
    private long? BytesAt(string path, LayerOverlap overlap, ImmutableArray<ContextEntry> files) =>
        ContextFiles.SizeOf(files, path)
            // Of a folder, its own mode or owner may be all that changes.
            ?? (IsOfNameAlone(overlap.Hidden)
                ? 0
                : folders.GetOrAdd(path + "/", folder => ContextFiles.BytesBelow(files, folder)));

    /// <summary>Where they are in the build context; null where they aren't a part of a folder from there.</summary>
    public static string? PathOf(LayerOverlap overlap) =>
        overlap.Written is { IsFromContext: true, SourcePath: { } source } ? PartOf(overlap, source) : null;

    /// <summary>The same where another stage has them from the build context; null elsewhere.</summary>
    private string? PathInStage(LayerOverlap overlap)
    {
        if (overlap.Written is not { IsFromContext: false, Source: { } source }
            || overlap.Hidden.Path.Kind == PathPatternKind.Glob
            || PathGlobs.IsGlob(source)
            || !overlap.IsBuilderDependent
            || PartOf(overlap, ImagePaths.Resolve("/", source)!) is not { } path
            || !copied.GetOrAdd(overlap.Earlier.Stage, CopiedIn).TryGetValue(overlap.Earlier.Instruction, out var from))
            return null;
        return Interlocked.Increment(ref asked) > Limits.PartsInStages
            ? null
            : model.ContainerFiles.FindAtEnd(from, "/" + path);
    }

    /// <summary>The stages from which the instructions of a stage take.</summary>
    private static Dictionary<InstructionSyntax, Stage> CopiedIn(Stage stage)
    {
        var found = new Dictionary<InstructionSyntax, Stage>();
        foreach (var use in stage.References)
            if (use.Target is { } from) found[use.Instruction] = from;
        return found;
    }

    /// <summary>The hidden part of a folder, as a path from the root of where that was copied from.</summary>
    private static string? PartOf(LayerOverlap overlap, string source)
    {
        var (written, hidden) = (overlap.Written, overlap.Hidden);
        if (written.Path.Kind != PathPatternKind.Subtree
            || overlap.Earlier.Instruction is not TransferSyntax copy
            || copy.GetFlag("exclude") is not null)
            return null;
        var folder = written.Path.Text.TrimEnd('/') + "/";
        return hidden.Path.Text.StartsWith(folder, StringComparison.Ordinal)
            ? (source.TrimEnd('/') + "/" + hidden.Path.Text.Substring(folder.Length)).TrimStart('/')
            : null;
    }

    /// <summary>
    /// The bytes of what wildcards match, and of what is in the folders among it where the change goes into them; null
    /// where too much was counted already.
    /// </summary>
    private long? Matched(ImmutableArray<ContextEntry> files, string pattern, bool isShallow)
    {
        long bytes = 0;
        var prefix = pattern.Substring(0, pattern.AsSpan().IndexOfAny('*', '?', '['));
        var depth = Depth(pattern);
        for (var i = ContextFiles.FirstFrom(files, prefix);
            i < files.Length && files[i].Path.StartsWith(prefix, StringComparison.Ordinal); i++)
        {
            if (Interlocked.Increment(ref matched) > Limits.GlobbedFiles) return null;
            if ((!isShallow || Depth(files[i].Path) == depth) && PathGlobs.CoversPath(pattern, files[i].Path))
                bytes += files[i].Size;
        }

        return bytes;
    }

    private static int Depth(string path)
    {
        var depth = 0;
        foreach (var character in path)
            if (character == '/') depth++;
        return depth;
    }

    private static bool IsOfNameAlone(LayerEffect change) =>
        change.Kind is LayerEffectKind.ChangeOwner or LayerEffectKind.ChangeMode or LayerEffectKind.Touch
            && change.Path.Kind == PathPatternKind.Literal;
}
