using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Writes what a package is made of: THIRD-PARTY-NOTICES.txt for what it carries of others, and bom.xml (CycloneDX 1.6)
/// for that and for what it depends on. Names, licenses, copyrights and addresses are those of the packages' own nuspec
/// files.
/// </summary>
public sealed class WritePackageParts : Task
{
    private static readonly XNamespace Bom = "http://cyclonedx.org/schema/bom/1.6";

    [Required] public string PackageId { get; set; }

    [Required] public string PackageVersion { get; set; }

    [Required] public string Description { get; set; }

    /// <summary>
    /// Packages with a Kind: Carried (assemblies in the package), Dependency, and Sibling (another package of this
    /// repository, of the same version).
    /// </summary>
    [Required] public ITaskItem[] Parts { get; set; }

    /// <summary>The versions that Directory.Packages.props gives.</summary>
    [Required] public ITaskItem[] PackageVersions { get; set; }

    /// <summary>Licenses of packages whose nuspec has only a link.</summary>
    [Required] public ITaskItem[] KnownLicenses { get; set; }

    [Required] public string PackageRoot { get; set; }

    /// <summary>A text for each license, without the line of the copyright.</summary>
    [Required] public string LicenseFolder { get; set; }

    [Required] public string OutputFolder { get; set; }

    public override bool Execute()
    {
        var parts = Parts.Select(Read).GroupBy(part => part.Key).Select(same => same.First())
            .OrderBy(part => part.Key, StringComparer.Ordinal).ToList();
        Directory.CreateDirectory(OutputFolder);
        var carried = parts.Where(part => part.Kind == "Carried").ToList();
        if (carried.Count > 0) Write("THIRD-PARTY-NOTICES.txt", Notices(carried));
        else File.Delete(Path.Combine(OutputFolder, "THIRD-PARTY-NOTICES.txt"));
        Write("bom.xml", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + BillOfMaterials(parts) + "\n");
        return !Log.HasLoggedErrors;
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(OutputFolder, name);
        if (!File.Exists(path) || File.ReadAllText(path) != text) File.WriteAllText(path, text);
    }

    private Part Read(ITaskItem item)
    {
        var part = new Part
        {
            Id = item.ItemSpec, Kind = item.GetMetadata("Kind"), Version = item.GetMetadata("Version"),
        };
        if (part.Kind == "Sibling")
        {
            part.Version = PackageVersion;
            part.License = "MIT";
            return part;
        }

        if (part.Version.Length == 0)
            part.Version = PackageVersions.First(version => version.ItemSpec == part.Id).GetMetadata("Version");
        var folder = Path.Combine(PackageRoot, part.Id.ToLowerInvariant(), part.Version.ToLowerInvariant());
        var metadata = XDocument.Load(Directory.GetFiles(folder, "*.nuspec").Single()).Root.Elements()
            .First(element => element.Name.LocalName == "metadata");
        XElement Field(string name) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name);
        var license = Field("license");
        part.License = (string)license?.Attribute("type") == "expression" ? license.Value
            : KnownLicenses.FirstOrDefault(known => known.ItemSpec == part.Id)?.GetMetadata("License");
        if (part.License is null) Log.LogError($"{part.Id} {part.Version} names no license: add it to KnownLicense.");
        part.Publisher = Field("authors")?.Value;
        part.Copyright = Field("copyright")?.Value ?? part.Publisher;
        if (!part.Copyright.Contains("Copyright") && !part.Copyright.Contains("©"))
            part.Copyright = "Copyright (c) " + part.Copyright;
        part.Address = Field("projectUrl")?.Value;
        var hash = Directory.GetFiles(folder, "*.nupkg.sha512").FirstOrDefault();
        if (hash != null)
        {
            var bytes = Convert.FromBase64String(File.ReadAllText(hash));
            part.Hash = BitConverter.ToString(bytes).Replace("-", "").ToLowerInvariant();
        }

        return part;
    }

    private string Notices(List<Part> parts)
    {
        var text = new StringBuilder($"{PackageId} contains parts of other projects.\n");
        foreach (var part in parts)
        {
            text.Append($"\n{part.Id} {part.Version}\n{part.Address}\n");
            text.Append($"{part.Copyright}\nLicense: {part.License}\n");
        }

        var licenses = parts.Select(part => part.License).Where(license => license != null).Distinct();
        foreach (var license in licenses.OrderBy(license => license, StringComparer.Ordinal))
        {
            var path = Path.Combine(LicenseFolder, license + ".txt");
            var line = new string('-', 80);
            if (File.Exists(path)) text.Append($"\n{line}\n{license}\n\n{File.ReadAllText(path).Trim()}\n");
            else Log.LogError($"The text of the license {license} is missing: {path}");
        }

        return text.ToString();
    }

    // No time and no random serial number: the same package has the same bill.
    private XElement BillOfMaterials(List<Part> parts)
    {
        var own = new Part { Id = PackageId, Version = PackageVersion, License = "MIT" };
        return new XElement(Bom + "bom", new XAttribute("version", 1),
            new XElement(Bom + "metadata", Component(own, new XElement(Bom + "description", Description))),
            new XElement(Bom + "components", parts.Select(part => Component(part))),
            new XElement(Bom + "dependencies", Reference(own, parts.Select(part => Reference(part)))));
    }

    private static XElement Reference(Part part, IEnumerable<XElement> parts = null) =>
        new XElement(Bom + "dependency", new XAttribute("ref", part.Purl), parts);

    private static XElement Component(Part part, XElement description = null) => new XElement(Bom + "component",
        new XAttribute("type", "library"), new XAttribute("bom-ref", part.Purl),
        part.Publisher is null ? null : new XElement(Bom + "publisher", part.Publisher),
        new XElement(Bom + "name", part.Id),
        new XElement(Bom + "version", part.Version),
        description,
        part.Kind is null ? null : new XElement(Bom + "scope", "required"),
        part.Hash is null ? null : new XElement(Bom + "hashes",
            new XElement(Bom + "hash", new XAttribute("alg", "SHA-512"), part.Hash)),
        new XElement(Bom + "licenses", new XElement(Bom + "license", new XElement(Bom + "id", part.License))),
        part.Copyright is null ? null : new XElement(Bom + "copyright", part.Copyright),
        new XElement(Bom + "purl", part.Purl));

    private sealed class Part
    {
        public string Id, Version, Kind, License, Publisher, Copyright, Address, Hash;

        public string Key => Id + "/" + Version;

        /// <summary>The package as a package URL.</summary>
        public string Purl => $"pkg:nuget/{Id}@{Version}";
    }
}
