using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Sources;

/// <summary>Finds the sources that the build doesn't get from its context; once for all rules.</summary>
internal sealed class LostSources
{
    private readonly StageModel model;
    private readonly ImmutableArray<ContextEntry> entries;
    private readonly ImmutableArray<ContextEntry> available;
    private readonly ContextIndex index;
    private readonly GeneratedFiles generated;
    private readonly DockerIgnoreMatcher matcher;
    private readonly NegatedLines negated;
    private readonly Dictionary<(string Path, bool IsParents), LostSource?> known = [];
    private string[]? folded;
    private long tries;

    private LostSources(
        StageModel model,
        ImmutableArray<ContextEntry> entries,
        ImmutableArray<ContextEntry> available,
        DockerIgnoreFile ignore)
    {
        this.model = model;
        this.entries = entries;
        this.available = available;
        index = new ContextIndex(model.Context, entries);
        generated = new GeneratedFiles(model, entries, index);
        matcher = new DockerIgnoreMatcher(ignore, model.Options.Cancellation);
        negated = new NegatedLines(model, ignore);
    }

    /// <summary>The sources, in the order of the text; empty where the files are not known.</summary>
    public static ImmutableArray<LostSource> Find(StageModel model, ContextUsage usage)
    {
        if (usage.Entries is not { } entries || usage.Available is not { } available)
            return ImmutableArray<LostSource>.Empty;
        var finder = new LostSources(
            model, entries, available, usage.DockerIgnore ?? DockerIgnoreFile.Parse(SourceText.From("")));
        var found = ImmutableArray.CreateBuilder<LostSource>();
        foreach (var use in usage.Uses)
        {
            model.ThrowIfCancelled();
            if (use.Source is null) continue;
            var lost = finder.Look(use);
            if (model.Reached.IsSpent(finder.matcher) || model.Reached.IsTooManyForSources(finder.tries)) break;
            if (lost is not null && !(use.IsGiven && lost.IsAbsent)) found.Add(lost with { Use = use });
        }

        return found.ToImmutable();
    }

    private LostSource? Look(ContextUse use)
    {
        var isParents = use.Instruction.GetFlag("parents") is not null;
        if (known.TryGetValue((use.Source!, isParents), out var lost)) return lost;
        return known[(use.Source!, isParents)] = use.Source!.Length == 0 ? LookAtAll(use)
            : use.IsGlob ? LookAtGlob(use, new SourceGlob(use.Source, isParents))
            : LookAtPath(use, use.Source);
    }

    private LostSource? LookAtPath(ContextUse use, string path)
    {
        if (index.HasFile(path))
            return ExcluderOf(path) is { } line ? Excluded(use, path, line, EscapeOf(path)) : null;
        return index.HasFolder(path) ? LookAtFolder(use, path) : LookAtAbsent(use, path);
    }

    private LostSource? LookAtFolder(ContextUse use, string folder)
    {
        if (ContextIndex.HasAnyBelow(available, folder)) return null;
        var line = ExcluderOf(folder);
        if (negated.MayReachInto(folder, line) && generated.MayBe(folder)) return null;
        return line is not null
            ? Excluded(use, folder, line, EscapeOf(folder))
            : Emptied(
                use,
                folder,
                ContextFiles.FirstFrom(entries, folder + "/"),
                EscapeOf(folder) is { } pattern ? pattern + "/**" : null);
    }

    private LostSource? LookAtAbsent(ContextUse use, string path)
    {
        if (!index.IsAbsent(path)) return LookAtUnlisted(use, path);
        var near = use.Stage.OperatingSystem == OperatingSystemKind.Windows ? null : index.InOtherCase(path);
        if (near is not null) return Missing(use, path, near);
        var line = ExcluderOf(path);
        var mayBe = generated.MayBe(path);
        if (!mayBe) near = NearPaths.Find(entries, path, ref tries);
        if (line is not null && near is null && !negated.MayReachInto(path, line))
            return Excluded(use, path, line, inclusion: null) with { IsAbsent = true };
        return mayBe ? null : Missing(use, path, near);
    }

    /// <summary>What is there without files that are listed: a folder of git, or an empty one.</summary>
    private LostSource? LookAtUnlisted(ContextUse use, string path) =>
        model.Context.Exists(path) == true && ExcluderOf(path) is { } line && !negated.MayReachInto(path, line)
            ? Excluded(use, path, line, inclusion: null)
            : null;

    /// <summary>All of the context, which is lost only where nothing at all is left of it.</summary>
    private LostSource? LookAtAll(ContextUse use)
    {
        if (!available.IsEmpty) return null;
        foreach (var folder in negated.Folders())
            if (folder.Length == 0 || generated.MayBe(folder)) return null;
        for (var i = 0; i < entries.Length; i++)
            if (entries[i].Path != model.Context.DockerfilePath && !IsIgnoreFile(entries[i].Path))
                return Emptied(use, "", i, inclusion: null);
        return null;
    }

    private LostSource? LookAtGlob(ContextUse use, SourceGlob glob)
    {
        if (!glob.IsValid) return null;
        var folder = glob.Folder;
        if (folder.Length > 0 && !ContextIndex.HasAnyBelow(available, folder))
        {
            var inclusion = FirstMatch(entries, glob) < entries.Length ? InclusionOf(glob) : null;
            if (!index.HasFolder(folder))
                return index.HasFile(folder) || LookAtAbsent(use, folder) is not { } lost ? null : lost;
            if (ExcluderOf(folder) is { } line)
                return negated.MayReachInto(folder, line) && generated.MayBe(folder)
                    ? null
                    : Excluded(use, folder, line, inclusion);
        }

        if (FirstMatch(available, glob) < available.Length) return null;
        var first = FirstMatch(entries, glob);
        if (first == entries.Length) return LookAtCase(use, glob);
        return glob.IsOptional(glob.Match(entries[first].Path)!)
            ? null
            : Emptied(use, glob.Text, first, InclusionOf(glob));
    }

    /// <summary>A glob that matches nothing is legal, but hardly meant where another case matches.</summary>
    private LostSource? LookAtCase(ContextUse use, SourceGlob glob)
    {
        if (use.Stage.OperatingSystem == OperatingSystemKind.Windows || glob.Text.Contains('[')) return null;
        var anyCase = new SourceGlob(glob.Text.ToUpperInvariant(), use.Instruction.GetFlag("parents") is not null);
        folded ??= [.. available.Select(static entry => entry.Path.ToUpperInvariant())];
        for (var i = 0; i < folded.Length; i++)
        {
            tries++;
            if (anyCase.Match(folded[i]) is not { } match) continue;
            return new LostSource(use, LostSourceKind.Unmatched, glob.Text)
            {
                Near = available[i].Path.Substring(0, match.Length),
            };
        }

        return null;
    }

    private int FirstMatch(ImmutableArray<ContextEntry> files, SourceGlob glob)
    {
        var start = glob.Folder.Length == 0 ? "" : glob.Folder + "/";
        for (var i = start.Length == 0 ? 0 : ContextFiles.FirstFrom(files, start); i < files.Length; i++)
        {
            if (!files[i].Path.StartsWith(start, StringComparison.Ordinal)) break;
            tries++;
            if (glob.Match(files[i].Path) is not null) return i;
        }

        return files.Length;
    }

    private IgnorePattern? ExcluderOf(string path) =>
        matcher.DecidingPattern(path) is { IsNegated: false } line ? line : null;

    private static string? EscapeOf(string path) => DockerIgnoreEditor.Escape(path);

    private static string? InclusionOf(SourceGlob glob) =>
        glob.Text.Contains("**", StringComparison.Ordinal) || !IgnoreLine.IsPlain("!" + glob.Text) ? null : glob.Text;

    private static LostSource Missing(ContextUse use, string path, string? near) =>
        new(use, LostSourceKind.Missing, path) { Near = near, IsAbsent = true };

    private static LostSource Excluded(ContextUse use, string path, IgnorePattern line, string? inclusion) =>
        new(use, LostSourceKind.Excluded, path) { Pattern = line, Inclusion = inclusion };

    private LostSource Emptied(ContextUse use, string path, int first, string? inclusion) =>
        new(use, LostSourceKind.Emptied, path)
        {
            Pattern = ExcluderOf(entries[first].Path),
            Inclusion = inclusion,
        };

    private static bool IsIgnoreFile(string path) => path.EndsWith(".dockerignore", StringComparison.Ordinal);
}
