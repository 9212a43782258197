using System;
using System.Threading;
using DockerfileLint.Diagnostics;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// Applies fixes in rounds: in each one those that don't overlap, in the order of the text and only what passes the
/// gate. The next round starts from the result, until nothing changes.
/// </summary>
/// <param name="linter">The linter.</param>
public sealed class Fixer(Linter linter)
{
    /// <summary>Creates a fixer for the recommended rules of this library.</summary>
    public Fixer()
        : this(new Linter())
    {
    }

    /// <summary>Applies the fixes of a Dockerfile of which only the text is known.</summary>
    /// <param name="dockerfile">The text.</param>
    /// <param name="safety">Safe fixes only, or also those that could change behavior.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The text with all fixes that were applied.</returns>
    public string FixText(
        string dockerfile, FixSafety safety = FixSafety.Safe, CancellationToken cancellationToken = default)
    {
        if (dockerfile is null) throw new ArgumentNullException(nameof(dockerfile));
        var source = SourceText.From(dockerfile);
        return Fix(new LintInput(source), safety, filter: null, cancellationToken).Input.Dockerfile.Text;
    }

    /// <summary>Applies the fixes of a file and its .dockerignore.</summary>
    /// <param name="input">The file and its build.</param>
    /// <param name="safety">Safe fixes only, or also those that could change behavior.</param>
    /// <param name="filter">Selects the findings to fix; null for all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public FixResult Fix(
        LintInput input,
        FixSafety safety = FixSafety.Safe,
        Func<Diagnostic, bool>? filter = null,
        CancellationToken cancellationToken = default)
    {
        if (input is null) throw new ArgumentNullException(nameof(input));
        var run = new FixRounds(linter, input, safety, filter, cancellationToken);
        while (run.Advance(cancellationToken))
        {
        }

        return run.Result(cancellationToken);
    }
}
