using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using DockerfileLint.Imaging.Tests.Making;
using DockerfileLint.Tests;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Accounting;

/// <summary>The figures of dive are those that its published formula gives.</summary>
internal sealed class DiveTests
{
    private static IEnumerable<LayerPattern> Patterns => LayerPatterns.All.Where(static pattern => !pattern.IsTooMuchForDive);

    [TestCaseSource(nameof(Patterns))]
    public void EveryPatternHasTheFiguresOfDive(LayerPattern pattern) => Check(pattern.Layers);

    [TestCase("dir d\nfile d/a 10\n---\ngone d\ndir d\nfile d/a 3\n---\ngone d", TestName = "Deleted again after it came back")]
    [TestCase("dir d\nfile d/a 10\n---\ndir d\nfile d/a 3\ngone d\n---\ngone d", TestName = "Deleted after it came back in the layer")]
    [TestCase("dir d\ndir d/e\nfile d/e/a 10\n---\ngone d/e\n---\ngone d", TestName = "Deleted from the inside out")]
    [TestCase("dir d\ndir d/e\nfile d/e/a 10\nfile d/b 5\n---\ngone d\ngone d/e\n---\ndir d\nfile d/c 1\n---\ngone d", TestName = "A folder and one in it deleted at once")]
    [TestCase("dir d\ndir d/e\nfile d/e/a 10\n---\ngone d/e\ngone d\n---\ndir d\nfile d/c 1\n---\ngone d", TestName = "A folder and one in it deleted the other way round")]
    [TestCase("file d/a 10\n---\ngone d", TestName = "A folder without an entry of its own")]
    [TestCase("dir d\nfile d/a 10\n---\nfile d/b 10\n---\ngone d", TestName = "A folder that only the lowest layer has an entry for")]
    [TestCase("dir d\nfile d/a 10\n---\nfile d 4\n---\ngone d\n---\nfile d 7", TestName = "A folder that became a file and is deleted")]
    [TestCase("file d 10\n---\ndir d\nfile d/a 4\n---\ngone d\n---\nfile d 7", TestName = "A file that became a folder and is deleted")]
    [TestCase("dir d\nfile d/a 10\nfile d/a 4\n---\nfile d/a 5\nfile d/a 2", TestName = "The same path again in the layer")]
    [TestCase("dir d\nfile d/a 10\n---\ngone d/a\ngone d/a", TestName = "The same whiteout again in the layer")]
    [TestCase("dir d\n---\ndir d\nfile d/a 5\n---\ndir d\n---\ngone d", TestName = "A folder that is a leaf in some layers")]
    [TestCase("file opt/x 50\n---\ndir opt\ndir opt/x\nclear opt/x", TestName = "A file becomes an empty folder that is opaque")]
    [TestCase("file opt/x 50\n---\nclear opt/x", TestName = "A file becomes an opaque folder without an entry")]
    [TestCase("file x 50\n---\ndir x\nclear x\nfile x/y 3\n---\ngone x", TestName = "An opaque folder with a file")]
    [TestCase("dir x\nfile x/y 50\n---\nclear x\ndir x\n---\ngone x", TestName = "An opaque folder before its entry")]
    [TestCase("dir x\nfile x/y 50\n---\nclear x\n---\ngone x\nfile x 7", TestName = "An opaque folder loses its entry")]
    [TestCase("file a 10\nfile z 20\n---\ngone m\nfile a 10\nfile z 20\n---\nfile z 20", TestName = "Deletion of nothing")]
    [TestCase("file a 10\nfile z 20\n---\ngone m\n---\nfile m 7\n---\ngone m\n---\ngone m", TestName = "Deletion of nothing, which is written later")]
    [TestCase("file d/a 10\nfile d/z 20\nfile e 5\n---\ngone d/q\ngone d/b\ngone d/a\ngone e\nfile d.x 3\nfile d/z 1\nfile c 2", TestName = "Deletions of nothing in a folder")]
    [TestCase("file a 10\n---\nclear a\n---\ngone a/x\nfile b 7", TestName = "Deletion of nothing in an empty folder")]
    [TestCase("gone a\nfile b 5\nfile .a 6\n---\nfile b 5\nfile .a 6", TestName = "Deletion of nothing in the lowest layer")]
    [TestCase("gone a\nfile a/x 5\nfile b 6\n---\ngone a\nfile b 6", TestName = "Deletion of its own in the lowest layer")]
    [TestCase("gone a\ndir a\nfile a/x 5\nfile b 6\n---\ngone a\n---\ngone a", TestName = "Deletion of its own folder in the lowest layer")]
    [TestCase("file +a 5\n---\ngone +a\nfile +a 6\n---\ngone +a\nfile b 7\n---\nfile b 7", TestName = "A name before that of its deletion")]
    [TestCase("dir .a\nfile .a/x 5\n---\ngone .a\ndir .a\nfile .a/y 6\n---\ngone .a", TestName = "A hidden folder is deleted and made anew")]
    [TestCase("file d 10\n---\nfile d/a 4\n---\ndir e\n---\ngone d", TestName = "A file that became a folder without an entry")]
    [TestCase("dir e\nfile e/d 10\n---\ndir e\nfile e/d/a 4\n---\ngone e", TestName = "A file that became a folder without an entry, and its folder deleted")]
    public void OddLayersHaveTheFiguresOfDive(string layers) => Check(layers);

    [Test]
    public void AnyLayersHaveTheFiguresOfDive()
    {
        var random = new Random(19);
        for (var round = 0; round < 400; round++) Check(Layers(random));
    }

    /// <summary>What the documentation says of dive: nothing for what a folder hid, and twice what changed its owner.</summary>
    [TestCase("delete a folder", 0)]
    [TestCase("move a folder", 0)]
    [TestCase("make a folder opaque", 0)]
    [TestCase("a folder becomes a symbolic link", 0)]
    [TestCase("a file becomes a folder and a file again", 120)]
    [TestCase("chown -R", 300)]
    [TestCase("chmod", 200)]
    public void TheTableShowsWhereDiveIsWrong(string name, long wasted)
    {
        var row = DiveTable.Rows.Single(row => row.Pattern.Name == name);

        Assert.That(row.Wasted, Is.EqualTo(wasted));
        Assert.That(row.Hidden, Is.Not.EqualTo(wasted));
        Assert.That(DiveTable.Markdown, Does.Contain($"| {name} | {row.Hidden} | {wasted} |"));
    }

    [Test]
    public void ThePageHasTheTable()
    {
        const string Start = "<!-- dive -->\n";
        var path = RepositoryFolder.PathOf("docs", "images.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var end = page.IndexOf("<!-- /dive -->", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("DOCKERFILELINT_ACCEPT") == "1")
            File.WriteAllText(path, page[..start] + DiveTable.Markdown + page[end..]);
        else
            Assert.That(page[start..end], Is.EqualTo(DiveTable.Markdown));
    }

    private static string Layers(Random random)
    {
        var text = new StringBuilder();
        var tree = new DiveNode("", null);
        for (var layer = 0; layer < 5; layer++)
        {
            var entries = new List<string>();
            var existing = tree.ChildrenFirst().Select(static node => node.Path).ToArray();
            if (existing.Length > 0 && random.Next(3) > 0)
                entries.AddRange(random.GetItems(existing, random.Next(3)).Distinct(StringComparer.Ordinal).Select(static path => $"gone {path[1..]}"));
            if (random.Next(4) == 0) entries.Add($"gone {(char)('a' + random.Next(4))}/{(char)('a' + random.Next(4))}");
            for (var count = random.Next(6); count > 0; count--)
            {
                var depth = random.Next(1, 4);
                var path = string.Join('/', Enumerable.Range(0, depth).Select(_ => (char)('a' + random.Next(3))));
                entries.Add(random.Next(3) == 0 ? $"{(random.Next(4) == 0 ? "clear" : "dir")} {path}" : $"file {path}{(random.Next(2) == 0 ? "/f" : ".f")} {random.Next(50)}");
            }

            var upper = LayerText.Layers(string.Join('\n', entries))[0];
            var added = new DiveNode("", null);
            foreach (var entry in upper) added.Add(entry.Path, entry.Content.Length, entry.Kind == MadeKind.Folder);
            tree.Stack(added);
            text.Append(CultureInfo.InvariantCulture, $"{string.Join('\n', entries)}\n---\n");
        }

        return text.ToString();
    }

    private static void Check(string layers)
    {
        var image = Reading.Read(MadeImage.Of(layers), ArchiveForm.DockerOld);
        var (efficiency, wasted) = DiveFormula.Of(layers);

        Assert.That(image.DiveWastedBytes, Is.EqualTo(wasted), layers);
        Assert.That(image.DiveEfficiency, Is.EqualTo(efficiency).Within(1e-12), layers);
    }
}
