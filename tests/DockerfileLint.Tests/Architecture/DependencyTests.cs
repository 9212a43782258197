using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace DockerfileLint.Tests.Architecture;

/// <summary>Data flow in one direction: what a folder of the library may know of the others.</summary>
internal sealed class DependencyTests
{
    private static readonly string Library = RepositoryFolder.PathOf("src", "DockerfileLint");

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Syntax"] = ["Text", "Parsing"], // DockerfileSyntax.Parse is the parser's door.
        ["Parsing"] = ["Text", "Syntax"],
        ["Shell"] = ["Text"],
        ["Packages"] = ["Text", "Shell"],
        ["Images"] = ["Text", "Images"],
        ["Pins"] = ["Images"],
        ["Context"] = ["Text"],
        ["Projects"] = ["Text", "Context"],
        ["Diagnostics"] = ["Text"],
        ["Semantics"] = ["Text", "Syntax", "Shell", "Packages", "Images", "Context", "Projects"],
        ["Rewriting"] = ["Text", "Syntax", "Shell", "Packages", "Images", "Context", "Projects", "Diagnostics", "Semantics"],
        ["Formatting"] = ["Text", "Syntax", "Shell", "Packages", "Semantics"],
        ["Rules"] = ["Text", "Syntax", "Shell", "Packages", "Images", "Pins", "Context", "Projects", "Diagnostics", "Semantics", "Rewriting", "Formatting"],
        ["Linting"] = ["Text", "Syntax", "Images", "Pins", "Context", "Projects", "Diagnostics", "Semantics", "Rewriting", "Formatting", "Rules"],
        ["Configuration"] = ["Text", "Diagnostics", "Formatting", "Rules", "Linting"],
    };

    private static IEnumerable<string> Folders() => Directory.GetDirectories(Library).Select(static path => Path.GetFileName(path)).Where(static name => name is not ("bin" or "obj" or "PublicAPI"));

    [TestCaseSource(nameof(Folders))]
    public void AFolderKnowsOnlyWhatStandsBeforeIt(string folder)
    {
        Assert.That(Allowed, Does.ContainKey(folder), "A new folder has to say what it may know.");
        var wrong = Sources(folder).SelectMany(file => Names(file).Where(name => name != folder && !Allowed[folder].Contains(name, StringComparer.Ordinal)).Select(name => $"{Path.GetFileName(file)} knows {name}"));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void SpracheIsKnownToTheParserAlone() =>
        Assert.That(Directory.EnumerateFiles(Library, "*.cs", SearchOption.AllDirectories).Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && File.ReadAllText(file).Contains("using Sprache", StringComparison.Ordinal)).Select(file => Path.GetRelativePath(Library, file).Split(Path.DirectorySeparatorChar)[0]).Distinct(StringComparer.Ordinal), Is.EqualTo(new[] { "Parsing" }));

    [Test]
    public void TheLibraryKnowsNeitherDiskNorHosts()
    {
        var known = typeof(DockerfileLint.Linting.Linter).Assembly.GetReferencedAssemblies().Select(static name => name.Name!).Where(static name => name.StartsWith("Microsoft.", StringComparison.Ordinal) || name.StartsWith("DockerfileLint", StringComparison.Ordinal));
        Assert.That(known, Is.Empty);
    }

    private static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(Path.Combine(Library, folder), "*.cs", SearchOption.AllDirectories);

    /// <summary>The folders that a file names: by using, and by a name that begins with a folder, such as <c>Images.ImageReference</c>.</summary>
    private static IEnumerable<string> Names(string file)
    {
        var text = Regex.Replace(File.ReadAllText(file), @"//.*|""(?:[^""\\]|\\.)*""", "", RegexOptions.None, TimeSpan.FromSeconds(5));
        var used = Regex.Matches(text, @"using (?:static )?DockerfileLint\.(?<folder>\w+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(static match => match.Groups["folder"].Value);
        var named = Regex.Matches(text, @"(?<![\w.])(?<folder>[A-Z]\w+)\.(?<type>[A-Z]\w+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
            .Select(static match => (Folder: match.Groups["folder"].Value, Type: match.Groups["type"].Value))
            .Where(static name => Allowed.ContainsKey(name.Folder) && File.Exists(Path.Combine(Library, name.Folder, name.Type + ".cs"))).Select(static name => name.Folder);
        return used.Concat(named).Distinct(StringComparer.Ordinal);
    }
}
