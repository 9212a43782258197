using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>Makes findings of what ShellCheck remarks on the scripts of a Dockerfile.</summary>
/// <param name="selection">The rules that options select.</param>
/// <param name="input">The Dockerfile, what checks its scripts and the severities.</param>
internal sealed class ScriptFindings(RuleSelection selection, LintInput input)
{
    private const int FirstOfShell = 3000;
    private const int LastOfShell = 3999;

    // A file that is sourced is in the image, and a shell that ShellCheck doesn't know is checked as one it does.
    private static readonly HashSet<int> Senseless = [1090, 1091, 2187];

    // The indentation after a continuation is repeated spaces in the joined line.
    private const int RepeatedSpaces = 2291;

    // An expansion that is a whole word may be a list, such as of packages, which quotes would make one word.
    private const int UnquotedExpansion = 2086;
    private const int BackTicks = 2006;

    // A base image, or the stage that runs the trigger, may define the variable, and so export what is assigned to it.
    private static readonly HashSet<int> OfEnvironment = [2034, 2153, 2154];

    /// <summary>How many scripts got no answer.</summary>
    public int Unanswered { get; private set; }

    /// <summary>The scripts of a model, as they are checked.</summary>
    public static IReadOnlyList<CheckedScript> ScriptsOf(BuildModel model, CancellationToken cancellationToken) =>
        CheckedScripts.Of(model.Syntax, model.GetRun, OnTooLong(model), cancellationToken);

    /// <summary>Says that a script isn't checked, and whether it isn't.</summary>
    private static Func<RunSyntax, bool> OnTooLong(BuildModel model) => run =>
    {
        if (run.Command.Length <= LintLimits.CheckedScript) return false;
        model.Reached.Add(
            "the RUN is too long for ShellCheck",
            LintLimits.CheckedScript,
            "characters",
            run.Source.GetLine(run.Span.Start) + 1);
        return true;
    };

    /// <summary>Adds the findings.</summary>
    /// <param name="model">The model.</param>
    /// <param name="found">Receives the findings.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public void Add(
        BuildModel model, ImmutableArray<Diagnostic>.Builder found, CancellationToken cancellationToken)
    {
        if (input.Scripts is not { } checker) return;
        var scripts = ScriptsOf(model, cancellationToken);
        if (scripts.Count == 0) return;
        var answers = checker.Check(scripts, cancellationToken);
        for (var i = 0; i < scripts.Count; i++)
        {
            if (answers[i].IsDefault)
            {
                Unanswered++;
                continue;
            }

            foreach (var remark in answers[i])
                if (Of(remark, scripts[i]) is { } finding) found.Add(finding);
        }
    }

    /// <summary>Whether a check ran on all scripts and what it found was reported.</summary>
    /// <param name="id">The ID of a check, or of all of them.</param>
    public bool Reports(string id) =>
        input.Scripts is not null
            && Unanswered == 0
            && selection.Allows(ShellCheckRules.Find(id) ?? ShellCheckRules.All)
            && !(input.Configuration.Severities.TryGetValue(id, out var severity) && severity == Severity.None);

    private Diagnostic? Of(ScriptRemark remark, CheckedScript script)
    {
        if (!IsMeant(remark.Code, script)) return null;
        var rule = ShellCheckRules.Of(remark.Code, remark.IsWarning ? Severity.Warning : Severity.Info);
        if (!selection.Allows(rule)) return null;
        var severity = input.Configuration.Severities.TryGetValue(rule.Id, out var configured)
            ? configured
            : rule.Severity;
        if (severity == Severity.None || script.ToSource(remark.From, remark.To) is not { } span) return null;
        if (remark.Code == RepeatedSpaces && script.IsJoined(remark.From, remark.To)) return null;
        return new Diagnostic(rule, script.Run.Source.Path, span, remark.Message.Replace('\n', ' ').Trim())
        {
            Severity = severity,
            CreateFixes = remark.Edits.IsEmpty ? null : () => FixesOf(remark, script, rule),
        };
    }

    private static bool IsMeant(int code, CheckedScript script) =>
        ShellCheckRules.IsOne(ShellCheckRules.IdOf(code))
            && !Senseless.Contains(code)
            && (script.Shell.IsExact || code is < FirstOfShell or > LastOfShell)
            && (script.KnowsEnvironment || !OfEnvironment.Contains(code));

    private static ImmutableArray<CodeFix> FixesOf(ScriptRemark remark, CheckedScript script, RuleDescriptor rule)
    {
        if (remark.Code == UnquotedExpansion && script.IsWholeWord(remark.From, remark.To))
            return ImmutableArray<CodeFix>.Empty;
        // In back-ticks a backslash means something else than in $( ).
        if (remark.Code == BackTicks && script.ToSource(remark.From, remark.To) is { } ticks
            && script.Run.Source.ToString(ticks).Contains('\\'))
            return ImmutableArray<CodeFix>.Empty;
        var changes = ImmutableArray.CreateBuilder<TextChange>(remark.Edits.Length);
        foreach (var edit in remark.Edits)
        {
            // A line end would end the instruction.
            if (edit.NewText.IndexOfAny(['\n', '\r']) >= 0
                || script.ToEdit(edit.From, edit.To, edit.AfterPrevious) is not { } span)
                return ImmutableArray<CodeFix>.Empty;
            changes.Add(new TextChange(script.Run.Source.Path, span, edit.NewText));
        }

        var sorted = changes.OrderBy(static change => change.Span).ToImmutableArray();
        // Which of two at one place comes first is ShellCheck's own affair.
        for (var i = 1; i < sorted.Length; i++)
            if (sorted[i].Span.Start < sorted[i - 1].Span.End || sorted[i].Span == sorted[i - 1].Span)
                return ImmutableArray<CodeFix>.Empty;
        return ImmutableArray.Create(
            new CodeFix($"Apply ShellCheck's fix for {rule.Id}", FixSafety.Suggested, sorted));
    }
}
