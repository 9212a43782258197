using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Rewriting;

namespace DockerfileLint.Tool.Commands;

/// <summary>Asks a person at a terminal what a rewrite has to know, one question after the other.</summary>
/// <param name="terminal">The terminal.</param>
internal sealed class QuestionPrompt(Terminal terminal)
{
    private const int LineBytes = 4096;

    /// <summary>Rewrites until no question is open, or a person doesn't answer.</summary>
    /// <param name="path">The Dockerfile, as it is shown.</param>
    /// <param name="options">What is wished.</param>
    /// <param name="rewrite">The rewrite.</param>
    public ShrinkResult Run(string path, RewriteOptions options, Func<RewriteOptions, ShrinkResult> rewrite)
    {
        var asked = new List<RewriteQuestion>();
        var result = rewrite(options);
        // A question that comes again wasn't answered by what was said.
        while (result.Questions is [var question, ..]
            && !asked.Exists(one => one.Key == question.Key && one.Text == question.Text)
            && Ask(path, question) is { } answer)
        {
            asked.Add(question);
            options = options with { Answers = options.Answers.SetItem(question.Key, answer) };
            result = rewrite(options);
        }

        if (asked.Count > 0 && result.Questions.IsEmpty)
            Write("To answer without being asked: " + string.Join(' ', asked.Select(one =>
                $"--answer {Word(one.Key + "=" + options.Answers[one.Key])}")) + "\n");
        return result;
    }

    private string? Ask(string path, RewriteQuestion question)
    {
        Write($"{path}: {question.Text}{(question.Evidence is { } shown ? $" ({shown})" : "")}\n");
        for (var i = 0; i < question.Choices.Length; i++)
            Write(string.Create(CultureInfo.InvariantCulture, $"  {i + 1}) {question.Choices[i]}\n"));
        while (true)
        {
            Write(question.Choices.IsEmpty
                ? "Answer (Enter stops): "
                : string.Create(CultureInfo.InvariantCulture, $"1-{question.Choices.Length} (Enter stops): "));
            if (ReadLine().Trim() is not { Length: > 0 } line) return null;
            if (question.Choices.IsEmpty) return line;
            if (int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= 1 && number <= question.Choices.Length)
                return question.Choices[number - 1];
            if (question.Choices.FirstOrDefault(one => one.Equals(line, StringComparison.OrdinalIgnoreCase))
                is { } named)
                return named;
        }
    }

    /// <summary>
    /// One line and no more, as the next may be for a question about another file; empty at the end of the input.
    /// </summary>
    private string ReadLine()
    {
        var line = new List<byte>();
        for (var next = terminal.Input.ReadByte(); next >= 0 && next != '\n'; next = terminal.Input.ReadByte())
            if (line.Count < LineBytes) line.Add((byte)next);
        return Encoding.UTF8.GetString([.. line]);
    }

    /// <summary>A word as a shell takes it.</summary>
    private static string Word(string text) =>
        text.All(static c => char.IsLetterOrDigit(c) || c is '=' or '/' or '.' or '-' or '_')
            ? text
            : "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    private void Write(string text)
    {
        // ShownText is for one line.
        var lines = text.Split('\n').Select(ShownText.Of);
        terminal.Output.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        terminal.Output.Flush();
    }
}
