using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Rewriting;

namespace DockerfileLint.Tool.Commands;

/// <summary>Writes what <c>shrink</c> did and why, as text or as JSON.</summary>
internal static class ShrinkWriter
{
    public static void WriteText(LintInput before, ShrinkResult result, TextWriter output)
    {
        var path = before.Dockerfile.Path;
        var verb = before.Dockerfile.Length == 0 ? "written" : "rewritten";
        if (result.Refusal is { } refusal)
            Line($"{path}: not {verb}: {refusal.Reason}{In(refusal.Evidence)}");
        foreach (var question in result.Questions)
            Line(
                $"{path}: {question.Text}{In(question.Evidence)}"
                    + $" Answer with --answer {question.Key}={Choices(question)}");
        if (result.Steps.IsEmpty && result.Remaining.IsEmpty && result.Refusal is null && result.Questions.IsEmpty)
            Line($"{path}: nothing to leave out");
        foreach (var step in result.Steps)
            Line($"{path}: {step.Title}{Bytes(step)}: {step.Reason}{In(step.Evidence)}");
        foreach (var left in result.Remaining)
            Line($"{PlaceOf(left, result)}: left to you: {left.Message} ({left.Rule.Id})");

        void Line(string text) => output.WriteLine(ShownText.Of(text));
    }

    public static void WriteJson(
        IEnumerable<(LintInput Before, ShrinkResult Result)> results, Stream output)
    {
        using var json = JsonOutput.Open(output, indented: true);
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray("files");
        foreach (var (before, result) in results) Write(json, before, result);
        json.WriteEndArray();
        json.WriteEndObject();
        JsonOutput.End(json, output);
    }

    private static void Write(Utf8JsonWriter json, LintInput before, ShrinkResult result)
    {
        json.WriteStartObject();
        json.Text("path", before.Dockerfile.Path);
        if (result.Ecosystem is { } ecosystem) json.Text("ecosystem", ecosystem);
        if (result.Refusal is { } refusal)
        {
            json.WriteStartObject("refused");
            json.Text("reason", refusal.Reason);
            Write(json, refusal.Evidence);
            json.WriteEndObject();
        }

        json.WriteStartArray("questions");
        foreach (var question in result.Questions) Write(json, question);
        json.WriteEndArray();
        json.WriteStartArray("needs");
        foreach (var need in result.Needs) Write(json, need);
        json.WriteEndArray();
        json.WriteStartArray("steps");
        foreach (var step in result.Steps) Write(json, step);
        json.WriteEndArray();
        json.WriteStartArray("left");
        foreach (var left in result.Remaining) Write(json, left, result);
        json.WriteEndArray();
        json.Text("dockerfile", result.Input.Dockerfile.Text);
        if (result.Input.Context.DockerIgnore is { } ignore && ignore.Text != before.Context.DockerIgnore?.Text)
        {
            json.Text("dockerignorePath", ignore.Path);
            json.Text("dockerignore", ignore.Text);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RewriteQuestion question)
    {
        json.WriteStartObject();
        json.Text("key", question.Key);
        json.Text("text", question.Text);
        json.WriteStartArray("choices");
        foreach (var choice in question.Choices) json.TextValue(choice);
        json.WriteEndArray();
        Write(json, question.Evidence);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RuntimeNeed need)
    {
        json.WriteStartObject();
        json.Text("kind", Lower(need.Kind.ToString()));
        if (need.Subject.Length > 0) json.Text("subject", need.Subject);
        json.Text("state", Lower(need.State.ToString()));
        Write(json, need.Evidence);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RewriteStep step)
    {
        json.WriteStartObject();
        json.Text("title", step.Title);
        json.Text("reason", step.Reason);
        if (step.SavedBytes is { } bytes)
        {
            json.WriteStartObject("savedBytes");
            json.WriteNumber("bytes", bytes.Bytes);
            json.Text("kind", Lower(bytes.Kind.ToString()));
            json.WriteEndObject();
        }

        Write(json, step.Evidence);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic left, ShrinkResult result)
    {
        json.WriteStartObject();
        json.Text("rule", left.Rule.Id);
        json.Text("message", left.Message);
        json.Text("path", left.Path);
        json.WriteNumber("line", LineOf(left, result));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Evidence? evidence)
    {
        if (evidence is null) return;
        json.WriteStartObject("evidence");
        json.Text("path", evidence.Path);
        json.WriteNumber("line", evidence.Line);
        json.Text("text", evidence.Text);
        json.WriteEndObject();
    }

    /// <summary>The path and line of a finding in the new text.</summary>
    private static string PlaceOf(Diagnostic left, ShrinkResult result) =>
        string.Create(CultureInfo.InvariantCulture, $"{left.Path}:{LineOf(left, result)}");

    private static int LineOf(Diagnostic left, ShrinkResult result)
    {
        var input = result.Input;
        var text = left.Path == input.Dockerfile.Path ? input.Dockerfile : input.Context.DockerIgnore;
        return text is null ? 1 : text.GetLine(left.Span.Start) + 1;
    }

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string In(Evidence? evidence) => evidence is null ? "" : $" ({evidence})";

    private static string Bytes(RewriteStep step) =>
        step.SavedBytes is { Bytes: > 0 } bytes ? $" (saves {ByteText.Of(bytes)})" : "";

    private static string Choices(RewriteQuestion question) =>
        question.Choices.IsEmpty ? "…" : string.Join('|', question.Choices.Select(static choice => choice));
}
