using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Imaging.Squashing;
using DockerfileLint.Imaging.Tests.Making;

namespace DockerfileLint.Imaging.Tests.Squashing;

/// <summary>A folder of the disk in which images are squashed.</summary>
internal sealed class SquashFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dockerfile-lint-squash-");

    /// <summary>The image.</summary>
    public string Archive => PathOf("app.tar");

    /// <summary>The squashed image.</summary>
    public string Output => PathOf("out.tar");

    /// <summary>What there is.</summary>
    public IEnumerable<string> Names => folder.EnumerateFileSystemInfos().Select(static file => file.Name).Order(StringComparer.Ordinal);

    /// <summary>A path in the folder.</summary>
    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Stores an image.</summary>
    public SquashFolder With(MadeImage image, ArchiveForm form = ArchiveForm.DockerNew)
    {
        File.WriteAllBytes(Archive, image.Archive(form));
        return this;
    }

    /// <summary>Stores an image as a folder.</summary>
    public string WithFolder(MadeImage image, ArchiveForm form)
    {
        foreach (var file in image.Files(form))
        {
            var path = PathOf("layout/" + file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content);
        }

        return PathOf("layout");
    }

    /// <summary>Squashes the image.</summary>
    public SquashedImage Squash(int? from = null, int? last = null) =>
        ImageSquasher.Write(Archive, Output, new SquashOptions { From = from, Last = last });

    /// <summary>The files of the squashed image's archive, as .NET reads them.</summary>
    public Dictionary<string, byte[]> Files() => PlainTar.Files(File.ReadAllBytes(Output));

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);
}
