using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics;

/// <summary>
/// What a Dockerfile means: its stages, what each instruction sees, the commands that run and the layers that ship.
/// It is computed when first asked for, never changes, and may be read by many threads.
/// </summary>
public sealed class BuildModel
{
    private BuildModel(DockerfileSyntax syntax, BuildModelOptions options)
    {
        Syntax = syntax;
        Options = options;
        Stages = StageBuilder.Build(this);
    }

    /// <summary>The tree.</summary>
    public DockerfileSyntax Syntax { get; }

    /// <summary>What the build is given.</summary>
    public BuildModelOptions Options { get; }

    /// <summary>What is known of the build context.</summary>
    public IBuildContext Context => Options.Context;

    /// <summary>The stages, in order. A file without FROM is one stage that ships.</summary>
    public ImmutableArray<Stage> Stages { get; }

    /// <summary>The stage that is built: the target, or the last one.</summary>
    public Stage? FinalStage => Stages.IsEmpty ? null : Stages[Stages.Length - 1];

    /// <summary>The model of a Dockerfile.</summary>
    public static BuildModel Create(DockerfileSyntax syntax, BuildModelOptions? options = null) => new(syntax, options ?? BuildModelOptions.Default);
}
