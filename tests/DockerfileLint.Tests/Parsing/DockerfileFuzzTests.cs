using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Parsing;

/// <summary>Real files torn apart: whatever comes of them is read, modelled and linted without a fault, and no byte is lost.</summary>
internal sealed class DockerfileFuzzTests
{
    private static readonly string[] Pieces =
    [
        "\\\n", "`\n", "# escape=`\n", "<<EOF\n", "EOF\n", "<<-\"X\"\n", "${", "}", "$(", ")", "\"", "'", "[\"", "\"]", "--mount=type=cache,target=/x ", "--from=", " && ", " || ", "; ", " | ", "&", "\r\n", "\0", "\u00a0", "\ud800", "é",
        "FROM ", "RUN ", "COPY ", "ONBUILD ", "ARG x\n", "ENV a=$a\n", "if true; then ", "fi", "for i in a b; do ", "done", "case x in ", "esac", "{ ", "((", "[[ ", "]]", "\n\n", "#", "\t", "!", "*",
    ];

    /// <summary>DOCKERFILELINT_FUZZ sets another number of inputs.</summary>
    private static readonly int Inputs = int.TryParse(Environment.GetEnvironmentVariable("DOCKERFILELINT_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : 3000;

    [Test]
    public void NoInputBreaksAnything()
    {
        var files = Directory.GetFiles(RepositoryFolder.PathOf("tests", "DockerfileLint.Tests", "Corpus"), "*.dockerfile").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var linter = new Linter(RuleCatalog.BuiltIn);
        Parallel.For(0, Inputs, seed => Check(Mutate(files, new Random(seed)), seed, linter));
    }

    private static void Check(string text, int seed, Linter linter)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (seed % 5 == 0 && bytes.Length > 0) bytes[seed % bytes.Length] = 0xFE;
        var source = SourceText.FromBytes(bytes, "Dockerfile");
        if (!source.ToBytes().AsSpan().SequenceEqual(bytes)) Assert.Fail($"Input {seed}: the source is not given back.");
        var result = linter.Lint(new LintInput(source));
        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.Rule.Id == "DFL9001") Assert.Fail($"Input {seed}: {diagnostic.Message}\n{text}");
            if (diagnostic.Span.Start < 0 || diagnostic.Span.End > source.Length) Assert.Fail($"Input {seed}: {diagnostic.Rule.Id} lies outside the file.");
        }

        TreeChecks.AssertSound(result.Model.Syntax, $"Input {seed}");
    }

    private static string Mutate(string[] files, Random random)
    {
        var text = new StringBuilder(files[random.Next(files.Length)]);
        for (var i = random.Next(1, 8); i > 0 && text.Length > 0; i--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0: text.Insert(at, Pieces[random.Next(Pieces.Length)]); break;
                case 1: text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at)); break;
                case 2: text[at] = (char)random.Next(32, 127); break;
                default: text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 200), text.Length - at))); break;
            }
        }

        return text.ToString();
    }
}
