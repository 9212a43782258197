using System.Collections.Immutable;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// What is known of the projects of one language: how they are recognized and built, what their programs need.
/// </summary>
internal abstract class Ecosystem
{
    /// <summary>All of them, in the order in which they are asked.</summary>
    public static ImmutableArray<Ecosystem> All { get; } =
    [
        new DotNetEcosystem(),
        new JavaEcosystem(),
        new RustEcosystem(),
        new GoEcosystem(),
        new CEcosystem(),
    ];

    /// <summary>The name, as it is shown.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the program that starts is one that the commands of the Dockerfile build or install.</summary>
    public abstract bool Recognizes(ShrinkSite site);

    /// <summary>
    /// Whether all that a command writes is either for the build alone, or among what <see cref="Describe"/> copies.
    /// </summary>
    public abstract bool Builds(ShellCommand command, RunModel run);

    /// <summary>Whether a variable of the environment is for the build alone.</summary>
    public virtual bool IsBuildVariable(string name) => name == "DEBIAN_FRONTEND";

    /// <summary>
    /// Whether the program starts programs: where it is not open, all that it starts is said by <see cref="Describe"/>.
    /// </summary>
    public virtual NeedState StartsPrograms(ShrinkSite site) => NeedState.Open;

    /// <summary>Whether a package that other programs may need at run time is for the build alone.</summary>
    public virtual bool IsBuildPackage(string package) => false;

    /// <summary>
    /// The changes of a Dockerfile whose final stage builds nothing, or nothing to change; null where the stage has to
    /// be split.
    /// </summary>
    public virtual RewritePlan? PlanInPlace(ShrinkSite site) => null;

    /// <summary>Fits the start and the user to the base that was chosen.</summary>
    public virtual void Adapt(ShrinkSite site, SplitDraft draft, LeanBase lean)
    {
    }

    /// <summary>Says what the final stage gets and needs; refuses where that isn't known.</summary>
    public abstract void Describe(ShrinkSite site, SplitDraft draft);

    /// <summary>Whether a folder without a Dockerfile has a project of this kind.</summary>
    public virtual bool Recognizes(InitSite site) => false;

    /// <summary>
    /// A plain Dockerfile with one stage, in the order of what changes least; null where something has to be answered
    /// first.
    /// </summary>
    public virtual ProjectSketch? Sketch(InitSite site) => null;
}
