using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>What a Dockerfile takes from its context by name, in all its stages, and where that exists.</summary>
internal sealed class CopySources
{
    private readonly Dictionary<string, int> missing = new(StringComparer.Ordinal);
    private readonly string text;
    private readonly RepositoryTree tree;

    public CopySources(RepositoryTree tree, SourceText dockerfile, CancellationToken cancellation)
    {
        this.tree = tree;
        text = dockerfile.Text;
        var model = BuildModel.Create(DockerfileSyntax.Parse(dockerfile, cancellation));
        var sources = model.Stages.SelectMany(stage => stage.Instructions).OfType<TransferSyntax>()
            .Where(static transfer => transfer.GetFlag("from") is null)
            .SelectMany(transfer => transfer.Sources
                .Where(static source => source.Heredoc is null)
                .Select(source => model.GetState(transfer).Expand(source).Value))
            .OfType<string>()
            .Where(static source => RemoteSource.KindOf(source) == RemoteSourceKind.Local)
            .Select(static source => TreePath.Combine("", source.TrimStart('/')))
            .OfType<string>().ToList();
        TakesAll = sources.Exists(static source => !IsNamed(source));
        Named = [.. sources.Where(IsNamed).Distinct(StringComparer.Ordinal).Take(ReadLimits.BuildSources)];
    }

    /// <summary>The sources that are more than all files of a folder.</summary>
    public IReadOnlyList<string> Named { get; }

    /// <summary>Whether all files of a folder are taken, too.</summary>
    public bool TakesAll { get; }

    /// <summary>
    /// Whether the text has the path of a folder from the root, as <c>RUN make -C services/web</c> has; one name alone
    /// may be anything.
    /// </summary>
    public bool HasPath(string folder) =>
        folder.IndexOf('/') >= 0 && WholeWord.IsIn(text.AsSpan(), folder, "-_.");

    /// <summary>How many of them don't exist in a folder.</summary>
    public int MissingIn(string folder)
    {
        if (missing.TryGetValue(folder, out var known)) return known;
        return missing[folder] = Named.Count(source => !tree.Matches(folder, source));
    }

    private static bool IsNamed(string source) => source.Trim('*', '.', '/').Length > 0;
}
