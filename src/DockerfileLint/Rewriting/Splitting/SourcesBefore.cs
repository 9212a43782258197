using System;
using System.Linq;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>Whether more than manifests is in a folder before the last RUN.</summary>
internal sealed class SourcesBefore
{
    private static readonly string[] Manifests =
    [
        "package.json", "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "package*.json",
        ".npmrc",
        ".yarnrc", "requirements.txt", "pyproject.toml", "poetry.lock", "uv.lock", "Pipfile", "Pipfile.lock",
        "constraints.txt", "yarn.lock*", "package-lock.json*", "poetry.lock*", "Pipfile*",
        "Gemfile", "Gemfile.lock", "Gemfile*", ".ruby-version", ".tool-versions", "composer.json", "composer.lock",
        "composer.*", "composer*", "symfony.lock",
    ];

    // For each folder, where the first COPY begins that brings other files: into it, into it or below, or anywhere.
    private readonly PathTree<int?> into = new();
    private readonly PathTree<int?> below = new();
    private readonly int? anywhere;

    private SourcesBefore(ShrinkSite site)
    {
        foreach (var transfer in site.Instructions.OfType<TransferSyntax>())
        {
            if (transfer.Destination is null) continue;
            var state = site.Model.GetState(transfer);
            if (transfer.Sources.All(source => IsManifest(state.Expand(source).Value))) continue;
            if (site.TargetOf(transfer) is not { } target)
            {
                anywhere ??= transfer.Span.Start;
                continue;
            }

            into.Add(target).Value ??= transfer.Span.Start;
            below.Add(target);
            foreach (var place in below.Along(target)) place.Value ??= transfer.Span.Start;
        }
    }

    /// <summary>Whether a COPY before a place puts other files into, below or around a folder.</summary>
    public static bool Has(ShrinkSite site, string folder, int position)
    {
        var read = site.Get(static one => new SourcesBefore(one));
        return read.anywhere <= position
            || read.below.Find(folder)?.Value <= position
            || read.into.Along(folder).Any(place => place.Value <= position);
    }

    /// <summary>Whether a file only names packages to install.</summary>
    public static bool IsManifest(string? source) =>
        source is not null
            && ImagePaths.Name(source) is var name
            && (Array.IndexOf(Manifests, name) >= 0
                || name.StartsWith("requirements", StringComparison.Ordinal)
                && name.EndsWith(".txt", StringComparison.Ordinal));
}
