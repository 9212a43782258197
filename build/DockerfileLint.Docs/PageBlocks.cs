using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using DockerfileLint.Rules;

namespace DockerfileLint.Docs;

/// <summary>
/// The parts of a page between <c>&lt;!-- generated: KIND ARGUMENT --&gt;</c> and <c>&lt;!-- /generated --&gt;</c>.
/// </summary>
internal static partial class PageBlocks
{
    public const string Start = "<!-- generated: ";

    /// <summary>The page with its parts as they should be.</summary>
    public static string Fill(string page, string root) =>
        Block().Replace(page, match => Content(match.Groups["kind"].Value, match.Groups["argument"].Value, root));

    private static string Content(string kind, string argument, string root) => kind switch
    {
        "file" => Fenced(Language(argument), GeneratedFile.Read(Path.Combine(root, argument))),
        "check" => Fenced("text", ToolOutput.Check(root, argument)),
        "shrunk" => Fenced("dockerfile", ToolOutput.Shrunk(Path.Combine(root, argument))),
        "proof" => Proof(argument, GeneratedFile.Read(Path.Combine(root, "docs", "shrink-proofs.md"))),
        "covered" => Covered(argument.Split(' ')),
        _ => throw new InvalidDataException($"'{kind}' isn't a kind of generated text."),
    };

    private static string Fenced(string language, string text) => $"```{language}\n{text.TrimEnd('\n')}\n```\n";

    private static string Language(string path) => Path.GetExtension(path) switch
    {
        ".cs" => "csharp",
        ".csproj" => "xml",
        _ => Path.GetFileName(path).Contains("Dockerfile", StringComparison.Ordinal) ? "dockerfile" : "text",
    };

    /// <summary>How many rules of other linters ours cover.</summary>
    private static string Covered(string[] linters)
    {
        var aliases = RuleCatalog.BuiltIn.Rules
            .SelectMany(static rule => rule.Descriptor.Aliases).Distinct(StringComparer.Ordinal).ToList();
        var counts = linters.Select(linter => aliases.Count(alias => IsOf(alias, linter)));
        return $"| {string.Join(" | ", linters)} |\n|{string.Concat(linters.Select(static _ => "--:|"))}\n"
            + $"| {string.Join(" | ", counts)} |\n";
    }

    private static bool IsOf(string alias, string linter) =>
        alias.StartsWith(linter + ":", StringComparison.Ordinal);

    /// <summary>The measured row of an application.</summary>
    private static string Proof(string application, string page)
    {
        var lines = page.Split('\n');
        var head = lines.First(static line => line.StartsWith("| application |", StringComparison.Ordinal));
        var row = lines.First(line => line.StartsWith($"| {application} |", StringComparison.Ordinal));
        return $"{head}\n|---|--:|--:|--:|---|---|--:|\n{row}\n";
    }

    [GeneratedRegex(
        @"(?<=^<!-- generated: (?<kind>[a-z]+) (?<argument>[^\n]+) -->\n).*?(?=^<!-- /generated -->$)",
        RegexOptions.Multiline | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Block();
}
