using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Linting;

/// <summary>Runs rules over Dockerfiles. It may be used by many threads.</summary>
public sealed class Linter
{
    private readonly RuleCatalog catalog;
    // Two arrays instead of one of pairs, and no LINQ: generic code over our own value types is compiled at every
    // start.
    private readonly Rule[] rules;
    private readonly bool[] isEnabled;
    private readonly RuleSelection selection;

    // A configuration file chooses only where the options don't.
    private readonly bool hasPreset;
    private readonly RulePresets presets;
    private readonly ProgramIndex programs;

    /// <summary>Creates a linter that runs the recommended rules of this library.</summary>
    public Linter()
        : this(RuleCatalog.BuiltIn)
    {
    }

    /// <summary>Creates a linter that runs the recommended rules of a catalog.</summary>
    public Linter(RuleCatalog rules)
        : this(rules, LintOptions.Default)
    {
    }

    /// <summary>Creates a linter that runs the rules that options select.</summary>
    public Linter(RuleCatalog rules, LintOptions options)
    {
        if (rules is null) throw new ArgumentNullException(nameof(rules));
        if (options is null) throw new ArgumentNullException(nameof(options));
        catalog = rules;
        selection = new RuleSelection(rules, options);
        this.rules = rules.Rules.Where(rule => selection.Allows(rule.Descriptor)).ToArray();
        hasPreset = options.HasPresets || !options.Only.IsEmpty;
        presets = options.Presets;
        isEnabled = EnabledIn(presets);
        programs = new ProgramIndex(this.rules);
    }

    /// <summary>Returns the rules' findings that no comment suppresses.</summary>
    public LintResult Lint(LintInput input, CancellationToken cancellationToken = default)
    {
        if (input is null) throw new ArgumentNullException(nameof(input));
        var result = LintBuild(input, cancellationToken);
        return Rated(input.OtherBuilds.IsEmpty ? result : WithOthers(input, result, cancellationToken), input);
    }

    /// <summary>
    /// What is worth saying. The builds are merged before, so that a finding of all of them is rated by what it saves
    /// in each.
    /// </summary>
    private LintResult Rated(LintResult result, LintInput input)
    {
        var threshold = new SizeThreshold(selection, PresetsFor(input.Configuration), input.Configuration);
        var found = threshold.Apply(Repetitions.Join(result.Diagnostics, result.Model));
        found = SavedOnce.Apply(found, result.Model.Syntax, input.Image);
        var suppressed = Rated(result.Suppressed, threshold);
        return found == result.Diagnostics && suppressed == result.Suppressed
            ? result
            : result.With(found, suppressed);
    }

    private static ImmutableArray<SuppressedDiagnostic> Rated(
        ImmutableArray<SuppressedDiagnostic> suppressed, SizeThreshold threshold)
    {
        if (suppressed.IsEmpty) return suppressed;
        var rated = ImmutableArray.CreateBuilder<SuppressedDiagnostic>(suppressed.Length);
        foreach (var one in suppressed)
            if (threshold.Apply(one.Diagnostic) is { } diagnostic) rated.Add(one with { Diagnostic = diagnostic });
        return rated.ToImmutable();
    }

    /// <summary>The findings of the other builds, too.</summary>
    private LintResult WithOthers(LintInput input, LintResult first, CancellationToken cancellationToken)
    {
        var builds = new List<(LintInput Build, LintResult Result)> { (input, first) };
        var most = LintLimits.OtherBuilds(input.Dockerfile.Length);
        foreach (var build in input.OtherBuilds.Take(most))
        {
            var other = build with
            {
                Dockerfile = input.Dockerfile,
                Configuration = input.Configuration,
                Scripts = input.Scripts,
            };
            builds.Add((build, LintBuild(other, cancellationToken)));
        }

        var found = BuildMerge.Merge(builds);
        found.Sort(Compare);
        var reached = builds.SelectMany(static build => build.Result.LimitsReached);
        if (input.OtherBuilds.Length > most)
            reached = reached.Append(
                $"{input.Dockerfile.Path}: linted for {builds.Count} "
                    + $"of its {input.OtherBuilds.Length + 1} builds only");
        return new LintResult(this, input, first.Model, found.ToImmutable())
        {
            LimitsReached = [.. reached.Distinct(StringComparer.Ordinal)],
            UncheckedScripts = builds.Sum(static build => build.Result.UncheckedScripts),
            // The same in another build is the same to who reads of it.
            Suppressed = [.. builds.SelectMany(static build => build.Result.Suppressed)],
        };
    }

    private LintResult LintBuild(LintInput input, CancellationToken cancellationToken)
    {
        var model = ModelOf(input, cancellationToken);
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        if (Template.Check(model.Syntax) is { } template)
        {
            found.Add(template);
            LinterRules.Configure(found, selection, input.Configuration);
            return new LintResult(this, input, model, found.ToImmutable());
        }

        var failed = new List<string>();
        var enabled = EnabledFor(input.Configuration);
        var experimental = ExperimentalChecks.Of(model.Syntax, catalog);
        RunAll(model, input, enabled, experimental, found, failed, cancellationToken);
        var scripts = new ScriptFindings(selection, input);
        scripts.Add(model, found, cancellationToken);
        var suppressed = SuppressionFilter.Apply(model.Syntax, catalog, Runs, experimental, found);
        LinterRules.Configure(found, selection, input.Configuration);
        InferredContextNotes.Add(found, input);
        MeasuredBytes.Apply(found, input.Image);
        found.Sort(Compare);
        return new LintResult(this, input, model, found.ToImmutable())
        {
            LimitsReached = model.Reached.Lines,
            UncheckedScripts = scripts.Unanswered,
            Suppressed = suppressed,
        };

        bool Runs(string id)
        {
            if (ShellCheckRules.IsOne(id)) return scripts.Reports(id);
            var i = Array.FindIndex(rules, rule => rule.Descriptor.Id == id);
            return i >= 0
                && !failed.Contains(id)
                && (ConfiguredSeverity(rules[i], input.Configuration) is { } severity
                    ? severity != Severity.None
                    : enabled[i] || experimental.IsOn(id));
        }
    }

    /// <summary>Whether one of the linter's own findings is reported that a host makes.</summary>
    internal bool Reports(RuleDescriptor own) => selection.Reports(own);

    internal static BuildModel ModelOf(LintInput input, CancellationToken cancellationToken) =>
        BuildModel.Create(DockerfileSyntax.Parse(input.Dockerfile, cancellationToken), new BuildModelOptions
        {
            Context = input.Context,
            BuildArguments = input.BuildArguments,
            BuildContexts = input.BuildContexts,
            Target = input.Target,
            Platform = input.Platform,
            Project = input.Project,
            Container = input.Container,
            Cancellation = cancellationToken,
        });

    private static string? NoOption(string id, string name) => null;

    private static Severity? ConfiguredSeverity(Rule rule, LintConfiguration configuration) =>
        !configuration.Severities.IsEmpty && configuration.Severities.TryGetValue(rule.Descriptor.Id, out var severity)
            ? severity
            : null;

    private void RunAll(
        BuildModel model,
        LintInput input,
        bool[] enabled,
        ExperimentalChecks experimental,
        ImmutableArray<Diagnostic>.Builder found,
        List<string> failed,
        CancellationToken cancellationToken)
    {
        var options = input.Configuration.Options;
        Func<string, string, string?> option = options.IsEmpty
            ? NoOption
            : (id, name) => options.TryGetValue(id + "." + name, out var value) ? value : null;
        var isMet = programs.Match(model);
        var room = new MemoryRoom(input.Dockerfile);
        var answers = new FileAnswers(model);
        // Only a rule that reported keeps its context, for its fixes; otherwise the next rule reuses it.
        RuleContext? spare = null;
        for (var i = 0; i < rules.Length; i++)
        {
            if (!isMet[i]) continue;
            room.Keep();
            cancellationToken.ThrowIfCancellationRequested();
            var rule = rules[i];
            var severity = ConfiguredSeverity(rule, input.Configuration);
            var id = rule.Descriptor.Id;
            var isOn = severity is not null ? severity != Severity.None : enabled[i] || experimental.IsOn(id);
            if (!isOn && (severity is not null || !experimental.IsAsked(id))) continue;
            var first = found.Count;
            try
            {
                if (!rule.MayApply(model)) continue;
                spare = spare?.For(rule) ?? new RuleContext(model, rule, found, option, answers)
                {
                    Pins = input.Pins,
                    Image = input.Image,
                    Format = input.Configuration.Format,
                };
                rule.Analyze(spare);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                spare = null;
                // Its comments aren't unused: nobody knows what it would have reported.
                failed.Add(id);
                found.Add(InternalFault.Of(rule, input.Dockerfile, fault));
                continue;
            }

            if (found.Count == first) continue;
            spare = null;
            if (!isOn) KeepReached(found, first, experimental);
            if (severity is not { } configured) continue;
            for (var j = first; j < found.Count; j++) found[j] = found[j].WithSeverity(configured);
        }
    }

    /// <summary>Of the findings from one on those at instructions that switch their rule on.</summary>
    private static void KeepReached(
        ImmutableArray<Diagnostic>.Builder found, int first, ExperimentalChecks experimental)
    {
        var kept = first;
        for (var i = first; i < found.Count; i++)
            if (experimental.Reaches(found[i])) found[kept++] = found[i];
        found.Count = kept;
    }

    /// <summary>Which of the rules run where no severity is configured.</summary>
    private bool[] EnabledFor(LintConfiguration configuration) =>
        PresetsFor(configuration) is var chosen && chosen == presets ? isEnabled : EnabledIn(chosen);

    private RulePresets PresetsFor(LintConfiguration configuration) =>
        hasPreset ? presets : configuration.Preset ?? presets;

    private bool[] EnabledIn(RulePresets presets)
    {
        var enabled = new bool[rules.Length];
        for (var i = 0; i < enabled.Length; i++) enabled[i] = selection.IsEnabled(rules[i].Descriptor, presets);
        return enabled;
    }

    private static int Compare(Diagnostic left, Diagnostic right)
    {
        var order = string.CompareOrdinal(left.Path, right.Path);
        if (order == 0) order = left.Span.CompareTo(right.Span);
        return order != 0 ? order : string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
    }
}
