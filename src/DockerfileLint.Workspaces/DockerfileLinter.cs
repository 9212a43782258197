using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Workspaces.Builds;

namespace DockerfileLint.Workspaces;

/// <summary>
/// Lints Dockerfiles on disk as the command does: settings come from <c>.editorconfig</c>, and how each Dockerfile is
/// built from what its repository declares.
/// </summary>
public sealed class DockerfileLinter
{
    private readonly RuleCatalog rules;
    private readonly Linter linter;

    /// <summary>Creates a linter that runs the recommended rules.</summary>
    public DockerfileLinter()
        : this(RuleCatalog.BuiltIn, LintOptions.Default)
    {
    }

    /// <summary>Creates a linter that runs the rules that options select.</summary>
    public DockerfileLinter(RuleCatalog rules, LintOptions options)
    {
        this.rules = rules;
        linter = new Linter(rules, options);
    }

    /// <summary>What wins over what the repository says of the builds.</summary>
    public BuildSettings Build { get; init; } = BuildSettings.Default;

    /// <summary>Lints a Dockerfile, whatever its name, or all Dockerfiles in a folder and the folders below.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public WorkspaceReport Lint(string path, CancellationToken cancellationToken = default)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        var configuration = new ConfigurationReader(rules);
        var repositories = new RepositoryBuilds([path], cancellationToken);
        var reader = new InputReader(configuration, new LintRoots([path], Build.ContextFolder), Build, repositories);
        var found = DockerfileFinder.Find([path], exclude: null, configuration, repositories);
        var results = new (DockerfileReport? File, ImmutableArray<string> Failures)[found.Files.Length];
        Parallel.For(
            0,
            results.Length,
            new ParallelOptions { CancellationToken = cancellationToken },
            i => results[i] = Lint(found.Files[i], reader, cancellationToken));
        var failures = found.Failures.Concat(results.SelectMany(static result => result.Failures));
        return new WorkspaceReport(
            [.. results.Select(static result => result.File).OfType<DockerfileReport>()],
            [.. failures.Distinct(StringComparer.Ordinal)],
            linter.Reports(LinterRules.WrongConfiguration) ? configuration.Problems : [],
            configuration.Texts);
    }

    private (DockerfileReport? File, ImmutableArray<string> Failures) Lint(
        string path, InputReader reader, CancellationToken cancellationToken)
    {
        try
        {
            var input = reader.Read(path);
            var result = FileTime.Run(path, token => linter.Lint(input, token), cancellationToken);
            return (
                new DockerfileReport(input, result),
                InputReader.ProblemsOf(input).AddRange(result.LimitsReached));
        }
        catch (Exception exception) when (FileFault.IsOfOneFile(exception))
        {
            return (null, [FileFault.Message(path, exception)]);
        }
    }
}
