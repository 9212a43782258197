using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Context;

/// <summary>A build context within a repository whose root is further up.</summary>
internal interface IRepositoryContext
{
    /// <summary>The folder of the context as it is shown.</summary>
    string Name { get; }

    /// <summary>
    /// The .gitignore files of the folders above the context, up to the root of the repository, and the path of the
    /// context from each, which ends in a slash.
    /// </summary>
    ImmutableArray<(string Below, SourceText Text)> OuterGitIgnores { get; }

    /// <summary>
    /// The scripts, pipelines and build files of those folders, which may write into the context; read one by one.
    /// </summary>
    IEnumerable<SourceText> OuterBuildTexts { get; }

    /// <summary>What the Dockerfiles that are built from this context take from it by name.</summary>
    ImmutableArray<string> SourcesOfAll { get; }
}
