using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DockerfileLint.Context;
using DockerfileLint.Rewriting;
using DockerfileLint.Rewriting.Sketching;
using DockerfileLint.Rules;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// Writes a Dockerfile and a .dockerignore for a project that has none: a plain one by its manifests, which is then
/// made as lean as any other.
/// </summary>
public sealed class Initializer
{
    private readonly Shrinker shrinker;

    /// <summary>Creates one that applies the rules about size of this library.</summary>
    public Initializer()
        : this(RuleCatalog.BuiltIn)
    {
    }

    /// <summary>Creates one that applies the rules about size of a catalog.</summary>
    public Initializer(RuleCatalog rules) => shrinker = new Shrinker(rules);

    /// <summary>The Dockerfile and .dockerignore of a project.</summary>
    /// <param name="folder">The folder of the project, as the context of its builds.</param>
    /// <param name="path">The path of the new Dockerfile.</param>
    /// <param name="options">What is wished; null for the leanest base.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public ShrinkResult Init(
        IBuildContext folder,
        string path = "Dockerfile",
        RewriteOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        if (folder is null) throw new ArgumentNullException(nameof(folder));
        options ??= RewriteOptions.Default;
        var empty = new LintInput(SourceText.From("", path)) { Context = folder };
        if (options.Misanswered() is { } misanswered) return new ShrinkResult(empty, misanswered);
        var site = SiteOf(folder, path, options, cancellationToken);
        var sketch = ProjectSketcher.Sketch(site);
        if (sketch is null || site.Questions.Count > 0) return new ShrinkResult(empty, Unanswered(site));
        var input = new LintInput(SourceText.From(string.Concat(sketch.Lines.Select(static line => line + "\n")), path))
        {
            Context = WithIgnored(folder, ProjectSketcher.IgnoreLines(site, sketch)),
        };
        var result = shrinker.Shrink(input, options, cancellationToken);
        return result.Refusal is null && result.Questions.IsEmpty
            ? new ShrinkResult(result.Input, result.Plan)
            {
                Steps = [.. sketch.Steps, .. result.Steps], Remaining = result.Remaining,
            }
            : new ShrinkResult(empty, result.Plan);
    }

    /// <summary>A project as its sketch reads it, without the sources of packages.</summary>
    internal static InitSite SiteOf(
        IBuildContext folder, string path, RewriteOptions options, CancellationToken cancellationToken)
    {
        var own = new LintInput(SourceText.From("", path)) { Context = WithIgnored(folder, SketchIgnore.Packages) };
        return new InitSite(Linter.ModelOf(own, cancellationToken), options);
    }

    /// <summary>The folder with a .dockerignore of some lines, where it has none.</summary>
    private static IBuildContext WithIgnored(IBuildContext folder, IEnumerable<string> lines) =>
        folder.HasDockerIgnore == true
            ? folder
            : IgnoredContext.Of(folder, folder.DockerIgnore?.Path ?? ".dockerignore", lines);

    private static RewritePlan Unanswered(InitSite site) =>
        new() { Questions = site.Refusal is null ? [.. site.Questions] : [], Refusal = site.Refusal };
}
