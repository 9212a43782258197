using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using DockerfileLint.Linting;
using NUnit.Framework;

namespace DockerfileLint.Tests.Architecture;

/// <summary>The public surface stays what hosts, rule authors and callers need.</summary>
internal sealed class PublicSurfaceTests
{
    // The last eight: the list of pins and its reader, and what was measured in a built image.
    private const int MostTypes = 115;

    private static Type[] Types => typeof(Linter).Assembly.GetExportedTypes();

    [Test]
    public void ItDoesNotGrow() => Assert.That(Types.Length, Is.AtMost(MostTypes), "public types of DockerfileLint; make new ones internal, or raise the number for a reason");

    [Test]
    public void NoRecordIsPositional() =>
        Assert.That(Types.Where(static type => type.GetMethods().Any(static method => method.Name == "Deconstruct")).Select(static type => type.Name), Is.Empty);

    [Test]
    public void LookupsBeginWithAVerb() =>
        Assert.That(Types.SelectMany(static type => Methods(type).Where(static method => IsLookup(method)).Select(method => $"{type.Name}.{method.Name}")), Is.Empty);

    [Test]
    public void NoTypeOfTheParserIsPublic() => Assert.That(Types.Select(static type => type.Namespace), Has.None.Contains("Parsing"));

    private static IEnumerable<MethodInfo> Methods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(static method => !method.IsSpecialName);

    /// <summary>Whether a method is named after a preposition or a noun that it looks up: <c>StageOf</c>.</summary>
    private static bool IsLookup(MethodInfo method) =>
        method.ReturnType != typeof(void) && (method.Name.EndsWith("Of", StringComparison.Ordinal) || method.Name.StartsWith("Find", StringComparison.Ordinal));

    [Test]
    public void TheDocumentationThatShipsNamesPublicTypesOnly()
    {
        var library = typeof(Linter).Assembly;
        var named = XDocument.Load(Path.ChangeExtension(library.Location, ".xml"))
            .Descendants("member")
            .Select(static member => (string)member.Attribute("name")!)
            .Where(static name => name.StartsWith("T:", StringComparison.Ordinal))
            .Select(name => library.GetType(name[2..], throwOnError: true)!)
            .ToList();
        Assert.That(named, Has.Count.GreaterThan(50));
        Assert.That(named.Where(static type => !type.IsVisible), Is.Empty);
    }
}
