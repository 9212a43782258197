using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Accounting;

/// <summary>Layers as they come: what is hidden is what the definition says.</summary>
internal sealed class RandomLayerTests
{
    [Test]
    public void AnyLayersHideWhatTheDefinitionSays([Values(1, 2, 3, 4)] int seed)
    {
        var random = new Random(seed);
        var all = 0;
        for (var round = 0; round < 500; round++)
        {
            var layers = Layers(random);
            var expected = PlainModel.Of(layers);
            all += expected.Count;
            var image = Reading.Read(MadeImage.Of(layers), ArchiveForm.DockerOld);
            Assert.That(
                image.Hidden.GroupBy(static one => (one.Writer, one.Hider))
                    .Select(static group => $"{group.Key.Writer}>{group.Key.Hider} {group.Sum(static one => one.Bytes)}/{group.Sum(static one => one.Files)}")
                    .Order(StringComparer.Ordinal),
                Is.EqualTo(expected),
                layers);
        }

        Assert.That(all, Is.GreaterThan(500));
    }

    /// <summary>Files, folders, links and deletions over a few names, in an order that a builder could write.</summary>
    private static string Layers(Random random)
    {
        var lines = new List<string>();
        for (var layer = 0; layer < 5; layer++)
        {
            var files = new List<string>();
            for (var count = random.Next(8); count > 0; count--)
            {
                var path = string.Join('/', Enumerable.Range(0, random.Next(1, 4)).Select(_ => (char)('a' + random.Next(3))));
                var isBlocked = files.Any(file => path.StartsWith(file + "/", StringComparison.Ordinal) || file.StartsWith(path + "/", StringComparison.Ordinal));
                switch (random.Next(7))
                {
                    case 0:
                        lines.Add($"gone {path}");
                        break;
                    case 1:
                        lines.Add($"clear {path}");
                        break;
                    case 2 when files.Count > 0 && !isBlocked:
                        var target = files[random.Next(files.Count)];
                        if (target == path) break;
                        AddFolders(lines, path, random);
                        lines.Add($"hard {path} -> {target}");
                        files.Add(path);
                        break;
                    case 3 when !isBlocked:
                        lines.Add($"link {path} -> {(char)('a' + random.Next(3))}");
                        files.Add(path);
                        break;
                    case > 3 when !isBlocked:
                        AddFolders(lines, path, random);
                        lines.Add($"file {path} {random.Next(1, 100)}");
                        files.Add(path);
                        break;
                }
            }

            lines.Add("---");
        }

        return string.Join('\n', lines);
    }

    /// <summary>Most builders write the folders on the way, too.</summary>
    private static void AddFolders(List<string> lines, string path, Random random)
    {
        if (random.Next(3) == 0) return;
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1)) lines.Add($"dir {path[..slash]}");
    }
}
