using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DockerfileLint.Linting;
using DockerfileLint.Rules;

namespace DockerfileLint.Workspaces;

/// <summary>
/// Lints Dockerfiles on disk as the command does: settings come from <c>.editorconfig</c>, and the build context is the
/// folder of each Dockerfile.
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

    /// <summary>The folder that is the build context of all Dockerfiles; null for the folder of each.</summary>
    public string? ContextFolder { get; init; }

    /// <summary>Lints a Dockerfile, whatever its name, or all Dockerfiles in a folder and the folders below.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public WorkspaceReport Lint(string path, CancellationToken cancellationToken = default)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        var found = DockerfileFinder.Find([path]);
        var configuration = new ConfigurationReader(rules);
        var roots = new LintRoots([path], ContextFolder);
        var results = new (DockerfileReport? File, ImmutableArray<string> Failures)[found.Files.Length];
        Parallel.For(
            0,
            results.Length,
            new ParallelOptions { CancellationToken = cancellationToken },
            i => results[i] = Lint(found.Files[i], configuration, roots, cancellationToken));
        var failures = found.Failures.Concat(results.SelectMany(static result => result.Failures));
        return new WorkspaceReport(
            [.. results.Select(static result => result.File).OfType<DockerfileReport>()],
            [.. failures.Distinct(StringComparer.Ordinal)],
            linter.Reports(LinterRules.WrongConfiguration) ? configuration.Problems : [],
            configuration.Texts);
    }

    private (DockerfileReport? File, ImmutableArray<string> Failures) Lint(
        string path, ConfigurationReader configuration, LintRoots roots, CancellationToken cancellationToken)
    {
        try
        {
            var root = roots.Of(path);
            var context = new DiskContext(ContextFolder ?? Path.GetDirectoryName(path)!, path, root);
            var input = new LintInput(SourceReader.Read(root.Resolve(path), path))
            {
                Configuration = configuration.Read(path, root),
                Context = context,
            };
            var result = FileTime.Run(path, token => linter.Lint(input, token), cancellationToken);
            return (new DockerfileReport(input, result), context.Problems.AddRange(result.LimitsReached));
        }
        catch (Exception exception) when (FileFault.IsOfOneFile(exception))
        {
            return (null, [FileFault.Message(path, exception)]);
        }
    }
}
