using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using DockerfileLint.Packages;
using NUnit.Framework;

namespace DockerfileLint.Tests.Architecture;

/// <summary>What is known of a tool lies in its class: its programs are spelled nowhere else.</summary>
internal sealed class ToolSpellingTests
{
    private static readonly string Library = RepositoryFolder.PathOf("src", "DockerfileLint");

    // Images and packages bear the names of the programs that they bring.
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["ToolchainImages.cs"] = "the images of toolchains",
        ["OfficialImages.cs"] = "the images of languages",
        ["DistrolessImages.cs"] = "the images of languages",
        ["JunkCatalog.cs"] = "pip as a word for other programs",
        ["FullBaseRule.cs"] = "the programs of a JDK",
        ["BuildToolsLeftRule.cs"] = "the packages that bring compilers",
        ["RedundantBundlerRule.cs"] = "the gem",
        ["ScriptEffects.cs"] = "programs that test or print",
    };

    [Test]
    public void AProgramIsSpelledInItsToolOnly()
    {
        var programs = Tools.All.SelectMany(static tool => tool.Programs).ToHashSet(StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Library, "*.cs", SearchOption.AllDirectories))
        {
            var name = Path.GetFileName(file);
            if (file.StartsWith(Path.Combine(Library, "Packages"), StringComparison.Ordinal) || file.Contains("/obj/", StringComparison.Ordinal) || Others.ContainsKey(name)) continue;
            foreach (Match match in Regex.Matches(File.ReadAllText(file), "\"(?<name>[a-z0-9.-]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10)))
                if (programs.Contains(match.Groups["name"].Value)) wrong.Add($"{name}: {match.Value}");
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void TheExceptionsAreNeeded() => Assert.That(
        Others.Keys.Where(static name => Directory.EnumerateFiles(Library, name, SearchOption.AllDirectories).Count() != 1),
        Is.Empty);
}
