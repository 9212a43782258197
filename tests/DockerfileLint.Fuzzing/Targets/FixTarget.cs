using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Syntax;
using DockerfileLint.Tests.Hostile.Shapes;
using DockerfileLint.Text;

namespace DockerfileLint.Fuzzing.Targets;

/// <summary>
/// A Dockerfile and, after a NUL, a .dockerignore: linted and fixed. No rule fails, findings and changes are within their files, a fix that passes
/// the gate brings no error (asked here in another way than the gate does), and what is fixed stays as it is.
/// </summary>
internal static class FixTarget
{
    private static readonly ImmutableArray<(string Path, string Text)> Files =
    [
        ("a.js", ""), ("a.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"></Project>"), ("bin/x.dll", "x"), ("keep.log", ""), ("node_modules/p/index.js", "x"),
        ("package.json", "{}"), ("src/a.js", ""), ("x/y\nz.log", "x"), ("zip/a.tar.gz", "x"),
    ];

    private static readonly Linter Linter = new(RuleCatalog.BuiltIn, new LintOptions { Presets = RulePresets.Strict });
    private static readonly FixGate Gate = new(Linter);

    public static FuzzTarget Instance { get; } = new("fixes", [.. Seeds.Dockerfiles, .. Seeds.Dockerfiles.Select(file => file + "\0node_modules\n*.log\n!keep.log\n")], [.. ParserTarget.Tokens, "\0"], Run);

    private static void Run(byte[] bytes)
    {
        var end = Array.IndexOf(bytes, (byte)0);
        var files = new HostileInput("") { Files = Files, DockerIgnore = end < 0 ? null : Encoding.UTF8.GetString(bytes[(end + 1)..]) };
        var input = new LintInput(SourceText.FromBytes(end < 0 ? bytes : bytes[..end], "Dockerfile")) { Context = new HostileContext(files) };
        var result = Linter.Lint(input);
        foreach (var diagnostic in result.Diagnostics)
        {
            CheckPlace(diagnostic, input);
            foreach (var fix in Gate.Passing(input, result, diagnostic)) CheckFix(fix, input, result, diagnostic.Rule.Id);
        }

        CheckFixed(input, FixSafety.Safe);
        CheckFixed(input, FixSafety.Suggested);
    }

    private static void CheckPlace(Diagnostic diagnostic, LintInput input)
    {
        Invariant.That(diagnostic.Rule.Id != "DFL9001", diagnostic.Message);
        var length = Text(diagnostic.Path, input).Length;
        Invariant.That(diagnostic.Span.Start >= 0 && diagnostic.Span.End <= length, $"{diagnostic.Rule.Id} is outside its file.");
        foreach (var change in diagnostic.Fixes.SelectMany(fix => fix.Changes))
            Invariant.That(change.Span.Start >= 0 && change.Span.End <= Text(change.Path, input).Length, $"A fix of {diagnostic.Rule.Id} is outside its file.");
    }

    private static void CheckFix(CodeFix fix, LintInput input, LintResult before, string rule)
    {
        var changes = fix.Changes.Where(change => change.Path == input.Dockerfile.Path).OrderBy(change => change.Span.Start).ToArray();
        var text = new StringBuilder(input.Dockerfile.Text);
        for (var i = changes.Length - 1; i >= 0; i--)
        {
            var span = changes[i].Span;
            Invariant.That(i == 0 || changes[i - 1].Span.End <= span.Start, $"Changes of {rule} overlap.");
            text.Remove(span.Start, span.Length).Insert(span.Start, changes[i].NewText);
        }

        var errors = DockerfileSyntax.Parse(SourceText.From(text.ToString())).Errors.Length;
        Invariant.That(errors <= before.Model.Syntax.Errors.Length, $"A fix of {rule} brings an error: {fix.Title}");
    }

    private static void CheckFixed(LintInput input, FixSafety safety)
    {
        var result = new Fixer(Linter).Fix(input, safety);
        foreach (var diagnostic in result.Remaining.Diagnostics) CheckPlace(diagnostic, result.Input);
        CheckAddedPatterns(input.Context.DockerIgnore!, result.Input.Context.DockerIgnore!);
        var again = new Fixer(Linter).Fix(result.Input, safety);
        Invariant.That(again.Applied.IsEmpty, $"Fixing again changes more: {string.Join(", ", again.Applied.Select(fix => fix.Title))}");
    }

    /// <summary>No name of the context can become a line of the .dockerignore by a line break or another control character in it.</summary>
    private static void CheckAddedPatterns(SourceText before, SourceText after)
    {
        var known = new HashSet<string>(before.Text.Split('\n'), StringComparer.Ordinal);
        foreach (var line in after.Text.Split('\n').Where(line => !known.Contains(line) && !known.Contains(line + "\r")))
            Invariant.That(!line.TrimEnd('\r').Any(char.IsControl) && !line.StartsWith("z.log", StringComparison.Ordinal), $"A line with a control character is added: {line}");
    }

    private static string Text(string path, LintInput input) =>
        path == input.Dockerfile.Path ? input.Dockerfile.Text : input.Context.DockerIgnore?.Text ?? "";
}
