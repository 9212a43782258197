using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;

namespace DockerfileLint.Linting;

/// <summary>The findings in one Dockerfile.</summary>
public sealed class LintResult
{
    private readonly Linter linter;
    private readonly LintInput input;
    private BuildModel? model;
    private Dictionary<Diagnostic, ImmutableArray<CodeFix>>? fixes;

    internal LintResult(Linter linter, LintInput input, BuildModel? model, ImmutableArray<Diagnostic> diagnostics)
    {
        this.linter = linter;
        this.input = input;
        this.model = model;
        Diagnostics = diagnostics;
    }

    private LintResult(LintResult original, BuildModel? model, ImmutableArray<Diagnostic> diagnostics)
        : this(original.linter, original.input, model, diagnostics)
    {
        LimitsReached = original.LimitsReached;
        UncheckedScripts = original.UncheckedScripts;
        Suppressed = original.Suppressed;
    }

    /// <summary>The findings, sorted by path, position and ID.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// What isn't answered because a limit was reached, one line each; empty for all but extreme inputs. Findings may
    /// be missing then.
    /// </summary>
    public ImmutableArray<string> LimitsReached { get; internal init; } = ImmutableArray<string>.Empty;

    /// <summary>What comments suppress and would be reported otherwise.</summary>
    internal ImmutableArray<SuppressedDiagnostic> Suppressed { get; init; } =
        ImmutableArray<SuppressedDiagnostic>.Empty;

    /// <summary>How many scripts the checker of scripts gave no answer for.</summary>
    internal int UncheckedScripts { get; init; }

    /// <summary>The model that the rules used. After fixing it's created again when it's first asked for.</summary>
    public BuildModel Model => Once.Get(ref model, input, static input => Linter.ModelOf(input, default));

    /// <summary>
    /// The fixes of a finding. Each has passed the gate: it applies cleanly, its finding is gone, and the text has no
    /// new error or warning. All fixes of the file are checked when the first are asked for.
    /// </summary>
    /// <param name="diagnostic">One of <see cref="Diagnostics"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public ImmutableArray<CodeFix> GetFixes(Diagnostic diagnostic, CancellationToken cancellationToken = default)
    {
        if (diagnostic is null) throw new ArgumentNullException(nameof(diagnostic));
        var known = Once.Get(
            ref fixes, (Result: this, cancellationToken), static it => it.Result.CheckFixes(it.cancellationToken));
        return known.TryGetValue(diagnostic, out var passed) ? passed : ImmutableArray<CodeFix>.Empty;
    }

    /// <summary>The result with other findings.</summary>
    internal LintResult With(
        ImmutableArray<Diagnostic> diagnostics, ImmutableArray<SuppressedDiagnostic> suppressed) =>
        new(this, Model, diagnostics) { Suppressed = suppressed };

    /// <summary>The same findings, their fixes created, without anything that holds the model.</summary>
    internal LintResult WithoutModel()
    {
        foreach (var diagnostic in Diagnostics) _ = diagnostic.Fixes;
        return new LintResult(this, model: null, Diagnostics);
    }

    private Dictionary<Diagnostic, ImmutableArray<CodeFix>> CheckFixes(CancellationToken cancellationToken)
    {
        var found = new Dictionary<Diagnostic, ImmutableArray<CodeFix>>();
        var passed = new FixGate(linter).Check(input, this, cancellationToken);
        for (var i = 0; i < Diagnostics.Length; i++)
            if (!passed.Of(i).IsEmpty) found[Diagnostics[i]] = passed.Of(i);
        return found;
    }
}
