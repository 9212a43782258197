using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Making;

/// <summary>Reads images that tests made, as users would.</summary>
internal static class Reading
{
    /// <summary>The name by which archives that are only in memory are read.</summary>
    public const string Name = "made.tar";

    /// <summary>Reads an image in the form.</summary>
    public static ContainerImage Read(MadeImage image, ArchiveForm form, ImageOptions? options = null) => form switch
    {
        ArchiveForm.OciFolder or ArchiveForm.DockerFolder => ReadFolder(image.Files(form), options),
        ArchiveForm.DockerStream or ArchiveForm.OciStream => ReadStream(image.Archive(form), options),
        _ => ReadArchive(image.Archive(form), options),
    };

    /// <summary>Reads an archive as a file.</summary>
    public static ContainerImage ReadArchive(byte[] archive, ImageOptions? options = null) =>
        ImageReader.Read(Name, (options ?? new ImageOptions()) with { OpenFile = _ => new MemoryStream(archive, writable: false) });

    /// <summary>Reads an archive as a stream.</summary>
    public static ContainerImage ReadStream(byte[] archive, ImageOptions? options = null)
    {
        using var bytes = new MemoryStream(archive, writable: false);
        using var pipe = new PipeStream(bytes);
        return ImageReader.Read(pipe, Name, options);
    }

    /// <summary>Reads files in a folder of the disk.</summary>
    public static ContainerImage ReadFolder(IEnumerable<MadeFile> files, ImageOptions? options = null)
    {
        var folder = Directory.CreateTempSubdirectory("dockerfile-lint-image-");
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine([folder.FullName, .. file.Path.Split('/')]);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                if (file.Link is null) File.WriteAllBytes(path, file.Content);
                else File.CreateSymbolicLink(path, file.Link);
            }

            var before = Listing(folder);
            try
            {
                return ImageReader.Read(folder.FullName, options);
            }
            finally
            {
                Assert.That(Listing(folder), Is.EqualTo(before), "Reading an image doesn't change its folder.");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> Listing(DirectoryInfo folder) =>
    [
        .. folder.EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Select(static file => $"{file.FullName} {file.LastWriteTimeUtc:O}").Order(StringComparer.Ordinal),
    ];
}
