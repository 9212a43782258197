using System;
using System.Linq;
using System.Threading;
using DockerfileLint.Context;
using DockerfileLint.Rewriting;
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
        var site = new InitSite(Linter.ModelOf(empty, cancellationToken), options);
        var sketch = ProjectSketcher.Sketch(site);
        if (sketch is null || site.Questions.Count > 0) return new ShrinkResult(empty, Unknown(site));
        var input = new LintInput(SourceText.From(string.Concat(sketch.Lines.Select(static line => line + "\n")), path))
        {
            Context = folder.HasDockerIgnore == true ? folder : new EditedContext(folder, IgnoreOf(folder, sketch)),
        };
        var result = shrinker.Shrink(input, options, cancellationToken);
        return result.Refusal is null && result.Questions.IsEmpty
            ? new ShrinkResult(result.Input, result.Plan) { Steps = [.. sketch.Steps, .. result.Steps] }
            : new ShrinkResult(empty, result.Plan);
    }

    private static SourceText IgnoreOf(IBuildContext folder, ProjectSketch sketch) => SourceText.From(
        string.Concat(ProjectSketcher.IgnoreLines(sketch).Select(static line => line + "\n")),
        folder.DockerIgnore?.Path ?? ".dockerignore");

    private static RewritePlan Unknown(InitSite site) =>
        site.Questions.Count > 0
            ? new RewritePlan { Questions = [.. site.Questions] }
            : RewritePlan.Refuse("no project of a kind that is known is in the folder", evidence: null);
}
