using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DockerfileLint.Benchmarks.Images;

/// <summary>Images in a temporary folder, each a folder with what <c>docker save</c> writes.</summary>
internal sealed class MadeFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("images-").FullName;

    /// <summary>Writes a layer with the files of this machine's .NET, and gives its path.</summary>
    public string RealLayer()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!).Parent!.Parent!.Parent!;
        var path = Path.Combine(root, "real.tar");
        using var layer = File.Create(path);
        var number = 0;
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            layer.Write(TarBlock.Header($"dotnet/{number++}{file.Extension}", file.Length));
            using (var content = file.OpenRead()) content.CopyTo(layer);
            layer.Write(new byte[TarBlock.Padding(file.Length)]);
        }

        layer.Write(new byte[2 * TarBlock.Size]);
        return path;
    }

    /// <summary>Writes layers of small files, and gives their paths.</summary>
    public string[] SmallFiles(int files, int layers) =>
        [.. Enumerable.Range(0, layers).Select(layer => SmallFiles(files / layers, layer, files))];

    /// <summary>Makes an image of layers, and gives its folder.</summary>
    /// <param name="stored">The layers as they are stored.</param>
    /// <param name="plain">The same, not compressed.</param>
    public string Image(IReadOnlyList<string> stored, IReadOnlyList<string> plain)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, Path.GetRandomFileName())).FullName;
        for (var index = 0; index < stored.Count; index++)
            File.CreateSymbolicLink(Path.Combine(folder, $"{index}.layer"), stored[index]);
        File.WriteAllBytes(Path.Combine(folder, "configuration"), Configuration(plain.Select(static path =>
        {
            using var layer = File.OpenRead(path);
            return SHA256.HashData(layer);
        })));
        File.WriteAllBytes(Path.Combine(folder, "manifest.json"), Manifest(stored.Count));
        return folder;
    }

    /// <summary>The configuration of an image with such layers.</summary>
    public static byte[] Configuration(IEnumerable<byte[]> digests) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        os = "linux",
        architecture = "amd64",
        rootfs = new { diff_ids = digests.Select(static digest => "sha256:" + Convert.ToHexStringLower(digest)) },
    });

    /// <summary>The manifest of such an image.</summary>
    public static byte[] Manifest(int layers) => Encoding.UTF8.GetBytes(
        $$"""[{"Config":"configuration","Layers":[{{string.Join(',', Enumerable.Range(0, layers).Select(static layer => $"\"{layer}.layer\""))}}]}]""");

    /// <summary>A path in the folder.</summary>
    public string PathOf(string name) => Path.Combine(root, name);

    public void Dispose() => Directory.Delete(root, recursive: true);

    private string SmallFiles(int files, int layer, int all)
    {
        var path = Path.Combine(root, $"small-{all}-{layer}.tar");
        using var archive = new BufferedStream(File.Create(path), 1 << 20);
        for (var index = 0; index < files; index++)
        {
            archive.Write(TarBlock.Header(TarBlock.NameOf(layer * files + index), sizeof(int)));
            archive.Write(BitConverter.GetBytes(layer * files + index));
            archive.Write(new byte[TarBlock.Padding(sizeof(int))]);
        }

        archive.Write(new byte[2 * TarBlock.Size]);
        return path;
    }
}
