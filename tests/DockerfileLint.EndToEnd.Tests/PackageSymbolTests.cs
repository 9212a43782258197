using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;
using NUnit.Framework;

namespace DockerfileLint.EndToEnd.Tests;

/// <summary>The assemblies of the packages, their symbols and their documentation.</summary>
[Parallelizable(ParallelScope.Children)]
internal sealed class PackageSymbolTests
{
    private static IEnumerable<string> Ids => Packages.Projects.Keys;

    /// <summary>Embedded, or in the symbols of the library's own package.</summary>
    [TestCaseSource(nameof(Ids))]
    public void EachAssemblyHasItsSymbols(string id)
    {
        var symbols = Ids.SelectMany(static library => PackageFile.SymbolsOf(library).Values).Select(static bytes => IdOf(bytes)).ToHashSet();
        foreach (var (path, bytes) in Own(PackageFile.Open(id)))
        {
            using var assembly = new PEReader(ImmutableArray.Create(bytes));
            var entries = assembly.ReadDebugDirectory();
            if (entries.Any(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb)) continue;
            var own = assembly.ReadCodeViewDebugDirectoryData(entries.First(static entry => entry.Type == DebugDirectoryEntryType.CodeView)).Guid;
            Assert.That(symbols, Does.Contain(own), path);
        }
    }

    [TestCaseSource(nameof(Ids))]
    public void NoFileNamesAPathOfThisMachine(string id)
    {
        if (!Repository.HidesPaths) Assert.Ignore("A Debug build keeps the paths for the debugger.");
        foreach (var (file, bytes) in PackageFile.Open(id).Files.Concat(PackageFile.SymbolsOf(id)))
        {
            Assert.That(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Repository.Root)), Is.Negative, file);
            Assert.That(bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Repository.Root)), Is.Negative, file);
            if (IsOwn(file) && file.EndsWith(".dll", StringComparison.Ordinal)) Assert.That(SymbolPath(bytes), Does.StartWith("/_").Or.EqualTo(Path.GetFileNameWithoutExtension(file) + ".pdb"), file);

            // Names of documents are stored in pieces, and embedded symbols are compressed.
            using var symbols = SymbolsIn(file, bytes);
            if (symbols is not null) Assert.That(Documents(symbols.GetMetadataReader()), Has.All.StartsWith("/_"), file);
        }
    }

    [TestCaseSource(nameof(Ids))]
    public void TheDocumentationHasNothingInternal(string id)
    {
        var package = PackageFile.Open(id);
        foreach (var (path, bytes) in package.Files.Where(static file => file.Key.EndsWith(".xml", StringComparison.Ordinal) && file.Key.StartsWith("lib/", StringComparison.Ordinal)))
        {
            using var assembly = new PEReader(ImmutableArray.Create(package.Files[Path.ChangeExtension(path, ".dll")]));
            var types = PublicTypes(assembly.GetMetadataReader());
            var named = XDocument.Load(new MemoryStream(bytes)).Descendants("member").Select(static member => member.Attribute("name")!.Value).ToList();
            Assert.That(named, Is.Not.Empty);
            Assert.That(named.Where(name => !types.Contains(TypeOf(name))), Is.Empty, path);
        }

        var others = package.Files.Keys.Where(static path => path.EndsWith(".xml", StringComparison.Ordinal) && !path.StartsWith("lib/", StringComparison.Ordinal));
        Assert.That(others.Where(path => package.Xml(path).Name.LocalName == "doc"), Is.Empty, "Only libraries have documentation.");
    }

    private static IEnumerable<KeyValuePair<string, byte[]>> Own(PackageFile package) =>
        package.Assemblies.Where(static file => IsOwn(file.Key));

    private static bool IsOwn(string path) => Path.GetFileName(path).StartsWith("dockerfile", StringComparison.OrdinalIgnoreCase);

    private static string SymbolPath(byte[] bytes)
    {
        using var assembly = new PEReader(ImmutableArray.Create(bytes));
        return assembly.ReadCodeViewDebugDirectoryData(assembly.ReadDebugDirectory().First(static entry => entry.Type == DebugDirectoryEntryType.CodeView)).Path;
    }

    private static Guid IdOf(byte[] symbols)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(symbols));
        return new BlobContentId(provider.GetMetadataReader().DebugMetadataHeader!.Id).Guid;
    }

    private static MetadataReaderProvider? SymbolsIn(string file, byte[] bytes)
    {
        if (file.EndsWith(".pdb", StringComparison.Ordinal)) return MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(bytes));
        if (!file.EndsWith(".dll", StringComparison.Ordinal)) return null;
        using var assembly = new PEReader(ImmutableArray.Create(bytes));
        var embedded = assembly.ReadDebugDirectory().FirstOrDefault(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        return embedded.DataSize == 0 || !IsOwn(file) ? null : assembly.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
    }

    private static List<string> Documents(MetadataReader symbols) =>
        symbols.Documents.Select(document => symbols.GetString(symbols.GetDocument(document).Name)).ToList();

    private static HashSet<string> PublicTypes(MetadataReader reader)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if (IsVisible(reader, type)) found.Add(NameOf(reader, type));
        }

        return found;
    }

    private static bool IsVisible(MetadataReader reader, TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem => IsVisible(reader, reader.GetTypeDefinition(type.GetDeclaringType())),
        _ => false,
    };

    private static string NameOf(MetadataReader reader, TypeDefinition type) =>
        type.GetDeclaringType() is { IsNil: false } outer ? $"{NameOf(reader, reader.GetTypeDefinition(outer))}.{reader.GetString(type.Name)}"
        : $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";

    // "M:A.B.C(System.String)" is of A.B, and "T:A.B" is A.B.
    private static string TypeOf(string member)
    {
        var name = member[2..].Split('(')[0];
        return member[0] == 'T' ? name : name[..name.LastIndexOf('.')];
    }
}
