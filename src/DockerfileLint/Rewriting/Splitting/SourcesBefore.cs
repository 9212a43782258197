using System;
using System.Linq;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>Whether more than manifests is in a folder before the last RUN.</summary>
internal static class SourcesBefore
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

    /// <summary>Whether a COPY before a place puts other files below a folder.</summary>
    public static bool Has(ShrinkSite site, string folder, int position)
    {
        foreach (var transfer in site.Instructions.OfType<TransferSyntax>())
        {
            if (transfer.Span.Start > position || transfer.Destination is not { } destination) continue;
            var state = site.Model.GetState(transfer);
            if (state.Expand(destination).Value is { } written
                && ImagePaths.Resolve(state.WorkingDirectory, written) is { } target
                && !ImagePaths.IsWithin(target, folder) && !ImagePaths.IsWithin(folder, target))
                continue;
            if (transfer.Sources.Any(source => !IsManifest(state.Expand(source).Value))) return true;
        }

        return false;
    }

    /// <summary>Whether a file only names packages to install.</summary>
    public static bool IsManifest(string? source) =>
        source is not null
            && ImagePaths.Name(source) is var name
            && (Array.IndexOf(Manifests, name) >= 0
                || name.StartsWith("requirements", StringComparison.Ordinal)
                && name.EndsWith(".txt", StringComparison.Ordinal));
}
