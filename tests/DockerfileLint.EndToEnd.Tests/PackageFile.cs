using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;

namespace DockerfileLint.EndToEnd.Tests;

/// <summary>A package or its symbols, opened.</summary>
internal sealed class PackageFile
{
    private PackageFile(string id, IReadOnlyDictionary<string, byte[]> files) => (Id, Files) = (id, files);

    public string Id { get; }

    /// <summary>What it contains, without what the format itself needs.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; }

    /// <summary>Its assemblies, by their paths.</summary>
    public IEnumerable<KeyValuePair<string, byte[]>> Assemblies => Files.Where(static file => file.Key.EndsWith(".dll", StringComparison.Ordinal));

    /// <summary>The fields of its nuspec.</summary>
    public XElement Metadata => Xml($"{Id}.nuspec").Elements().Single();

    public static PackageFile Open(string id) => Open(id, "nupkg");

    private static PackageFile Open(string id, string extension)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Packages.Feed, $"{id}.{Packages.Version}.{extension}"));
        var files = archive.Entries
            .Where(static entry => entry.FullName is not ("_rels/.rels" or "[Content_Types].xml") && !entry.FullName.StartsWith("package/", StringComparison.Ordinal))
            .ToDictionary(static entry => entry.FullName, static entry => Bytes(entry), StringComparer.Ordinal);
        return new PackageFile(id, files);
    }

    /// <summary>The symbols beside a package; none if it has none.</summary>
    public static IReadOnlyDictionary<string, byte[]> SymbolsOf(string id) =>
        File.Exists(Path.Combine(Packages.Feed, $"{id}.{Packages.Version}.snupkg"))
            ? Open(id, "snupkg").Files.Where(static file => file.Key.EndsWith(".pdb", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal)
            : new Dictionary<string, byte[]>(StringComparer.Ordinal);

    /// <summary>A file as text.</summary>
    public string Text(string path) => new StreamReader(new MemoryStream(Files[path])).ReadToEnd();

    /// <summary>A file as XML.</summary>
    public XElement Xml(string path) => XDocument.Load(new MemoryStream(Files[path])).Root!;

    /// <summary>A field of the nuspec; null if it has none.</summary>
    public XElement? Field(string name) => Metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    /// <summary>The packages that it depends on, by framework.</summary>
    public IEnumerable<(string Framework, string Id, string Version)> Dependencies =>
        from dependency in Metadata.Descendants()
        where dependency.Name.LocalName == "dependency"
        select (dependency.Parent!.Attribute("targetFramework")!.Value, dependency.Attribute("id")!.Value, dependency.Attribute("version")!.Value);

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
