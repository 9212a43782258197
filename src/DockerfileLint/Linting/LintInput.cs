using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Images;
using DockerfileLint.Pins;
using DockerfileLint.Projects;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>A Dockerfile and what is known about its build.</summary>
public sealed record LintInput
{
    /// <summary>Creates an input of which only the Dockerfile is known.</summary>
    public LintInput(SourceText dockerfile) =>
        Dockerfile = dockerfile ?? throw new ArgumentNullException(nameof(dockerfile));

    /// <summary>The file.</summary>
    public SourceText Dockerfile { get; internal init; }

    /// <summary>What is known about the build context.</summary>
    public IBuildContext Context { get; init; } = UnknownContext.Instance;

    /// <summary>The configuration for this Dockerfile.</summary>
    public LintConfiguration Configuration { get; init; } = LintConfiguration.Empty;

    /// <summary>The build arguments; the value is null where one is given but not known.</summary>
    public ImmutableDictionary<string, string?> BuildArguments { get; init; } =
        ImmutableDictionary<string, string?>.Empty;

    /// <summary>
    /// The additional build contexts by name, as <c>--build-context</c> gives them; the value is null where it is not
    /// known.
    /// </summary>
    public ImmutableDictionary<string, string?> BuildContexts { get; init; } =
        ImmutableDictionary<string, string?>.Empty;

    /// <summary>
    /// What was measured in an image that was built from the Dockerfile as it is; null where there is none. Sizes are
    /// exact then.
    /// </summary>
    public MeasuredImage? Image { get; init; }

    /// <summary>The stage that is built; null for the last one.</summary>
    public string? Target { get; init; }

    /// <summary>The platform that is built for; null if it is unknown.</summary>
    public string? Platform { get; init; }

    /// <summary>
    /// How the build is named in what holds only in some builds of the Dockerfile, such as <c>compose.yaml:12</c>; null
    /// where nothing names it.
    /// </summary>
    public string? BuildName { get; init; }

    /// <summary>
    /// Other ways in which the same Dockerfile is built. What holds in all of them is reported once; the Dockerfile and
    /// the configuration are those of this input.
    /// </summary>
    public ImmutableArray<LintInput> OtherBuilds { get; init; } = ImmutableArray<LintInput>.Empty;

    /// <summary>
    /// The root of the build context as it is shown, where it was inferred: findings that rest on it say so. Null where
    /// it is known.
    /// </summary>
    public string? InferredContext { get; init; }

    /// <summary>The .NET project of the build, as MSBuild evaluated it; null if the host doesn't provide it.</summary>
    internal ProjectFacts? Project { get; init; }

    /// <summary>
    /// The versions and digests that fixes write, as the user gives them. Without one, a fix writes the version of an
    /// official image that <c>latest</c> meant when the rules were made, and nothing for other images and packages.
    /// <see cref="PinReader"/> reads them from a text.
    /// </summary>
    public PinList Pins { get; init; } = PinList.Empty;

    /// <summary>What those who run the image decide.</summary>
    internal ContainerSettings Container { get; init; } = ContainerSettings.None;

    /// <summary>The .dockerignore files of all builds, each once.</summary>
    internal IEnumerable<SourceText> IgnoreFiles =>
        OtherBuilds.Select(static build => build.Context.DockerIgnore).Prepend(Context.DockerIgnore)
            .OfType<SourceText>().Where(text => text.Path != Dockerfile.Path)
            .GroupBy(static text => text.Path, StringComparer.Ordinal).Select(static same => same.First());

    /// <summary>What checks the scripts of RUNs; null where nothing does.</summary>
    internal IScriptChecker? Scripts { get; init; }

    /// <summary>The text that a finding is in: the Dockerfile or a .dockerignore.</summary>
    internal SourceText TextOf(string path)
    {
        foreach (var ignore in IgnoreFiles)
            if (ignore.Path == path) return ignore;
        return Dockerfile;
    }
}
