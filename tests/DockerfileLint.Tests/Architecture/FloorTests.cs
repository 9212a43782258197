using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace DockerfileLint.Tests.Architecture;

/// <summary>The build model has floors: a part knows those below it, and not the model made of them.</summary>
internal sealed class FloorTests
{
    private static readonly string Model = RepositoryFolder.PathOf("src", "DockerfileLint", "Semantics");

    private const string Namespace = "DockerfileLint.Semantics.";

    // From the ground up; those at the top stand beside each other.
    private static readonly string[] Floors =
        ["Paths", "Variables", "Stages", "Runs", "Sources", "Effects", "Layers", "Purpose"];

    private static readonly string[] Top = ["DotNet", "Errors", "Junk", "Symbols"];

    [Test]
    public void EveryFolderIsAFloor() =>
        Assert.That(
            Directory.GetDirectories(Model).Select(static path => Path.GetFileName(path)),
            Is.EquivalentTo(Floors.Concat(Top)));

    [Test]
    public void TheModelAloneStandsAboveTheFloors() =>
        Assert.That(
            Directory.GetFiles(Model, "*.cs").Select(static path => Path.GetFileName(path)),
            Is.EqualTo(new[] { "BuildModel.cs" }));

    [Test]
    public void AFloorHasANamespaceOfItsOwn()
    {
        var wrong = Floors.Concat(Top).SelectMany(static floor => Sources(floor)
            .Where(file => Words(@"^namespace (?<name>.+);", File.ReadAllText(file)).Single() != Namespace + floor));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void AFloorKnowsThoseBelowItAlone()
    {
        var up = Floors.Concat(Top).SelectMany(static floor => Sources(floor)
            .SelectMany(file => Above(floor, file), static (file, name) => (File: file, Name: name))
            .Select(line => $"{floor}/{Path.GetFileNameWithoutExtension(line.File)}: {line.Name}"));
        Assert.That(up, Is.Empty);
    }

    private static string[] Sources(string floor) => Directory.GetFiles(Path.Combine(Model, floor), "*.cs");

    /// <summary>What a file names that does not stand below it: a floor or the model.</summary>
    private static IEnumerable<string> Above(string floor, string file)
    {
        var below = Array.IndexOf(Floors, floor) is >= 0 and var index ? Floors.Take(index + 1) : Floors.Append(floor);
        var text = Without(@"//.*|""(?:[^""\\\n]|\\.)*""", File.ReadAllText(file));
        var names = string.Join('|', Floors.Concat(Top));
        return Words(@"using (?:static )?DockerfileLint\.Semantics\.(?<name>\w+)", text)
            .Concat(Words($@"(?<![\w.])(?<name>{names})\.[A-Z]\w+", text).Where(name => IsType(name, text)))
            .Concat(Words(@"\b(?<name>BuildModel)\b", text))
            .Distinct(StringComparer.Ordinal).Where(name => !below.Contains(name, StringComparer.Ordinal));
    }

    /// <summary>Whether a name before a dot is the floor, so that a type follows, and not a property.</summary>
    private static bool IsType(string floor, string text) =>
        Words($@"(?<![\w.]){floor}\.(?<name>[A-Z]\w+)", text)
            .Any(type => File.Exists(Path.Combine(Model, floor, type + ".cs")));

    private static string Without(string pattern, string text) =>
        Regex.Replace(text, pattern, "", RegexOptions.None, TimeSpan.FromSeconds(5));

    private static IEnumerable<string> Words(string pattern, string text) =>
        Regex.Matches(text, pattern, RegexOptions.ExplicitCapture | RegexOptions.Multiline, TimeSpan.FromSeconds(5))
            .Select(static match => match.Groups["name"].Value);
}
