using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Syntax;
using DockerfileLint.Tests.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Linting;

/// <summary>
/// What BuildKit's checks warn about is reported under the preset <c>buildkit</c>, at the same instruction, and nothing else of
/// these checks is; but for what is listed here.
/// </summary>
internal sealed partial class BuildKitChecksTests
{
    private const string Peer = "buildkit:";

    /// <summary>The files that the cases copy.</summary>
    private const string Files = "Dockerfile\t10\nfoobar\t1\nnode_modules/a\t1\nx.log\t1\n";

    /// <summary>Files of which BuildKit says something else about a check, as is meant: docs/language.md has the reasons.</summary>
    private static readonly (string Text, string Check)[] Deviations =
    [
        // Only the registry knows the triggers and the platform of an image.
        ("FROM x\n", "JSONArgsRecommended"),
        ("FROM x\n", "InvalidBaseImagePlatform"),
        ("FROM reg/img:latest\nENV foo=bar\n", "InvalidBaseImagePlatform"),
        // What appends to a variable takes it as empty, and a default is there for what is undefined.
        ("FROM x\nWORKDIR C:\\app\nSTOPSIGNAL SIGTERM\nCMD x\nENV PATH=$PATH;C:\\x\n", "UndefinedVar"),
        ("FROM ${x:-alpine}\n", "UndefinedArgInFrom"),
        ("FROM alpine\nARG a=${b?x}\n", "UndefinedVar"),
        // The undefined variable is reported, or the word that isn't AS.
        ("FROM alpine\nWORKDIR $nope\n", "WorkdirRelativePath"),
        ("FROM a at b\n", "FromAsCasing"),
        // The builder doesn't take it for "all"; whoever wrote it meant that.
        ("# check=skip=All\nFROM alpine as x\n", "FromAsCasing"),
        // BuildKit doesn't look there, though the build fails.
        ("FROM x\nCOPY node_modules/a /\n", "CopyIgnoredFile"),
        ("FROM x\nRUN --mount=type=bind,source=node_modules,target=/n ls\n", "CopyIgnoredFile"),
        // All stages are checked, whatever the target is.
        ("FROM x AS a\nENV a b\nFROM y AS c\nENV d e\n", "LegacyKeyValueFormat"),
    ];

    private static readonly Linter Linter = new(RuleCatalog.BuiltIn, new LintOptions { Presets = RulePresets.BuildKit });

    [TestCase("cases/buildkit-checks.jsonl")]
    [TestCase("cases/buildkit-behaviour.jsonl")]
    [TestCase("cases/buildkit-syntax.jsonl")]
    public void WarnsWhereBuildKitDoes(string cases)
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var row in SharedMaterial.Lines(cases))
        {
            var expected = Expected(row);
            count += expected.Count;
            Compare(row, expected, wrong);
        }

        TestContext.Out.WriteLine($"{count} warnings, {wrong.Count} differences");
        Assert.That(wrong, Is.Empty, string.Join("\n", wrong));
    }

    private static void Compare(JsonElement row, List<(string Rule, int Line)> expected, List<string> wrong)
    {
        var original = row.Text("dockerfile")!;
        var text = Known(original);
        var input = new LintInput(SourceText.From(text));
        if (row.Text("dockerignore") is { } ignore) input = new LintInput(SourceText.From(text)) { Context = new FixtureContext(Files, ignore) };
        var result = Linter.Lint(input);
        var syntax = DockerfileSyntax.Parse(SourceText.From(text));
        var found = (
            from one in result.Diagnostics
            let checks = Checks(one.Rule)
            where !checks.IsEmpty
            from span in one.Related.Where(static other => other.Message == "here, too").Select(static other => other.Span).Prepend(one.Span)
            let line = FirstLine(syntax, syntax.Source.GetLine(span.Start) + 1)
            // BuildKit looks only at CMD and ENTRYPOINT for arrays; the rule does at others, too.
            where one.Rule.Id != "DFL3010" || IsStart(syntax, line)
            select (Checks: checks, Line: line)).ToList();
        var wanted = expected.Select(warning => (warning.Rule, Line: FirstLine(syntax, warning.Line))).ToList();
        foreach (var warning in wanted)
            if (!Deviations.Contains((original, warning.Rule)) && !found.Any(one => one.Line == warning.Line && one.Checks.Contains(warning.Rule, StringComparer.Ordinal)))
                wrong.Add($"{JsonSerializer.Serialize(text)}: missing {warning}");
        // The builder doesn't check what follows an error.
        if (result.Diagnostics.Any(one => one.Severity == Severity.Error)) return;
        foreach (var one in found)
            if (!one.Checks.Any(check => Deviations.Contains((original, check)))
                && !wanted.Any(warning => one.Line == warning.Line && one.Checks.Contains(warning.Rule, StringComparer.Ordinal)))
                wrong.Add($"{JsonSerializer.Serialize(text)}: not wanted {string.Join(",", one.Checks)} {one.Line}");
    }

    /// <summary>The file with an empty base in place of one that exists in BuildKit's tests only, of which nothing is known here.</summary>
    private static string Known(string text) =>
        MadeUpBase().Replace(text, match => text.Contains(" AS " + match.Groups["name"].Value, StringComparison.Ordinal) ? match.Value : "FROM scratch");

    [GeneratedRegex("(?m)^FROM (?<name>[axy])(?= |$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MadeUpBase();

    private static List<(string Rule, int Line)> Expected(JsonElement row) =>
        row.TryGetProperty("warnings", out var warnings) && warnings.ValueKind == JsonValueKind.Array
            ? [.. warnings.EnumerateArray().Select(warning => (warning.Text("rule")!, warning.GetProperty("line").GetInt32()))]
            : [];

    private static ImmutableArray<string> Checks(RuleDescriptor rule) =>
        [.. rule.Aliases.Where(alias => alias.StartsWith(Peer, StringComparison.Ordinal)).Select(alias => alias[Peer.Length..])];

    private static bool IsStart(DockerfileSyntax syntax, int line) =>
        syntax.Instructions.Any(one => one is CmdSyntax or EntrypointSyntax && syntax.Source.GetLine(one.Span.Start) + 1 == line);

    /// <summary>The first line of the instruction that a line belongs to: BuildKit names the last one of a continued instruction.</summary>
    private static int FirstLine(DockerfileSyntax syntax, int line) =>
        syntax.Instructions
            .Select(instruction => syntax.Source.GetLine(instruction.Span.Start) + 1)
            .LastOrDefault(first => first <= line, line);
}
