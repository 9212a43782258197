using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

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
        new NodeEcosystem(),
        new PythonEcosystem(),
        new RubyEcosystem(),
        new PhpEcosystem(),
        new CEcosystem(),
        new WebServerEcosystem(),
    ];

    /// <summary>The name, as it is shown.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the program that starts is one that the commands of the Dockerfile build or install.</summary>
    public abstract bool Recognizes(ShrinkSite site);

    /// <summary>
    /// Whether all that a command writes is either for the build alone, or among what <see cref="Describe"/> copies.
    /// </summary>
    public abstract bool Builds(ShellCommand command, RunModel run);

    /// <summary>The folders that a command of the build works in and reads sources of.</summary>
    public virtual IEnumerable<string?> FoldersOf(ShellCommand command, RunModel run) =>
        [ShrinkSite.FolderOf(command, run)];

    /// <summary>Whether a command only puts elsewhere what is built, and what <see cref="Describe"/> copies.</summary>
    public virtual bool Places(ShrinkSite site, ShellCommand command) => false;

    /// <summary>Whether a variable of the environment is for the build alone.</summary>
    public virtual bool IsBuildVariable(string name) => name == "DEBIAN_FRONTEND";

    /// <summary>
    /// Whether the program starts programs: where it is not open, all that it starts is said by <see cref="Describe"/>.
    /// </summary>
    public virtual NeedState StartsPrograms(ShrinkSite site) => NeedState.Open;

    /// <summary>Whether a package that other programs may need at run time is for the build alone.</summary>
    public virtual bool IsBuildPackage(ShrinkSite site, string package) => false;

    /// <summary>
    /// The changes of a Dockerfile whose final stage builds nothing, or nothing to change; null where the stage has to
    /// be split.
    /// </summary>
    public virtual RewritePlan? PlanInPlace(ShrinkSite site) => null;

    /// <summary>Fits the start and the user to the base that was chosen.</summary>
    public virtual void Adapt(ShrinkSite site, SplitDraft draft, LeanBase lean)
    {
    }

    /// <summary>Whether a program comes with the bases or with what is installed in the stage.</summary>
    public virtual bool Brings(ShrinkSite site, string program) => false;

    /// <summary>Whether files that go elsewhere than into the folders of the build are for the build alone.</summary>
    public virtual bool IsForBuild(TransferSyntax transfer) => false;

    /// <summary>Whether a RUN installs what the start needs, and belongs to the final stage.</summary>
    public virtual bool RunsInFinal(ShrinkSite site, RunModel run) => false;

    /// <summary>
    /// The part of the stage that its build and its program both need, as a stage of its own; null for none.
    /// </summary>
    public virtual SharedStage? Share(ShrinkSite site, SplitDraft draft) => null;

    /// <summary>Whether it decides itself what a rule would fix afterwards.</summary>
    public virtual bool Decides(string rule) => false;

    /// <summary>Says what the final stage gets and needs; refuses where that isn't known.</summary>
    public abstract void Describe(ShrinkSite site, SplitDraft draft);

    /// <summary>The files, as patterns, by one of which a project of this kind is known.</summary>
    public virtual ImmutableArray<string> Manifests => ImmutableArray<string>.Empty;

    /// <summary>Whether a folder without a Dockerfile has a project of this kind.</summary>
    public virtual bool Recognizes(InitSite site) => false;

    /// <summary>
    /// A plain Dockerfile with one stage, in the order of what changes least; null where something has to be answered
    /// first.
    /// </summary>
    public virtual ProjectSketch? Sketch(InitSite site) => null;
}
