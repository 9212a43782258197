using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Tests.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Parsing;

/// <summary>Torn inputs: whatever comes of them is read, modelled, linted and fixed without a fault, in time, and no byte is lost.</summary>
internal sealed class DockerfileFuzzTests
{
    private const string Files = "a.js\t10\nb c\t1\nbin/x.dll\t400000\nkeep.log\t5\nnode_modules/p/index.js\t2000000\npackage.json\t100\nsrc/a.js\t20\nsrc/obj*\t3\nx/y.log\t9\nzip/a.tar.gz\t5000000\n";

    // Far above what any input takes, also beside other work: only what does not end comes near.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>DOCKERFILELINT_FUZZ sets another number of inputs; docs/language.md says which number was run.</summary>
    private static readonly int Inputs = int.TryParse(Environment.GetEnvironmentVariable("DOCKERFILELINT_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : 3000;

    private readonly TornInputs torn = new();
    private readonly Linter linter = Linters.Strict();

    [Test]
    public void NoInputBreaksAnything() => Parallel.For(0, Inputs, seed =>
    {
        var watch = Stopwatch.StartNew();
        Check(seed);
        if (watch.Elapsed > Longest) Assert.Fail($"Input {seed} took {watch.Elapsed}.");
    });

    private void Check(int seed)
    {
        var random = new Random(seed);
        var text = torn.Dockerfile(random);
        var bytes = Encoding.UTF8.GetBytes(text);
        if (seed % 5 == 0 && bytes.Length > 0) bytes[seed % bytes.Length] = 0xFE;
        var source = SourceText.FromBytes(bytes, "Dockerfile");
        if (!source.ToBytes().AsSpan().SequenceEqual(bytes)) Assert.Fail($"Input {seed}: the source is not given back.");
        var input = new LintInput(source);
        if (seed % 2 == 0) input = input with { Context = new FixtureContext(Files, TornInputs.DockerIgnore(random)) };
        var result = linter.Lint(input);
        foreach (var diagnostic in result.Diagnostics) Check(diagnostic, input, $"Input {seed}");
        TreeChecks.AssertSound(result.Model.Syntax, $"Input {seed}");
        if (seed % 4 < 2) Fix(input, $"Input {seed}");
    }

    private static void Check(Diagnostic diagnostic, LintInput input, string name)
    {
        if (diagnostic.Rule.Id == "DFL9001") Assert.Fail($"{name}: {diagnostic.Message}\n{input.Dockerfile}\n---\n{input.Context.DockerIgnore}");
        var length = LengthOf(diagnostic.Path, input);
        if (diagnostic.Span.Start < 0 || diagnostic.Span.End > length) Assert.Fail($"{name}: {diagnostic.Rule.Id} lies outside the file.");
        foreach (var change in diagnostic.Fixes.SelectMany(fix => fix.Changes))
            if (change.Span.Start < 0 || change.Span.End > LengthOf(change.Path, input)) Assert.Fail($"{name}: a fix of {diagnostic.Rule.Id} lies outside the file.");
    }

    private static int LengthOf(string path, LintInput input) => path == input.Dockerfile.Path ? input.Dockerfile.Length : input.Context.DockerIgnore?.Length ?? 0;

    /// <summary>All fixes, those that are only suggested too: what is left is read without a fault again.</summary>
    private void Fix(LintInput input, string name)
    {
        var result = new Fixer(linter).Fix(input, FixSafety.Suggested);
        foreach (var diagnostic in result.Remaining.Diagnostics) Check(diagnostic, result.Input, name + " with its fixes");
        TreeChecks.AssertSound(result.Remaining.Model.Syntax, name + " with its fixes");
    }
}
