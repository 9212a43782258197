using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using DockerfileLint.Linting;
using DockerfileLint.Rewriting;

namespace DockerfileLint.Tests.Rewriting;

/// <summary>What a rewrite says and writes, for an accepted file.</summary>
internal static class RewriteSnapshot
{
    public static string Of(LintInput before, ShrinkResult result)
    {
        var text = new StringBuilder();
        if (result.Ecosystem is { } ecosystem) text.Append(ecosystem).Append('\n');
        if (result.Refusal is { } refusal) text.Append($"refused: {refusal.Reason}{In(refusal.Evidence)}\n");
        foreach (var question in result.Questions) text.Append($"question {question.Key}: {question.Text}{In(question.Evidence)}\n");
        foreach (var step in result.Steps) text.Append($"step: {step.Title}: {step.Reason}{In(step.Evidence)}\n");
        foreach (var left in result.Remaining) text.Append($"left: {left.Rule.Id}: {left.Message}\n");
        foreach (var need in result.Needs)
            text.Append($"need: {need.Kind} {need.Subject}".TrimEnd()).Append($" {need.State.ToString().ToLowerInvariant()}{In(need.Evidence)}\n");
        if (result.Input.Dockerfile.Text != before.Dockerfile.Text)
            text.Append("\n----- Dockerfile\n").Append(result.Input.Dockerfile.Text);
        if (result.Input.Context.DockerIgnore is { } ignore && ignore.Text != before.Context.DockerIgnore!.Text)
            text.Append("\n----- .dockerignore\n").Append(ignore.Text);
        return text.ToString();
    }

    private static string In(Evidence? evidence) => evidence is null ? "" : $" ({evidence})";

    /// <summary>The answers that a sample has in <c>answers.verified.txt</c>, one a line.</summary>
    public static RewriteOptions OptionsOf(string folder)
    {
        var path = Path.Combine(folder, "answers.verified.txt");
        if (!File.Exists(path)) return RewriteOptions.Default;
        var answers = File.ReadAllLines(path).Select(static line => line.Split('=', 2))
            .Select(static pair => KeyValuePair.Create(pair[0], pair[1]));
        return RewriteOptions.Default with { Answers = RewriteOptions.Default.Answers.SetItems(answers) };
    }
}
