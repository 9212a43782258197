using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace DockerfileLint.Tests.Architecture;

/// <summary>Each promise of <c>docs/promises.md</c> has a test behind it, by the name of its class and method, and that test exists.</summary>
internal sealed partial class PromiseTests
{
    private static readonly string Page = File.ReadAllText(RepositoryFolder.PathOf("docs", "promises.md"));

    private static readonly ILookup<string, string> Sources = Directory.EnumerateFiles(RepositoryFolder.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories)
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .ToLookup(path => Path.GetFileNameWithoutExtension(path)!, File.ReadAllText, StringComparer.Ordinal);

    private static IEnumerable<string> Rows => Page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| What", StringComparison.Ordinal));

    private static IEnumerable<string> Named => TestName().Matches(Page).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal);

    [TestCaseSource(nameof(Rows))]
    public void EachPromiseNamesATest(string row) => Assert.That(TestName().IsMatch(row), row);

    [TestCaseSource(nameof(Named))]
    public void EachTestThatIsNamedExists(string name)
    {
        var parts = name.Split('.');
        var source = Sources[parts[0]].SingleOrDefault();
        Assert.That(source, Is.Not.Null, $"There is no {parts[0]}.cs.");
        Assert.That(source, Does.Match($@"\[Test[^\n]*\](\s*\[[^\n]*\])*\s*public (async Task|void) {parts[1]}\("), $"{parts[0]} has no test {parts[1]}.");
    }

    [Test]
    public void ThePageHasPromises() => Assert.That(Rows.Count(), Is.GreaterThan(15));

    [GeneratedRegex(@"`(?<name>[A-Z]\w+Tests\.[A-Z]\w+)`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestName();
}
