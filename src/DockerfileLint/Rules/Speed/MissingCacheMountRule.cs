using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.Speed;

/// <summary>DFL6006: a build stage downloads all packages again whenever one of them changes.</summary>
internal sealed class MissingCacheMountRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL6006", "missing-cache-mount", "Packages are downloaded without a cache mount", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "tally:tally/prefer-package-cache-mounts", "tally:tally/ruby/prefer-bundler-cache-mount"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.None,
    };

    // The first version of docker/dockerfile that knows mounts.
    private const int FirstMinor = 2;

    public override void Analyze(RuleContext context)
    {
        var model = context.Model;
        if (!BuildKitSigns.Show(model, FirstMinor)) return;
        var sites = new Dictionary<(BaseImage Base, Tool Tool), List<CacheMountSite>>();
        var order = new List<List<CacheMountSite>>();
        foreach (var site in NewCacheMounts.Find(model, DownloadCache.All))
        {
            foreach (var tool in site.Caches.Select(static cache => cache.Tool).Distinct())
            {
                if (!sites.TryGetValue((site.Base, tool), out var found))
                    order.Add(sites[(site.Base, tool)] = found = []);
                found.Add(site with { Caches = [.. site.Caches.Where(cache => cache.Tool == tool)] });
            }
        }

        foreach (var one in order) Report(one, context);
    }

    private static void Report(List<CacheMountSite> sites, RuleContext context)
    {
        var first = sites[0];
        var cache = first.Caches[0];
        var command = first.Run.Commands.First(cache.IsUsedBy);
        var other = first.Caches.Length > 1 ? $", and the same for {first.Caches[1].Folder}" : "";
        context.Report(
            command.Span,
            $"'{CommandText.Of(command)}' {cache.Effect} everything again each time it runs. "
                + $"Add --mount=type=cache,target={cache.Folder}{(cache.IsLocked ? ",sharing=locked" : "")}{other}.",
            context.Fix.Suggested("Add a cache mount", edit => Edit(edit, sites, context)),
            related: sites.Skip(1).Select(site => new RelatedLocation(
                context.Source.Path, site.Run.Syntax.KeywordSpan, "this RUN needs the mount, too")).ToImmutableArray());
    }

    private static void Edit(FixEditor edit, List<CacheMountSite> sites, RuleContext context)
    {
        foreach (var site in sites)
        {
            edit.Insert(site.Run.Syntax.KeywordSpan.End, NewCacheMounts.TextOf(site.Caches, context.Syntax));
            if (site.Caches[0].Preparation is { } preparation)
                edit.Insert(site.Run.Script.Body.Span.Start, preparation + " && ");
        }
    }
}
