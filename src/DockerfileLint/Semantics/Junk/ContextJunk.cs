using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Junk;

/// <summary>Finds files that the build sends but doesn't need.</summary>
internal sealed class ContextJunk
{
    private readonly ContextUsage usage;
    private readonly List<ContextUse> uses;
    private readonly ImmutableArray<ContextEntry> sent;
    private readonly ImmutableArray<string> ofOthers;
    private readonly int[] taken;
    private readonly Dictionary<string, bool> takenBack = new(StringComparer.Ordinal);

    private ContextJunk(
        ContextUsage usage, List<ContextUse> uses, ImmutableArray<ContextEntry> sent, ImmutableArray<string> ofOthers)
    {
        this.ofOthers = ofOthers;
        this.usage = usage;
        this.sent = sent;
        this.uses = uses;
        taken = new int[uses.Count];
        for (var i = 0; i < taken.Length; i++) taken[i] = sent.Count(entry => ContextUsage.Takes(uses[i], entry.Path));
    }

    /// <summary>
    /// The missing lines of the .dockerignore, the largest first; empty if the files of the context are unknown.
    /// </summary>
    public static ImmutableArray<JunkEntry> Find(StageModel model, RunTable runs, ContextUsage usage)
    {
        if (usage.Sent is not { IsEmpty: false } sent) return ImmutableArray<JunkEntry>.Empty;
        var needs = new JunkNeeds(model, runs);
        var cautions = JunkCatalog.Kinds.ToDictionary(kind => kind, needs.CautionOf);
        var found = JunkFinder.Find(
            model.Context.Entries!.Value, sent, JunkCatalog.Kinds.Where(kind => cautions[kind] is not null));
        if (found.Count == 0) return ImmutableArray<JunkEntry>.Empty;
        // What names the same is asked once; of sources that are still too many nothing is said.
        var distinct = usage.Uses
            .GroupBy(use => use.Source, StringComparer.Ordinal)
            .Select(same => same.First())
            .ToList();
        if (model.Reached.IsTooManyForSources((long)distinct.Count * sent.Length))
            return ImmutableArray<JunkEntry>.Empty;
        var named = (model.Context as IRepositoryContext)?.SourcesOfAll ?? ImmutableArray<string>.Empty;
        return new ContextJunk(usage, distinct, sent, named).Entries(
            found.Where(NotTracked(model, sent)), cautions);
    }

    /// <summary>
    /// What a program may read is junk only where git leaves it to those who build: a repository has what it tracks on
    /// purpose.
    /// </summary>
    private static Func<JunkHit, bool> NotTracked(StageModel model, ImmutableArray<ContextEntry> sent)
    {
        var ignored = new GitIgnored(model.Context, new ContextIndex(model.Context, model.Context.Entries!.Value));
        return hit => !hit.Kind.MayBeRead
            || !ignored.IsKnown
            || hit.Files.All(file => ignored.Covers(sent[file].Path));
    }

    private ImmutableArray<JunkEntry> Entries(IEnumerable<JunkHit> found, Dictionary<JunkKind, string?> cautions) =>
        Joined(found.Where(IsFree).ToList()).GroupBy(hit => hit.Pattern, StringComparer.Ordinal)
            .Select(hits => new JunkEntry(
                hits.Key,
                hits.First().Kind.What,
                hits.Sum(hit => hit.Files.Sum(file => sent[file].Size)),
                hits.Sum(hit => hit.Files.Count),
                hits.Select(hit => cautions[hit.Kind]).FirstOrDefault(caution => caution!.Length > 0))
            {
                IsMadeByEveryBuild = hits.All(static hit => hit.Kind.IsMadeByEveryBuild),
            })
            .OrderByDescending(entry => entry.Bytes)
            .ThenBy(entry => entry.Pattern, StringComparer.Ordinal)
            .ToImmutableArray();

    /// <summary>One line for all folders of a name, if everything sent with that name is junk.</summary>
    private List<JunkHit> Joined(List<JunkHit> hits)
    {
        var result = new List<JunkHit>();
        var isJunk = new HashSet<int>(hits.SelectMany(hit => hit.Files));
        foreach (var group in hits.GroupBy(hit => hit.Kind))
        {
            if (group.Count() == 1 || !Covers("**/" + group.Key.Name, isJunk))
            {
                result.AddRange(group);
                continue;
            }

            var joined = new JunkHit(group.Key, "**/" + group.Key.Name);
            joined.Files.AddRange(group.SelectMany(hit => hit.Files));
            result.Add(joined);
        }

        return result;
    }

    private bool Covers(string pattern, HashSet<int> files)
    {
        var matcher = Matcher(pattern);
        for (var i = 0; i < sent.Length; i++)
            if (matcher.IsIgnored(sent[i].Path) && !files.Contains(i)) return false;
        return true;
    }

    /// <summary>
    /// Whether a line excludes no source of the Dockerfile, leaves some files of each, and isn't negated by an existing
    /// line.
    /// </summary>
    private bool IsFree(JunkHit hit)
    {
        var matcher = Matcher(hit.Pattern);
        // The line would keep another Dockerfile of this context from being built.
        if (ofOthers.Any(matcher.IsIgnored)) return false;
        for (var i = 0; i < uses.Count; i++)
        {
            var use = uses[i];
            if (!use.IsGlob && use.Source!.Length > 0 && matcher.IsIgnored(use.Source)) return false;
            var hidden = hit.Files.Count(file => ContextUsage.Takes(use, sent[file].Path));
            if (hidden > 0
                && (hidden == taken[i]
                    || use.IsGlob && hit.Files.Any(file => NamesByWildcard(use, sent[file].Path, matcher))))
                return false;
        }

        // A line with ! includes files again on purpose.
        var name = hit.Kind.Name.TrimStart('*');
        if (!takenBack.TryGetValue(name, out var isTakenBack))
            takenBack[name] = isTakenBack = usage.DockerIgnore?.Patterns.Any(
                own => own.IsNegated && own.Text.Contains(name, StringComparison.Ordinal)) == true;
        return !isTakenBack;
    }

    /// <summary>
    /// Whether the wildcards of a source, other than a <c>*</c> for a whole folder, match what the line excludes.
    /// </summary>
    private static bool NamesByWildcard(ContextUse use, string path, DockerIgnoreMatcher matcher)
    {
        if (use.Source == "*" || use.Source!.EndsWith("/*", StringComparison.Ordinal)) return false;
        var end = -1;
        foreach (var _ in use.Source.Split('/'))
        {
            end = path.IndexOf('/', end + 1);
            if (end < 0) return matcher.IsIgnored(path);
        }

        return matcher.IsIgnored(path.Substring(0, end));
    }

    private static DockerIgnoreMatcher Matcher(string pattern) =>
        new(DockerIgnoreFile.Parse(SourceText.From(pattern, ".dockerignore")));
}
