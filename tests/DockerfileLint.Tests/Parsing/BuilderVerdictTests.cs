using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Parsing;

/// <summary>What BuildKit refuses while it parses is refused here, at a place within the lines that BuildKit names, and nothing else is.</summary>
internal sealed class BuilderVerdictTests
{
    /// <summary>BuildKit counts these lines from zero, or names the line before the culprit.</summary>
    private static readonly SyntaxErrorKind[] MiscountedKinds = [SyntaxErrorKind.Directive, SyntaxErrorKind.LineTooLong];

    /// <summary>A message that BuildKit gives while it reads instructions, but that depends on the whole file: the build model finds them.</summary>
    private const string FileMessage = "no build stage in current context";

    [Test]
    public void Agrees_on_syntax_cases()
    {
        var wrong = new List<string>();
        var left = new List<string>();
        foreach (var row in SharedMaterial.Lines("cases/buildkit-syntax.jsonl"))
        {
            var phase = row.Text("phase");
            var message = row.Text("message");
            if (message == FileMessage) continue;
            Compare(row.Text("dockerfile")!, IsOurs(phase, message), phase == "convert", message, Lines(row, "lines"), wrong, left);
        }

        TestContext.Out.WriteLine($"{left.Count} refusals are left to the build model:\n" + string.Join("\n", left));
        Assert.That(wrong, Is.Empty, string.Join("\n", wrong));
    }

    [Test]
    public void Agrees_on_behaviour_cases()
    {
        var wrong = new List<string>();
        foreach (var row in SharedMaterial.Lines("cases/buildkit-behaviour.jsonl"))
        {
            var error = row.GetProperty("parseError").ValueKind == JsonValueKind.Object ? row.GetProperty("parseError") : row.GetProperty("instructionError");
            var isRefused = error.ValueKind == JsonValueKind.Object;
            var isRefusedLater = !isRefused && row.GetProperty("buildError").ValueKind == JsonValueKind.Object;
            Compare(row.Text("dockerfile")!, isRefused, isRefusedLater, isRefused ? error.Text("message") : null, isRefused ? Lines(error, "lines") : [], wrong, []);
        }

        Assert.That(wrong, Is.Empty, string.Join("\n", wrong));
    }

    /// <summary>The options of the check directive are read before anything else.</summary>
    private static bool IsOurs(string? phase, string? message) =>
        phase is "parse" or "instruction" || (message is not null && message.StartsWith("failed to parse check options", System.StringComparison.Ordinal));

    private static void Compare(string text, bool isRefused, bool isRefusedLater, string? message, List<(int First, int Last)> lines, List<string> wrong, List<string> left)
    {
        var tree = DockerfileSyntax.Parse(SourceText.From(text));
        var shown = JsonSerializer.Serialize(text.Length > 200 ? text.Substring(0, 200) : text);
        if (isRefusedLater && !isRefused && tree.Errors.IsEmpty) left.Add($"{shown}: {message}");
        if (isRefusedLater && !isRefused) return;
        if (isRefused == tree.Errors.IsEmpty)
        {
            wrong.Add($"{shown}: BuildKit says {message ?? "nothing"}; here {string.Join("; ", tree.Errors.Select(error => error.Message))}");
            return;
        }

        if (!isRefused || lines.Count == 0 || tree.Errors.Any(error => IsWithin(tree.Source, error, lines))) return;
        wrong.Add($"{shown}: BuildKit's lines {string.Join(",", lines)} for {message}; here {string.Join("; ", tree.Errors.Select(error => $"{tree.Source.GetLine(error.Span.Start) + 1}: {error.Message}"))}");
    }

    private static bool IsWithin(SourceText source, SyntaxError error, List<(int First, int Last)> lines)
    {
        var line = source.GetLine(error.Span.Start) + 1;
        var slack = MiscountedKinds.Contains(error.Kind) ? 1 : 0;
        return lines.Any(range => line >= range.First && line <= range.Last + slack);
    }

    private static List<(int First, int Last)> Lines(JsonElement element, string name)
    {
        var result = new List<(int, int)>();
        if (!element.TryGetProperty(name, out var lines) || lines.ValueKind != JsonValueKind.Array) return result;
        foreach (var range in lines.EnumerateArray()) result.Add((range[0].GetInt32(), range[1].GetInt32()));
        return result;
    }
}
