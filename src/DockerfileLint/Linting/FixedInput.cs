using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Linting;

/// <summary>An input at which a fixer is, and what is found in it.</summary>
internal sealed class FixedInput(Linter linter, LintInput input, LintResult result, LintSummary summary)
{
    private LintResult? result = result;

    public LintInput Input => input;

    public LintSummary Summary => summary;

    /// <summary>What is found in it; after <see cref="Release"/> it's linted again.</summary>
    public ImmutableArray<Diagnostic> Diagnostics(CancellationToken cancellationToken) =>
        Result(cancellationToken).Diagnostics;

    public LintResult Result(CancellationToken cancellationToken) => result ??= linter.Lint(input, cancellationToken);

    /// <summary>
    /// Makes room for another lint: the findings of a large file and its model take most of the memory there is.
    /// </summary>
    public void Release() => result = null;
}
