using System;
using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Linting;

/// <summary>The gate checks all fixes of a file with few lints, and says of each what it would say of it alone.</summary>
internal sealed class FixGateTests
{
    [TestCase(50)]
    [TestCase(500)]
    public void FixesThatPassTakeTheSameFewLintsHoweverManyThereAre(int count)
    {
        var counter = new ProposingRule("TST1998", _ => null);
        var linter = Linters.Strict(new RuleCatalog([.. RuleCatalog.BuiltIn.Rules, counter]));
        var (input, before) = Lint(linter, "FROM node:22\n" + string.Concat(Enumerable.Range(0, count).Select(number => $"RUN npm install -g p{number}\n")));
        var fixes = new FixGate(linter).Check(input, before);
        // The file itself, and its fixes in two batches: two of them are for the same place.
        Assert.That(counter.Runs, Is.EqualTo(3));
        Assert.That(Offered(before, fixes), Is.GreaterThanOrEqualTo(count));
        Assert.That(fixes.UncheckedCount, Is.Zero);
    }

    [Test]
    public void OfManyFindingsTheFirstAreGivenAndTheirFixesChecked()
    {
        var rule = new ProposingRule("TST1998", static text => text.StartsWith("RUN x", StringComparison.Ordinal) ? text.Replace("RUN x", "RUN y", StringComparison.Ordinal) : null);
        var linter = Linters.Strict(new RuleCatalog([rule]));
        var (input, before) = Lint(linter, "FROM a\nRUN x 1\nRUN x 2\nRUN x 3\n");
        var fixes = new FixGate(linter).LintAndCheck(input, most: 2);
        Assert.Multiple(() =>
        {
            Assert.That(fixes.Diagnostics.Select(static one => one.Span), Is.EqualTo(before.Diagnostics.Take(2).Select(static one => one.Span)));
            Assert.That(fixes.Omitted, Is.EqualTo(1));
            Assert.That(new[] { 0, 1 }.Select(index => fixes.Of(index).Length), Is.All.EqualTo(1));
        });
    }

    [Test]
    public void AFixThatBreaksTheFileIsRefusedAndFoundByHalving()
    {
        var rule = new ProposingRule("TST1998", text => text switch
        {
            "RUN x 300" => "COPY --nonsense",
            _ => text.StartsWith("RUN x", StringComparison.Ordinal) ? text.Replace("RUN x", "RUN y", StringComparison.Ordinal) : null,
        });
        var linter = Linters.Strict(new RuleCatalog([rule]));
        var (input, before) = Lint(linter, "FROM a\n" + string.Concat(Enumerable.Range(0, 512).Select(number => $"RUN x {number}\n")));
        var fixes = new FixGate(linter).Check(input, before);
        var refused = Enumerable.Range(0, before.Diagnostics.Length).Where(index => fixes.Of(index).IsEmpty);
        Assert.That(refused, Is.EqualTo(new[] { 300 }));
        // All, then both halves of what fails: nine times.
        Assert.That(rule.Runs, Is.EqualTo(1 + 1 + 2 * 9));
    }

    [Test]
    public void ALimitThatIsReachedIsCounted()
    {
        var rules = Enumerable.Range(0, 10).Select(index => new ProposingRule($"TST199{index}", text => text.StartsWith($"RUN {index}", StringComparison.Ordinal) ? "COPY --nonsense" : null)).ToArray();
        var linter = Linters.Strict(new RuleCatalog([.. rules]));
        var (input, before) = Lint(linter, "FROM a\n" + string.Concat(Enumerable.Range(0, 5000).Select(number => $"RUN {number % 10} {number}\n")));
        var fixes = new FixGate(linter).Check(input, before);
        Assert.That(fixes.Limit, Is.InRange(600, 1000));
        Assert.That(rules[0].Runs, Is.InRange(300, 1 + fixes.Limit));
        Assert.That(fixes.UncheckedCount, Is.InRange(1, 4999));
        Assert.That(Offered(before, fixes), Is.Zero);
    }

    [Test]
    public void ARuleWhoseFixesAreRefusedOneAfterTheOtherIsGivenUp()
    {
        var rule = new ProposingRule("TST1998", text => text.StartsWith("RUN", StringComparison.Ordinal) ? "COPY --nonsense" : null);
        var linter = Linters.Strict(new RuleCatalog([rule]));
        var (input, before) = Lint(linter, "FROM a\n" + string.Concat(Enumerable.Range(0, 700).Select(number => $"RUN x {number}\n")));
        var fixes = new FixGate(linter).Check(input, before);
        Assert.That(rule.Runs, Is.LessThan(100));
        Assert.That(fixes.UncheckedCount, Is.EqualTo(700 - LintLimits.FixesRefused).Within(4));
        Assert.That(Offered(before, fixes), Is.Zero);
    }

    [Test]
    public void FixesThatPassAfterManyThatAreRefusedAreFound()
    {
        var rule = new ProposingRule("TST1998", text => text switch
        {
            _ when text.StartsWith("RUN bad", StringComparison.Ordinal) => "COPY --nonsense",
            _ when text.StartsWith("RUN good", StringComparison.Ordinal) => text.Replace("RUN good", "RUN done", StringComparison.Ordinal),
            _ => null,
        });
        var linter = Linters.Strict(new RuleCatalog([rule]));
        var (input, before) = Lint(linter, "FROM a\n" + string.Concat(Enumerable.Range(0, 512).Select(number => $"RUN {(number < 64 ? "bad" : "good")} {number}\n")));
        var fixes = new FixGate(linter).Check(input, before);
        Assert.That(Offered(before, fixes), Is.EqualTo(512 - 64));
        Assert.That(fixes.UncheckedCount, Is.EqualTo(64 - LintLimits.FixesRefused));
    }

    [Test]
    public void FixesThatMakeALineTooLongAreRefusedWithoutALint()
    {
        var rule = new ProposingRule("TST1998", text => text.StartsWith("RUN x", StringComparison.Ordinal) ? "RUN " + new string('y', Limits.LineBytes) : null);
        var linter = Linters.Strict(new RuleCatalog([rule]));
        var (input, before) = Lint(linter, "FROM a\nRUN x\nRUN x 2\n");
        var fixes = new FixGate(linter).Check(input, before);
        Assert.That(rule.Runs, Is.EqualTo(1));
        Assert.That((Offered(before, fixes), fixes.UncheckedCount), Is.EqualTo((0, 0)));
    }

    [Test]
    public void LargeFilesAreLintedLessOften()
    {
        Assert.That(FixBudget.Of(new LintInput(SourceText.From(new string('#', 1_000_000)))).Limit, Is.InRange(LintLimits.FixLintsLeast, 100));
        Assert.That(FixBudget.Of(new LintInput(SourceText.From(new string('#', 10_000_000)))).Limit, Is.EqualTo(LintLimits.FixLintsLeast));
        Assert.That(FixBudget.Of(new LintInput(SourceText.From(""))).Limit, Is.EqualTo(LintLimits.FixLints));
    }

    [Test]
    public void AlternativesAndOverlapsAreCheckedApart()
    {
        var rule = new ProposingRule("TST1998", text => text == "RUN x" ? "RUN y" : null);
        var other = new ProposingRule("TST1997", text => text == "RUN x" ? "COPY --nonsense" : null);
        var linter = Linters.Strict(new RuleCatalog([other, rule]));
        var (input, before) = Lint(linter, "FROM a\nRUN x\n");
        var fixes = new FixGate(linter).Check(input, before);
        Assert.That(before.Diagnostics.Select((diagnostic, index) => (diagnostic.Rule.Id, fixes.Of(index).Length)), Is.EquivalentTo(new[] { ("TST1997", 0), ("TST1998", 1) }));
    }

    [TestCase("RUN echo '{{ .v }}'", "RUN echo '{{-slim .v }}'", TestName = "Within a placeholder of Go")]
    [TestCase("RUN echo '@VERSION@' a", "RUN echo b", TestName = "In the place of a mark")]
    [TestCase("RUN echo '${pkg.name}'", "RUN echo '${pkg.name}-slim'", TestName = "Right after a property")]
    [TestCase("RUN echo '<%= x %>'", "RUN echo 'v<%= x %>'", TestName = "Right before a script")]
    public void ChangesOfAPlaceholderAreRefusedWithoutALint(string text, string proposed)
    {
        var (passed, runs) = ProposeParts("FROM a\n" + text + "\n", text, proposed);
        Assert.That((passed, runs), Is.EqualTo((0, 1)));
    }

    [TestCase("RUN echo '{{ .v }}' a", "RUN echo '{{ .v }}' b")]
    [TestCase("RUN echo @VERSION@", "RUN echo @VERSION@ b")]
    [TestCase("RUN echo ${NAME} a", "RUN echo b")]
    public void ChangesBesideAPlaceholderPass(string text, string proposed) =>
        Assert.That(ProposeParts("FROM a\n" + text + "\n", text, proposed).Passed, Is.EqualTo(1));

    [TestCase("mcr.microsoft.com/dotnet/sdk:10.0-noble-chiseled", 0)]
    [TestCase("mcr.microsoft.com/dotnet/sdk:10.0-noble", 1)]
    public void TagsThatWereNeverPublishedAreRefused(string proposed, int passed)
    {
        const string Text = "FROM mcr.microsoft.com/dotnet/sdk:9.0";
        Assert.That(ProposeParts(Text + "\n", Text, "FROM " + proposed).Passed, Is.EqualTo(passed));
    }

    [Test]
    public void ChangesOfASwallowedLineAreRefusedWithoutALint()
    {
        const string Text = "FROM a\nRUN echo done \\\n\nCMD [\"curl\"]\n";
        var instruction = Text.Substring("FROM a\n".Length).TrimEnd();
        Assert.That(ProposeParts(Text, instruction, instruction + " && rm -rf /x"), Is.EqualTo((0, 1)));
    }

    [Test]
    public void ChangesOutsideTheFilesAreRefusedWithoutALint()
    {
        var input = new LintInput(SourceText.From("FROM a\n"));
        Assert.Multiple(() =>
        {
            Assert.That(InputEdits.CanApply(input, [Change("Dockerfile", 5, 1)]), Is.True);
            Assert.That(InputEdits.CanApply(input, [Change("Dockerfile", 5, 3)]), Is.False);
            Assert.That(InputEdits.CanApply(input, [Change("Dockerfile", -1, 1)]), Is.False);
            Assert.That(InputEdits.CanApply(input, [Change(".bashrc", 0, 0)]), Is.False);
            Assert.That(InputEdits.CanApply(input, [Change("Dockerfile", 0, 3), Change("Dockerfile", 2, 3)]), Is.False);
            Assert.That(InputEdits.CanApply(input, [Change("Dockerfile", 3, 3), Change("Dockerfile", 0, 3)]), Is.True);
            Assert.That(InputEdits.CanApply(input, []), Is.False);
        });
    }

    internal static string PipInstalls(int count) => "FROM python:3.12\n" + string.Concat(Enumerable.Range(0, count).Select(number => $"RUN pip install p{number}\n"));

    /// <summary>How many fixes pass that change only what differs of an instruction, and how often was linted.</summary>
    private static (int Passed, int Runs) ProposeParts(string file, string text, string proposed)
    {
        var rule = new ProposingRule("TST1998", found => found == text ? proposed : null, changesParts: true);
        var linter = Linters.Strict(new RuleCatalog([rule]));
        var (input, before) = Lint(linter, file);
        var fixes = new FixGate(linter).Check(input, before);
        return (Offered(before, fixes), rule.Runs);
    }

    private static TextChange Change(string path, int start, int length) => new(path, new TextSpan(start, length), "");

    private static (LintInput Input, LintResult Result) Lint(Linter linter, string text)
    {
        var input = new LintInput(SourceText.From(text));
        return (input, linter.Lint(input));
    }

    private static int Offered(LintResult result, CheckedFixes fixes) => result.Diagnostics.Select((_, index) => fixes.Of(index).Length).Sum();
}
