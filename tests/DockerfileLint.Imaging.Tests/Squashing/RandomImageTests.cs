using System;
using System.Linq;
using System.Text;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Squashing;

/// <summary>Squashing keeps what is to be seen of images that nobody thought of.</summary>
internal sealed class RandomImageTests
{
    private const int Images = 600;

    [Test]
    public void TheFileSystemStays()
    {
        var squashed = 0;
        for (var seed = 0; seed < Images; seed++)
        {
            var layers = Layers(new Random(seed));
            using var folder = new SquashFolder().With(MadeImage.Of(layers));
            if (Read(folder.Archive) is not { } image) continue;
            var from = seed % (image.Layers.Length - 1);

            folder.Squash(from);

            Assert.That(SeenFiles.Of(ImageReader.Read(folder.Output)), Is.EqualTo(SeenFiles.Of(image)), $"seed {seed} from {from}\n{layers}");
            squashed++;
        }

        Assert.That(squashed, Is.GreaterThan(Images / 8));
    }

    /// <summary>The image; null where chance made one that no builder could have made.</summary>
    private static ContainerImage? Read(string archive)
    {
        try
        {
            return ImageReader.Read(archive);
        }
        catch (ImageException)
        {
            return null;
        }
    }

    private static string Layers(Random random)
    {
        var text = new StringBuilder();
        for (var layer = random.Next(2, 6); layer > 0; layer--)
        {
            for (var entry = random.Next(1, 7); entry > 0; entry--) text.Append(Entry(random)).Append('\n');
            if (layer > 1) text.Append("---\n");
        }

        return text.ToString();
    }

    private static string Entry(Random random)
    {
        var path = Path(random);
        return random.Next(12) switch
        {
            < 5 => $"file {path} {random.Next(5)} own={random.Next(2)}:0",
            < 7 => $"dir {path} mode=7{random.Next(8)}5 at={random.Next(9)}",
            7 => $"link {path} -> /{Path(random)}",
            8 => $"hard {path} -> {Path(random)}",
            < 11 => $"gone {path}",
            _ => $"clear {path}",
        };
    }

    private static string Path(Random random) =>
        string.Join('/', Enumerable.Range(0, random.Next(1, 4)).Select(depth => $"{"abc"[random.Next(depth == 0 ? 3 : 2)]}{depth}"));
}
