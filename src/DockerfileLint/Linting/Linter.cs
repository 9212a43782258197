using System;
using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Linting;

/// <summary>Runs rules over Dockerfiles. It may be used by many threads.</summary>
/// <param name="rules">The rules.</param>
public sealed class Linter(RuleCatalog rules)
{
    /// <summary>Finds what the rules find.</summary>
    public LintResult Lint(LintInput input, CancellationToken cancellationToken = default)
    {
        if (input is null) throw new ArgumentNullException(nameof(input));
        var model = BuildModel.Create(DockerfileSyntax.Parse(input.Dockerfile, cancellationToken), new BuildModelOptions
        {
            Context = input.Context,
            BuildArguments = input.BuildArguments,
            Target = input.Target,
            Platform = input.Platform,
        });
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var rule in rules.Rules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                rule.Analyze(new RuleContext(model, rule, found, static (_, _) => null));
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                found.Add(InternalFault.Of(rule, input.Dockerfile, fault));
            }
        }

        found.Sort(Compare);
        return new LintResult(model, found.ToImmutable());
    }

    private static int Compare(Diagnostic left, Diagnostic right)
    {
        var order = string.CompareOrdinal(left.Path, right.Path);
        if (order == 0) order = left.Span.CompareTo(right.Span);
        return order != 0 ? order : string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
    }
}
