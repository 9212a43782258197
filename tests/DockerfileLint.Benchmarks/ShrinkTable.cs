using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Benchmarks;

/// <summary>
/// <c>shrink</c>: what becomes of real files whose context is known: converted or refused, by reason and ecosystem, and
/// whether each result parses, keeps the builder's verdict, passes the preset <c>size</c> and stays in a second run.
/// <c>shrink show [COUNT] [SEED] [OUTCOME]</c>: results to be read by eye. <c>shrink left</c>: what the preset <c>size</c> still finds in results.
/// </summary>
internal static partial class ShrinkTable
{
    private const int Seed = 2026;

    public static void Write(IReadOnlyList<string> arguments)
    {
        var files = RealFiles.Read().Where(static file => file.Input.Context.Entries is not null).ToList();
        if (arguments.Count > 0 && arguments[0] == "show") Show(files, arguments);
        else if (arguments.Count > 0 && arguments[0] == "left") ShowLeft(files);
        else Count(files);
    }

    private static int Number(IReadOnlyList<string> arguments, int index, int otherwise) =>
        arguments.Count > index ? int.Parse(arguments[index], CultureInfo.InvariantCulture) : otherwise;

    private static void Count(List<(string Id, LintInput Input)> files)
    {
        var shrinker = new Shrinker();
        var outcomes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        int converted = 0, nothing = 0, singles = 0, convertedSingles = 0;
        var clock = new Stopwatch();
        foreach (var (id, input) in files)
        {
            clock.Start();
            var result = shrinker.Shrink(input);
            clock.Stop();
            var isSplit = !result.Plan.Changes.IsEmpty;
            var isSingle = IsSingleApplication(input);
            if (isSingle) singles++;
            var outcome = OutcomeOf(input, result);
            Add(outcomes, outcome, id);
            if (isSingle) Add(outcomes, "  of one stage: " + outcome.Split(':')[0], id);
            if (isSplit) converted++;
            else if (result.Refusal is null && result.Questions.IsEmpty) nothing++;
            if (isSingle && result.Refusal is null && result.Questions.IsEmpty) convertedSingles++;
            foreach (var fault in FaultsOf(input, result, shrinker)) Add(outcomes, "FAULT: " + fault, id);
        }

        Console.WriteLine($"{files.Count} files, {converted} with a new final stage, {nothing} without a need for one");
        Console.WriteLine($"{singles} single-stage applications, {convertedSingles} of them not refused");
        Console.WriteLine($"{clock.ElapsedMilliseconds} ms for shrink, {LintTime(files)} ms for one lint of each\n");
        foreach (var (outcome, ids) in outcomes.OrderByDescending(static pair => pair.Value.Count))
            Console.WriteLine($"{ids.Count,5}  {outcome}  {string.Join(' ', ids.Take(3))}");
    }

    private static string OutcomeOf(LintInput input, ShrinkResult result) =>
        result.Refusal is { } refusal ? $"refused ({result.Ecosystem ?? "?"}): {General(refusal.Reason)}"
            : !result.Questions.IsEmpty ? $"asked ({result.Ecosystem ?? "?"}): {result.Questions[0].Key}"
            : !result.Plan.Changes.IsEmpty ? $"converted ({result.Ecosystem})"
            : result.Input.Dockerfile.Text == input.Dockerfile.Text ? "nothing to do"
            : "fixes only";

    private static long LintTime(IReadOnlyList<(string Id, LintInput Input)> files)
    {
        var linter = new Linter();
        var clock = Stopwatch.StartNew();
        foreach (var (_, input) in files) linter.Lint(input);
        return clock.ElapsedMilliseconds;
    }

    private static bool IsSingleApplication(LintInput input)
    {
        var model = Linter.ModelOf(input, default);
        return model.Stages.Length == 1 && model.Purpose.RunsProgram && model.FinalStage is { Triggers.IsEmpty: true };
    }

    private static IEnumerable<string> FaultsOf(LintInput before, ShrinkResult result, Shrinker shrinker)
    {
        if (result.Input.Dockerfile.Text == before.Dockerfile.Text) yield break;
        if (!DockerfileSyntax.Parse(result.Input.Dockerfile).Errors.IsEmpty) yield return "it doesn't parse";
        if (shrinker.Shrink(result.Input).Input.Dockerfile.Text != result.Input.Dockerfile.Text) yield return "a second run changes it";
        foreach (var rule in LeftIn(result).Select(static one => one.Rule.Id).Distinct(StringComparer.Ordinal)) yield return $"{rule} is left";
    }

    private static IEnumerable<Diagnostic> LeftIn(ShrinkResult result) =>
        new Linter(RuleCatalog.BuiltIn, new LintOptions { Presets = RulePresets.Size }).Lint(result.Input).Diagnostics
            .Where(static one => one.Severity >= Severity.Warning);

    private static void ShowLeft(List<(string Id, LintInput Input)> files)
    {
        var shrinker = new Shrinker();
        foreach (var (id, input) in files)
        {
            var result = shrinker.Shrink(input);
            if (result.Input.Dockerfile.Text == input.Dockerfile.Text) continue;
            foreach (var left in LeftIn(result))
            {
                var text = result.Input.Dockerfile;
                Console.WriteLine($"\n##### {id} {left.Rule.Id}: {left.Message}");
                foreach (var fix in left.Fixes) Console.WriteLine($"  {fix.Safety}: {fix.Title}");
                var line = text.GetLine(left.Span.Start);
                Console.WriteLine(text.ToString(TextSpan.FromBounds(text.GetLineSpan(line).Start, Math.Min(text.Length, text.GetLineSpan(line).Start + 1500))));
            }
        }
    }

    private static void Show(List<(string Id, LintInput Input)> files, IReadOnlyList<string> arguments)
    {
        var count = Number(arguments, 1, 40);
        var wanted = arguments.Count > 3 ? arguments[3] : "converted";
        var drawn = files.ToArray();
        new Random(Number(arguments, 2, Seed)).Shuffle(drawn);
        var shrinker = new Shrinker();
        foreach (var (id, input) in drawn)
        {
            var result = shrinker.Shrink(input);
            if (!OutcomeOf(input, result).StartsWith(wanted, StringComparison.Ordinal) || count-- <= 0) continue;
            Console.WriteLine($"\n##### {id}\n{input.Dockerfile.Text}\n----- becomes");
            if (result.Refusal is { } refusal) Console.WriteLine($"  {refusal.Reason} ({refusal.Evidence})");
            foreach (var step in result.Steps) Console.WriteLine($"  * {step.Title}: {step.Reason} ({step.Evidence})");
            Console.WriteLine(result.Input.Dockerfile.Text);
        }
    }

    private static string General(string reason) => Named().Replace(reason, "'…'");

    private static void Add(Dictionary<string, List<string>> outcomes, string outcome, string id)
    {
        if (!outcomes.TryGetValue(outcome, out var ids)) outcomes[outcome] = ids = [];
        ids.Add(id);
    }

    [GeneratedRegex("'[^']*'", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
