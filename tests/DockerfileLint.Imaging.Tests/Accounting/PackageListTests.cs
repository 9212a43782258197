using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Accounting;

/// <summary>The lists of npm and pnpm tell which packages serve development only.</summary>
internal sealed class PackageListTests
{
    private const string Npm =
        """{"lockfileVersion":3,"packages":{"":{"name":"app"},"node_modules/a":{"version":"1.0.0"},"node_modules/b":{"version":"1.0.0","dev":true},"node_modules/c":{"version":"1.0.0","optional":true}}}""";

    private const string Packages = "file app/node_modules/a/a.js 1\nfile app/node_modules/b/b.js 20\n";

    // What pnpm 10 wrote for "debug" and, for development, "mocha": packages that both need are needed.
    private const string Pnpm =
        """
        lockfileVersion: '9.0'

        importers:

          .:
            dependencies:
              debug:
                specifier: ^4
                version: 4.4.3(supports-color@8.1.1)
            devDependencies:
              '@types/debug':
                specifier: ^4
                version: 4.1.13
              mocha:
                specifier: ^10
                version: 10.8.2

        packages:

          '@types/debug@4.1.13':
            resolution: {integrity: sha512-KSVg}

        snapshots:

          '@types/debug@4.1.13': {}

          debug@4.4.3(supports-color@8.1.1):
            dependencies:
              ms: 2.1.3
            optionalDependencies:
              supports-color: 8.1.1

          has-flag@4.0.0: {}

          mocha@10.8.2:
            dependencies:
              debug: 4.4.3(supports-color@8.1.1)
              old: has-flag@4.0.0

          ms@2.1.3: {}

          supports-color@8.1.1:
            dependencies:
              has-flag: 4.0.0
        """;

    private static readonly string[] PnpmFolders =
        ["@types+debug@4.1.13", "debug@4.4.3_supports-color@8.1.1", "has-flag@4.0.0", "mocha@10.8.2", "ms@2.1.3", "supports-color@8.1.1"];

    [Test]
    public void TheListInTheFolderOfPackagesCounts() =>
        Check($"{Packages}text app/node_modules/.package-lock.json {Npm}", 20);

    [Test]
    public void TheListOfTheProjectCountsWithoutIt() => Check($"{Packages}text app/package-lock.json {Npm}", 20);

    [TestCase("file app/node_modules/.yarn-integrity 0")]
    [TestCase("file app/node_modules/.modules.yaml 0")]
    [TestCase("text app/node_modules/.package-lock.json {\"packages\":{}}")]
    [TestCase("gone app/node_modules/a")]
    public void TheListOfTheProjectIsNotThatOfOtherPackages(string line) =>
        Check($"{Packages}text app/package-lock.json {Npm}\n---\n{line}", 0);

    [TestCase("[]")]
    [TestCase("{\"packages\":[]}")]
    [TestCase("{\"packages\":{\"\":{\"dev\":true},\"node_modules/b\":{\"dev\":1},\"node_modules/a\":true}}")]
    [TestCase("{\"packages\":{\"node_modules/b\":{\"dev\":true}")]
    [TestCase("{\"packages\":{\"\\ud800\":{\"dev\":true}}}")]
    public void AnotherListTellsNothing(string text)
    {
        Check($"{Packages}text app/node_modules/.package-lock.json {text}", 0);
        Check($"{Packages}text app/package-lock.json {text}", 0);
    }

    [Test]
    public void PnpmNeedsWhatAProjectReaches() => Check(PnpmLayer(Pnpm), 1 + 1000);

    [TestCase("'9.0'", "'12.0'")]
    [TestCase("      ms: 2.1.3", "      ms: 2.1.4")]
    [TestCase("snapshots:\n", "snapshots:\n\n      a: 1\n  : x\n  '': x\n  '\n")]
    public void AListThatIsNotUnderstoodTellsNothingWrong(string part, string other)
    {
        Assert.That(Pnpm, Does.Contain(part));
        var waste = Read(PnpmLayer(Pnpm.Replace(part, other, System.StringComparison.Ordinal)));
        Assert.That(waste, Is.EqualTo(part == "snapshots:\n" ? 1001 : 0));
    }

    private static string PnpmLayer(string list) =>
        string.Join('\n', PnpmFolders.Select(static (name, index) =>
            $"file app/node_modules/.pnpm/{name}/node_modules/x/x.js {System.Math.Pow(10, index)}"))
        + "\ntext app/node_modules/.pnpm/lock.yaml " + list.ReplaceLineEndings("\\n");

    private static void Check(string layers, long expected) => Assert.That(Read(layers), Is.EqualTo(expected));

    private static long Read(string layers) => Reading.Read(MadeImage.Of(layers), ArchiveForm.DockerNew).WasteFiles
        .Where(static waste => waste.Kind == MeasuredKind.DevelopmentPackages).Sum(static waste => waste.Bytes);
}
