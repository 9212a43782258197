using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Context;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Sources;

/// <summary>What the build takes from its context, and which files that sends.</summary>
internal sealed class ContextUsage
{
    private readonly StageModel model;
    private readonly RunTable runs;
    private ImmutableArray<ContextEntry>? sent;
    private ImmutableArray<ContextUse> uses;
    private ImmutableArray<LostSource> lost;

    internal ContextUsage(StageModel model, RunTable runs)
    {
        this.model = model;
        this.runs = runs;
        var cancellation = model.Options.Cancellation;
        DockerIgnore = model.Context.DockerIgnore is { } text && IgnoreEncoding.IsText(text)
            ? DockerIgnoreFile.Parse(text, cancellation)
            : null;
        // One that exists and can't be read may leave out anything.
        var isKnown = model.Context.HasDockerIgnore is { } exists && (!exists || DockerIgnore is not null);
        Available = !isKnown ? null : Filter(model, DockerIgnore, cancellation);
    }

    /// <summary>The places in stages that the build needs, in the order of the text.</summary>
    public ImmutableArray<ContextUse> Uses => Once.Get(ref uses, this, static usage => usage.FindUses());

    /// <summary>
    /// The sources among them that the build doesn't find, or that give it no files; empty where the files of the
    /// context are not known.
    /// </summary>
    public ImmutableArray<LostSource> Lost =>
        Once.Get(ref lost, this, static usage => LostSources.Find(usage.model, usage));

    /// <summary>All files of the context, sorted by path; null where they are not known.</summary>
    internal ImmutableArray<ContextEntry>? Entries => model.Context.Entries;

    /// <summary>The .dockerignore; null where it is not known, or isn't text.</summary>
    public DockerIgnoreFile? DockerIgnore { get; }

    /// <summary>
    /// The files that the .dockerignore leaves in the context, sorted by path; null where they are not known.
    /// </summary>
    public ImmutableArray<ContextEntry>? Available { get; }

    /// <summary>
    /// The files that some place takes, so that they are sent; null where the files or a source are not known.
    /// </summary>
    public ImmutableArray<ContextEntry>? Sent => sent ??= FindSent();

    /// <summary>
    /// The folders of what is sent, each with all below it, in the order of their paths, the root first; null where the
    /// files or a source are not known.
    /// </summary>
    public ImmutableArray<ContextFolder>? SentFolders => Sent is { } files ? ContextFolder.Of(files) : null;

    /// <summary>Whether a use takes a path: it is its source, is below it, or matches its wildcards.</summary>
    public static bool Takes(ContextUse use, string path)
    {
        if (use.Source is not { } source) return false;
        if (source.Length == 0 || path == source) return true;
        if (!use.IsGlob)
            return path.Length > source.Length
                && path[source.Length] == '/'
                && path.StartsWith(source, StringComparison.Ordinal);
        return PathGlobs.CoversPath(source, path);
    }

    private static ImmutableArray<ContextEntry>? Filter(
        StageModel model, DockerIgnoreFile? ignore, CancellationToken cancellation)
    {
        var entries = model.Context.Entries;
        if (entries is not { } all || ignore is null || ignore.Patterns.IsEmpty) return entries;
        var matcher = new DockerIgnoreMatcher(ignore, cancellation);
        var left = ImmutableArray.CreateBuilder<ContextEntry>();
        foreach (var entry in all)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!matcher.IsIgnored(entry.Path)) left.Add(entry);
            if (model.Reached.IsSpent(matcher)) return null;
        }

        return left.ToImmutable();
    }

    private ImmutableArray<ContextUse> FindUses()
    {
        var found = ImmutableArray.CreateBuilder<ContextUse>();
        foreach (var stage in model.Stages)
        {
            if (!stage.IsReachable) continue;
            for (var i = 0; i < stage.Instructions.Length; i++)
            {
                if (stage.Instructions[i] is TransferSyntax transfer)
                    AddSources(transfer, stage, model.States.Before(stage, i), found);
                else if (stage.Instructions[i] is RunSyntax run && !run.Mounts.IsEmpty)
                    AddMounts(runs.Find(run), stage, model.States.Before(stage, i), found);
            }
        }

        return found.ToImmutable();
    }

    private static void AddSources(
        TransferSyntax transfer, Stage stage, BuildState state, ImmutableArray<ContextUse>.Builder found)
    {
        if (transfer.GetFlag("from") is not null) return;
        var isTemplate = IsTemplate(transfer);
        foreach (var source in transfer.Sources)
        {
            if (source.Heredoc is not null) continue;
            var expansion = state.Expand(source);
            var text = expansion.Value;
            if (text is null || RemoteSource.KindOf(text) == RemoteSourceKind.Local)
                found.Add(new ContextUse(stage, transfer, Clean(text, stage), source.Span)
                {
                    IsGiven = isTemplate || HasDefault(expansion),
                });
        }
    }

    /// <summary>Whether something is to be put into the instruction before it is built.</summary>
    private static bool IsTemplate(TransferSyntax transfer)
    {
        foreach (var source in transfer.Sources)
            if (source.Text.Contains("{{", StringComparison.Ordinal)
                || source.Text.Contains("<%", StringComparison.Ordinal))
                return true;
        return false;
    }

    private static void AddMounts(
        RunModel run, Stage stage, BuildState state, ImmutableArray<ContextUse>.Builder found)
    {
        foreach (var mount in run.Mounts)
        {
            if (!mount.IsFromContext) continue;
            var use = new ContextUse(stage, run.Syntax, "", mount.Syntax.Flag.Span);
            if (SourceOf(mount.Syntax) is { Value: { } written } field)
                use = use with
                {
                    Source = Clean(mount.MountSource, stage),
                    PathSpan = field.ValueSpan,
                    IsGiven = HasDefault(state.Expand(written, mount.Syntax.Flag.Logical)),
                };
            found.Add(use);
        }
    }

    private static MountFieldSyntax? SourceOf(MountSyntax mount)
    {
        var name = mount["source"] is null ? "src" : "source";
        foreach (var field in mount.Fields)
            if (string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase)) return field;
        return null;
    }

    /// <summary>Whether a word has something in it that neither the build nor the text of an ENV decides.</summary>
    public static bool HasDefault(Expansion expansion)
    {
        foreach (var reference in expansion.References)
            if (reference.Definition is not { } definition
                || definition.Origin is not (VariableOrigin.BuildArgument or VariableOrigin.Predefined)
                    && (definition.Origin != VariableOrigin.Environment
                        || definition.Declaration?.Value?.Text.Contains('$') != false))
                return true;
        return false;
    }

    private static string? Clean(string? source, Stage stage) =>
        source is null ? null : ImagePaths.Resolve("/", source, stage.OperatingSystem)!.Substring(1);

    private ImmutableArray<ContextEntry>? FindSent()
    {
        if (Available is not { } available) return null;
        foreach (var use in Uses)
            if (use.Source is null) return null;
        if (Different() is not { } different) return null;
        var taken = new bool[available.Length];
        foreach (var use in different) Mark(use, available, taken);
        var result = ImmutableArray.CreateBuilder<ContextEntry>();
        for (var i = 0; i < taken.Length; i++)
            if (taken[i]) result.Add(available[i]);
        return result.ToImmutable();
    }

    /// <summary>
    /// The uses of which each takes something else; null where there are too many to compare each with the files.
    /// </summary>
    private List<ContextUse>? Different()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var different = new List<ContextUse>();
        long tries = 0;
        foreach (var use in Uses)
        {
            if (use.HasExclude || !seen.Add(use.Source!)) continue;
            if (use.IsGlob) tries += Available!.Value.Length;
            if (model.Reached.IsTooManyForSources(tries)) return null;
            different.Add(use);
        }

        return different;
    }

    private static void Mark(ContextUse use, ImmutableArray<ContextEntry> available, bool[] taken)
    {
        // A source without wildcards is one run of the sorted files, and mostly a short one.
        var from = use.IsGlob || use.Source!.Length == 0 ? 0 : ContextFiles.FirstFrom(available, use.Source);
        for (var i = from; i < available.Length; i++)
        {
            if (!use.IsGlob && !available[i].Path.StartsWith(use.Source!, StringComparison.Ordinal)) break;
            if (Takes(use, available[i].Path)) taken[i] = true;
        }
    }
}
