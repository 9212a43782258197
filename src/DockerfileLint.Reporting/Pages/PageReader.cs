using System;
using System.Collections.Generic;
using System.Linq;

namespace DockerfileLint.Reporting.Pages;

/// <summary>
/// Reads the Markdown of our pages: headings, paragraphs, lists, tables of two columns and fenced code.
/// </summary>
internal sealed class PageReader
{
    private const string Fence = "```";
    private readonly List<PageBlock> blocks = [];
    private bool isOpen;

    private PageReader()
    {
    }

    public static IReadOnlyList<PageBlock> Read(string markdown)
    {
        var reader = new PageReader();
        var lines = markdown.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            if (lines[index].StartsWith(Fence, StringComparison.Ordinal)) index = reader.ReadCode(lines, index);
            else reader.ReadLine(lines[index].TrimEnd());
        }

        return reader.blocks;
    }

    private static string Cell(string line, int number)
    {
        var cells = line.Trim('|').Split(['|'], 2);
        return number < cells.Length ? cells[number].Trim() : string.Empty;
    }

    private static bool IsRow(string line) => line[0] == '|' && line.Any(char.IsLetterOrDigit);

    /// <summary>Reads a fenced block, and gives the index of its last line.</summary>
    private int ReadCode(string[] lines, int first)
    {
        var end = Array.FindIndex(lines, first + 1, static line => line.StartsWith(Fence, StringComparison.Ordinal));
        if (end < 0) end = lines.Length;
        var code = string.Join("\n", lines.Skip(first + 1).Take(end - first - 1));
        blocks.Add(new PageBlock(PageBlockKind.Code, code, lines[first].Substring(Fence.Length).Trim()));
        isOpen = false;
        return end;
    }

    private void ReadLine(string line)
    {
        if (line.Length == 0)
        {
            isOpen = false;
            return;
        }

        var marks = line.Length - line.TrimStart('#').Length;
        if (marks > 0)
        {
            blocks.Add(new PageBlock(PageBlockKind.Heading, line.Substring(marks).Trim(), line.Substring(0, marks)));
            isOpen = false;
        }
        else if (line[0] == '|')
        {
            if (IsRow(line)) blocks.Add(new PageBlock(PageBlockKind.Row, Cell(line, 1), Cell(line, 0)));
            isOpen = false;
        }
        else if (line.StartsWith("- ", StringComparison.Ordinal)) Open(PageBlockKind.Item, line.Substring(2));
        else if (isOpen) Append(line);
        else Open(PageBlockKind.Text, line);
    }

    private void Open(PageBlockKind kind, string text)
    {
        blocks.Add(new PageBlock(kind, text.Trim()));
        isOpen = true;
    }

    private void Append(string line)
    {
        var last = blocks[blocks.Count - 1];
        blocks[blocks.Count - 1] = last with { Text = $"{last.Text} {line.Trim()}" };
    }
}
