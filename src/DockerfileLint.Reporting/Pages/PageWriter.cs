using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace DockerfileLint.Reporting.Pages;

/// <summary>Shows a page on a terminal: wrapped, with code indented and tables aligned.</summary>
/// <param name="output">The terminal.</param>
/// <param name="palette">Its colours.</param>
/// <param name="width">Its columns.</param>
internal sealed class PageWriter(TextWriter output, Palette palette, int width)
{
    /// <summary>The columns where they aren't known.</summary>
    public const int UsualWidth = 80;

    private const int Narrowest = 20;
    private const string Indentation = "  ";

    public void Write(IReadOnlyList<PageBlock> blocks)
    {
        var first = blocks.Where(static block => block.Kind == PageBlockKind.Row)
            .Select(static block => DisplayLine.Of(PageWords.Plain(block.Detail)).Width + 2)
            .DefaultIfEmpty()
            .Max();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i > 0 && IsApart(blocks[i - 1], blocks[i])) output.WriteLine();
            Write(blocks[i], first);
        }
    }

    /// <summary>Whether an empty line is between two parts.</summary>
    private static bool IsApart(PageBlock before, PageBlock block)
    {
        if (before.Kind == PageBlockKind.Heading) return before.Detail.Length == 1;
        return block.Kind != before.Kind || block.Kind is PageBlockKind.Text or PageBlockKind.Code;
    }

    private void Write(PageBlock block, int first)
    {
        switch (block.Kind)
        {
            case PageBlockKind.Heading:
                var underline = block.Detail.Length == 1 ? palette.Underline : string.Empty;
                output.WriteLine($"{palette.Bold}{underline}{block.Text}{palette.Reset}");
                break;
            case PageBlockKind.Item:
                Fill(Indentation + "- ", 4, block.Text);
                break;
            case PageBlockKind.Row:
                Fill(Indentation + Padded(block.Detail, first), first + 2, block.Text);
                break;
            case PageBlockKind.Code:
                WriteCode(block);
                break;
            default:
                Fill(Indentation, Indentation.Length, block.Text);
                break;
        }
    }

    private string Padded(string cell, int columns)
    {
        var shown = string.Join(" ", PageWords.Of(cell, palette).Select(static word => word.Text));
        var taken = string.Join(" ", PageWords.Of(cell, palette).Select(static word => new string(' ', word.Width)));
        return shown + new string(' ', Math.Max(1, columns - taken.Length));
    }

    private void WriteCode(PageBlock block)
    {
        // Of «dockerfile bad» the second word says what is shown.
        var label = block.Detail.Substring(block.Detail.LastIndexOf(' ') + 1);
        if (label.Length > 0) output.WriteLine($"{Indentation}{palette.Dim}{label}:{palette.Reset}");
        foreach (var line in block.Text.Split('\n'))
            output.WriteLine(line.Length == 0 ? string.Empty : $"{Indentation}{Indentation}{line}");
    }

    /// <summary>Writes words line by line; the first follows a prefix, the others are indented as far.</summary>
    private void Fill(string prefix, int indentation, string markdown)
    {
        var most = Math.Max(width, indentation + Narrowest);
        output.Write(prefix);
        var column = indentation;
        var isFirst = true;
        foreach (var word in PageWords.Of(markdown, palette))
        {
            if (!isFirst && column + 1 + word.Width > most)
            {
                output.WriteLine();
                output.Write(new string(' ', indentation));
                column = indentation;
                isFirst = true;
            }

            output.Write(isFirst ? word.Text : " " + word.Text);
            column += word.Width + (isFirst ? 0 : 1);
            isFirst = false;
        }

        output.WriteLine();
    }
}
