using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Linting;

/// <summary>Runs rules over Dockerfiles. It may be used by many threads.</summary>
public sealed class Linter
{
    private readonly RuleCatalog catalog;
    private readonly HashSet<string> enabled;
    private readonly HashSet<string> ignored;

    /// <summary>A linter that runs all rules of a catalogue.</summary>
    public Linter(RuleCatalog rules)
        : this(rules, LintOptions.Default with { Preset = LintPreset.Strict })
    {
    }

    /// <summary>A linter that runs the rules that options choose.</summary>
    public Linter(RuleCatalog rules, LintOptions options)
    {
        catalog = rules ?? throw new ArgumentNullException(nameof(rules));
        if (options is null) throw new ArgumentNullException(nameof(options));
        enabled = RuleSelection.Enabled(rules, options);
        ignored = new HashSet<string>(options.Ignore.SelectMany(selector => RuleSelection.Find(rules, selector)).Select(rule => rule.Descriptor.Id), StringComparer.Ordinal);
    }

    /// <summary>Finds what the rules find and no comment silences.</summary>
    public LintResult Lint(LintInput input, CancellationToken cancellationToken = default)
    {
        if (input is null) throw new ArgumentNullException(nameof(input));
        var model = BuildModel.Create(DockerfileSyntax.Parse(input.Dockerfile, cancellationToken), new BuildModelOptions
        {
            Context = input.Context,
            BuildArguments = input.BuildArguments,
            Target = input.Target,
            Platform = input.Platform,
            Project = input.Project,
        });
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var ran = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in catalog.Rules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SeverityOf(rule, input.Configuration) is { } severity && severity.Runs) Run(rule, model, input, severity.Configured, found, ran);
        }

        SuppressionFilter.Apply(model.Syntax, catalog, ran, found);
        ConfigureOwn(found, input.Configuration);
        found.Sort(Compare);
        return new LintResult(model, found.ToImmutable());
    }

    private static void Run(Rule rule, BuildModel model, LintInput input, Severity? severity, ImmutableArray<Diagnostic>.Builder found, HashSet<string> ran)
    {
        ran.Add(rule.Descriptor.Id);
        var first = found.Count;
        try
        {
            var options = input.Configuration.Options;
            rule.Analyze(new RuleContext(model, rule, found, (id, name) => options.TryGetValue(id + "." + name, out var value) ? value : null));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            found.Add(InternalFault.Of(rule, input.Dockerfile, fault));
            return;
        }

        if (severity is { } configured)
            for (var i = first; i < found.Count; i++) found[i] = found[i] with { Severity = configured };
    }

    /// <summary>The severities of what the linter reports itself, which no rule that runs stands for.</summary>
    private static void ConfigureOwn(ImmutableArray<Diagnostic>.Builder found, LintConfiguration configuration)
    {
        for (var i = found.Count - 1; i >= 0; i--)
        {
            if (found[i].Rule.Category != RuleCategory.Linter || !configuration.Severities.TryGetValue(found[i].Rule.Id, out var severity)) continue;
            if (severity == Severity.None) found.RemoveAt(i);
            else found[i] = found[i] with { Severity = severity };
        }
    }

    private static int Compare(Diagnostic left, Diagnostic right)
    {
        var order = string.CompareOrdinal(left.Path, right.Path);
        if (order == 0) order = left.Span.CompareTo(right.Span);
        return order != 0 ? order : string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
    }

    private (bool Runs, Severity? Configured)? SeverityOf(Rule rule, LintConfiguration configuration)
    {
        var id = rule.Descriptor.Id;
        if (ignored.Contains(id)) return null;
        if (configuration.Severities.TryGetValue(id, out var configured)) return (configured != Severity.None, configured);
        return (enabled.Contains(id), null);
    }
}
