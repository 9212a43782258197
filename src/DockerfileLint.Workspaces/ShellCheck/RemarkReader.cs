using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DockerfileLint.Linting;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Workspaces.ShellCheck;

/// <summary>Reads what ShellCheck writes with <c>--format=json1</c>.</summary>
internal static class RemarkReader
{
    /// <summary>The remarks on each of some scripts, whose files are named by their numbers.</summary>
    /// <param name="output">What ShellCheck wrote.</param>
    /// <param name="count">How many scripts there are.</param>
    /// <returns>Null where it isn't what ShellCheck writes.</returns>
    public static ImmutableArray<ScriptRemark>[]? Read(byte[] output, int count)
    {
        try
        {
            using var document = JsonDocument.Parse(output);
            var found = new List<ScriptRemark>?[count];
            foreach (var comment in document.RootElement.GetProperty("comments").EnumerateArray())
            {
                var file = int.Parse(
                    comment.GetProperty("file").GetString() ?? "", NumberStyles.None, CultureInfo.InvariantCulture);
                (found[file] ??= []).Add(Remark(comment));
            }

            return Array.ConvertAll(found, static one => one is null ? [] : one.ToImmutableArray());
        }
        catch (Exception exception)
            when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException
                or OverflowException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static ScriptRemark Remark(JsonElement comment) => new(
        comment.GetProperty("code").GetInt32(),
        comment.GetProperty("level").GetString() is "error" or "warning",
        comment.GetProperty("message").GetString() ?? "",
        From(comment),
        To(comment))
    {
        Edits = comment.TryGetProperty("fix", out var fix) && fix.ValueKind == JsonValueKind.Object
            ? Edits(fix.GetProperty("replacements"))
            : [],
    };

    private static ImmutableArray<ScriptEdit> Edits(JsonElement replacements)
    {
        var edits = ImmutableArray.CreateBuilder<ScriptEdit>();
        foreach (var one in replacements.EnumerateArray())
        {
            var text = one.GetProperty("replacement").GetString() ?? "";
            // What is inserted at the end of a word stays with the word, not with what follows a join of lines.
            var isEnd = one.GetProperty("insertionPoint").GetString() == "beforeStart";
            edits.Add(new ScriptEdit(From(one), To(one), text, isEnd));
        }

        return edits.ToImmutable();
    }

    private static ScriptPlace From(JsonElement element) =>
        new(element.GetProperty("line").GetInt32(), element.GetProperty("column").GetInt32());

    private static ScriptPlace To(JsonElement element) =>
        new(element.GetProperty("endLine").GetInt32(), element.GetProperty("endColumn").GetInt32());
}
