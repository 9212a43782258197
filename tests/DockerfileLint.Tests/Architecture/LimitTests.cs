using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace DockerfileLint.Tests.Architecture;

/// <summary>The limits that <c>docs/limits.md</c> names are those of the code, and none of the classes of limits is missing, nor does one lie elsewhere.</summary>
internal sealed partial class LimitTests
{
    private static readonly string Page = File.ReadAllText(RepositoryFolder.PathOf("docs", "limits.md"));

    private static readonly ILookup<string, string> Sources = Directory.EnumerateFiles(RepositoryFolder.PathOf("src"), "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .ToLookup(path => Path.GetFileNameWithoutExtension(path)!, File.ReadAllText, StringComparer.Ordinal);

    private static IEnumerable<string> Rows => Page.Split('\n').Where(line => Row().IsMatch(line));

    private static readonly string[] CentralClasses = ["ImageLimits", "Limits", "LintLimits", "MessageLimits", "ProofLimits", "ReadLimits", "ReportLimits", "RewriteLimits"];

    private static IEnumerable<string> Central => CentralClasses
        .SelectMany(name => Sources[name].SelectMany(source => Constant().Matches(source)).Select(match => $"{name}.{match.Groups["name"].Value}"));

    [TestCaseSource(nameof(Rows))]
    public void EachLimitOfThePageIsThatOfTheCode(string row)
    {
        var match = Row().Match(row);
        var constants = Sources[match.Groups["class"].Value].SelectMany(source => Constant().Matches(source));
        var constant = constants.SingleOrDefault(constant => constant.Groups["name"].Value == match.Groups["name"].Value);
        Assert.That(constant, Is.Not.Null, row);
        Assert.That(match.Groups["value"].Value.Replace(",", "", StringComparison.Ordinal), Is.EqualTo(Value(constant!.Groups["value"].Value)), row);
    }

    [TestCaseSource(nameof(Central))]
    public void EachCentralLimitIsOnThePage(string name) => Assert.That(Page, Does.Contain($"`{name}`"));

    [Test]
    public void NoLimitLiesElsewhere()
    {
        var found = Sources.Where(file => !CentralClasses.Contains(file.Key, StringComparer.Ordinal))
            .SelectMany(file => file.SelectMany(source => Constant().Matches(source)), (file, match) => $"{file.Key}.{match.Groups["name"].Value}");
        Assert.That(found.Where(name => Limiting().IsMatch(name)), Is.Empty, "Each belongs into a class of limits and on the page.");
    }

    [Test]
    public void ThePageHasLimits() => Assert.That(Rows.Count(), Is.GreaterThan(5));

    /// <summary>A number, a product or a power of two, as constants are written.</summary>
    private static string Value(string text)
    {
        var shift = text.Split("<<");
        var value = shift[0].Split('*').Aggregate(1L, (product, factor) => product * Number(factor));
        return (shift.Length > 1 ? value << (int)Number(shift[1]) : value).ToString(CultureInfo.InvariantCulture);
    }

    private static long Number(string text) => long.Parse(text.Trim().Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| [^|]+ \| (?<value>[0-9,]+)[^|]*\| `(?<class>\w+)\.(?<name>\w+)` \|", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"\.(Most|Max|Longest|Deepest|Largest|Limit)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Limiting();

    [GeneratedRegex(@"const (int|long) (?<name>\w+) = (?<value>[0-9_*< ]+);", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Constant();
}
