using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Reporting.Pages;

/// <summary>A rule's page, as in docs/rules.</summary>
internal sealed class RulePage
{
    private RulePage(string markdown)
    {
        Markdown = markdown;
        Blocks = PageReader.Read(markdown);
    }

    /// <summary>The page in Markdown, with links that hold anywhere.</summary>
    public string Markdown { get; }

    /// <summary>The page in parts.</summary>
    public IReadOnlyList<PageBlock> Blocks { get; }

    /// <summary>Why the rule exists, or what it reports, on one line; empty if the page doesn't say.</summary>
    public string Description => Section("Why") ?? Section("When it reports") ?? string.Empty;

    /// <summary>The page of a rule; null for a rule of another assembly.</summary>
    public static RulePage? Of(RuleDescriptor rule)
    {
        using var stream = typeof(RulePage).Assembly.GetManifestResourceStream($"rules/{rule.Id}.md");
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd().Replace("\r\n", "\n");
        return new RulePage(WithoutMarks(PageLinks.Resolve(text, rule.HelpLink!)));
    }

    /// <summary>The page for a screen of this width, without colours.</summary>
    public string ToText(int width)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new PageWriter(writer, new Palette(color: false), width).Write(Blocks);
        return writer.ToString();
    }

    private static string WithoutMarks(string text) =>
        string.Join("\n", text.Split('\n').Where(static line => !line.StartsWith("<!--", StringComparison.Ordinal)))
            .Trim('\n') + "\n";

    /// <summary>The prose of a section on one line; null if there is none.</summary>
    private string? Section(string heading)
    {
        var prose = Blocks
            .SkipWhile(block => block.Kind != PageBlockKind.Heading || block.Text != heading)
            .Skip(1)
            .TakeWhile(static block => block.Kind is PageBlockKind.Text or PageBlockKind.Item)
            .Select(static block => PageWords.Plain(block.Text))
            .ToList();
        return prose.Count == 0 ? null : string.Join(" ", prose);
    }
}
