using System.Linq;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Accounting;

/// <summary>The bytes of folders.</summary>
internal sealed class FolderSumsTests
{
    /// <summary>A content counts once, also where both its first and its last name are gone.</summary>
    [TestCase("", "/d 9000")]
    [TestCase("---\ngone f/c", "/d 9000")]
    [TestCase("---\ngone d/a\ngone f/c", "/e 9000")]
    public void HardLinksCountOnce(string later, string expected)
    {
        var layers = $"file d/a 9000\nhard e/b -> d/a\nhard f/c -> d/a\n{later}";
        var image = Reading.Read(MadeImage.Of(layers), ArchiveForm.DockerOld);

        var folders = image.LargestFolders.Select(static folder => $"{folder.Path} {folder.Bytes}").ToArray();

        Assert.That(folders, Is.EqualTo(new[] { expected }));
    }
}
