using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using DockerfileLint.Tests;
using NUnit.Framework;

namespace DockerfileLint.EndToEnd.Tests;

/// <summary>What is in each package, and what is said about it there.</summary>
[Parallelizable(ParallelScope.Children)]
internal sealed partial class PackageContentTests
{
    private static IEnumerable<string> Ids => Packages.Projects.Keys;

    [TestCaseSource(nameof(Ids))]
    public void ItsFilesAndDependenciesAreThese(string id)
    {
        var package = PackageFile.Open(id);
        if (package.Files.Keys.Any(static path => path.StartsWith("build/", StringComparison.Ordinal)) && !package.Files.Keys.Any(static path => path.Contains(Packages.Runtime, StringComparison.Ordinal)))
            Assert.Ignore("The compiler for assemblies that are compiled ahead of time can't be restored here.");
        var text = new StringBuilder("files\n");
        foreach (var path in package.Files.Keys.Order(StringComparer.Ordinal)) text.Append($"  {path}\n");
        text.Append("dependencies\n");
        foreach (var (framework, name, version) in package.Dependencies) text.Append($"  {framework}: {name} {version}\n");
        text.Append("parts of others\n");
        foreach (var notice in Notices(package)) text.Append($"  {notice}\n");
        text.Append("symbols\n");
        foreach (var path in PackageFile.SymbolsOf(id).Keys.Order(StringComparer.Ordinal)) text.Append($"  {path}\n");
        Verified.Matches(
            Repository.PathOf("tests", "DockerfileLint.EndToEnd.Tests", "PackageContents", $"{id}.verified.txt"),
            text.ToString().Replace(Packages.Version, "VERSION", StringComparison.Ordinal).Replace($"/{Packages.Runtime}/", "/RUNTIME/", StringComparison.Ordinal));
    }

    [TestCaseSource(nameof(Ids))]
    public void ItSaysWhatItIsAndWhereItComesFrom(string id)
    {
        var package = PackageFile.Open(id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(package.Field("version")!.Value, Is.EqualTo(Packages.Version));
            Assert.That(package.Field("license")!.Value, Is.EqualTo("MIT"));
            Assert.That(package.Field("license")!.Attribute("type")!.Value, Is.EqualTo("expression"));
            Assert.That(package.Field("description")!.Value, Has.Length.InRange(40, 200).And.EndWith("."));
            foreach (var name in (string[])["authors", "copyright", "tags"]) Assert.That(package.Field(name)?.Value, Is.Not.Null.And.Not.Empty, name);
            var readme = package.Text(package.Field("readme")!.Value);
            Assert.That(readme, Does.StartWith("# ").And.Not.Contain("](../").And.Not.Contain("](docs/"), "A page of a package can't show a relative link.");
            var icon = package.Files[package.Field("icon")!.Value];
            Assert.That(Encoding.Latin1.GetString(icon, 1, 3), Is.EqualTo("PNG"));
            Assert.That((BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20))), Is.EqualTo((128, 128)));
            if (!Path.Exists(Repository.PathOf(".git"))) return;
            var repository = package.Field("repository")!;
            Assert.That(repository.Attribute("type")!.Value, Is.EqualTo("git"));
            Assert.That(repository.Attribute("commit")!.Value, Does.Match("^[0-9a-f]{40}$"));
            Assert.That(repository.Attribute("url")?.Value ?? "https://", Does.StartWith("https://"), "That of a clone of a folder isn't published.");
        }
    }

    /// <summary>A test compiles and runs those of that page.</summary>
    [TestCaseSource(nameof(Ids))]
    public void TheExamplesOfItsPageAreThoseOfTheLibrarysPage(string id)
    {
        var examples = Example().Matches(PackageFile.Open(id).Text("README.md")).Select(static match => match.Value).ToList();
        var page = File.ReadAllText(Repository.PathOf("docs", "library.md"));
        Assert.That(examples.Where(example => !page.Contains(example, StringComparison.Ordinal)), Is.Empty);
        if (id is "DockerfileLint" or "DockerfileLint.Workspaces") Assert.That(examples, Is.Not.Empty);
    }

    /// <summary>The assembly of a package, named as the package with one exception.</summary>
    private static string AssemblyOf(string package) => package == "ZstdSharp.Port" ? "ZstdSharp" : package;

    [TestCaseSource(nameof(Ids))]
    public void ItsNoticesNameEveryAssemblyOfOthers(string id)
    {
        var package = PackageFile.Open(id);
        var carried = package.Assemblies.Select(static file => Path.GetFileNameWithoutExtension(file.Key)).Where(static name => !name.StartsWith("DockerfileLint", StringComparison.Ordinal) && name != "dockerfile-lint").Distinct(StringComparer.Ordinal);
        var notices = Notices(package).ToList();
        Assert.That(notices.Select(static notice => AssemblyOf(notice.Split(' ')[0])), Is.EquivalentTo(carried));
        foreach (var license in notices.Select(static notice => notice.Split(' ')[^1]).Distinct(StringComparer.Ordinal))
            Assert.That(package.Text("THIRD-PARTY-NOTICES.txt"), Does.Contain($"{new string('-', 80)}\n{license}\n\n"));
    }

    [TestCaseSource(nameof(Ids))]
    public void ItsBillOfMaterialsHasItsPartsAndDependencies(string id)
    {
        var package = PackageFile.Open(id);
        var bill = package.Xml("bom.xml");
        var space = bill.Name.Namespace;
        var components = bill.Element(space + "components")!.Elements().Select(component => component.Element(space + "purl")!.Value).ToList();
        var expected = package.Dependencies.Select(static dependency => $"pkg:nuget/{dependency.Id}@{dependency.Version.Trim('[', ']')}")
            .Concat(Notices(package).Select(static notice => $"pkg:nuget/{notice.Split(' ')[0]}@{notice.Split(' ')[1]}"));
        Assert.That(components, Is.EquivalentTo(expected.Distinct(StringComparer.Ordinal)));
        Assert.That(bill.Element(space + "metadata")!.Descendants(space + "purl").Single().Value, Is.EqualTo($"pkg:nuget/{id}@{Packages.Version}"));
    }

    [TestCase("DockerfileLint.Reporting")]
    [TestCase("DockerfileLint.MSBuild")]
    [TestCase("DockerfileLint.Tool")]
    public void TwoPacksAreTheSame(string id)
    {
        using var folder = new TemporaryFolder();
        Packages.Pack(id, folder.Path);
        foreach (var path in Directory.GetFiles(folder.Path))
        {
            Assert.That(File.ReadAllBytes(path).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(Packages.Feed, Path.GetFileName(path)))), Path.GetFileName(path));
            using var package = ZipFile.OpenRead(path);
            // Two packs within two seconds would be the same with the time of packing, too.
            Assert.That(package.Entries.Select(static entry => entry.LastWriteTime).Distinct().Single().UtcDateTime, Is.LessThan(File.GetLastWriteTimeUtc(typeof(PackageContentTests).Assembly.Location)));
        }
    }

    /// <summary>Name, version and license of each part.</summary>
    private static IEnumerable<string> Notices(PackageFile package) =>
        package.Files.ContainsKey("THIRD-PARTY-NOTICES.txt")
            ? Notice().Matches(package.Text("THIRD-PARTY-NOTICES.txt")).Select(static match => $"{match.Groups["part"].Value} {match.Groups["license"].Value}")
            : [];

    [GeneratedRegex(@"^```csharp\n.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Example();

    [GeneratedRegex(@"^(?<part>\S+ \d\S*)\nhttp.*\n.*\nLicense: (?<license>\S+)$", RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Notice();
}
