using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Projects;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Projects;

/// <summary>Which projects the three kinds of solutions name, from the context root.</summary>
internal sealed class SolutionReaderTests
{
    private const string Header = "\r\nMicrosoft Visual Studio Solution File, Format Version 12.00\r\n";
    private const string Kind = "Project(\"{9A19103F-16F7-4668-BE54-9A1E7A4F7556}\")";

    [Test]
    public void ASolutionInTheOldFormNamesItsProjectsLineByLine() => Assert.That(
        Read(
            "src/App.sln",
            Header
                + $"{Kind} = \"Web\", \"Web\\Web.csproj\", \"{{1}}\"\r\nEndProject\r\n"
                + $"{Kind} = \"Tests\", \"..\\tests\\Tests.fsproj\", \"{{2}}\"\r\nEndProject\r\n"
                + "Project(\"{2150E333-8FDC-42A3-9474-1A3956D46DE8}\") = \"items\", \"items\", \"{3}\"\r\nEndProject\r\n"
                + "Project(\"{8BC9CEB8-8B4A-11D0-8D11-00A0C91BC942}\") = \"native\", \"native.vcxproj\", \"{4}\"\r\nEndProject\r\n"),
        Is.EqualTo("src/Web/Web.csproj tests/Tests.fsproj"));

    [Test]
    public void ASolutionInTheNewFormNamesThemInFoldersToo() => Assert.That(
        Read(
            "App.slnx",
            "<Solution><Folder Name='/a/'><File Path='x.csproj' /><Project Path='a/A.csproj' /></Folder>"
                + "<Project Path='b\\B.vbproj' Type='x' /><Project Path='a/A.csproj' /></Solution>"),
        Is.EqualTo("a/A.csproj b/B.vbproj"));

    [Test]
    public void AFilterNamesProjectsRelativeToItsSolution() => Assert.That(
        Read(
            "filters/Web.slnf",
            "{ \"solution\": { \"path\": \"..\\\\src\\\\App.sln\", \"projects\": [ \"Web\\\\Web.csproj\" ] } }"),
        Is.EqualTo("src/Web/Web.csproj"));

    [TestCase("App.sln", "no solution")]
    [TestCase("App.sln", "Microsoft Visual Studio Solution File\nProject(\"{1}\") = \"A\", \"..\\A.csproj\", \"{2}\"")]
    [TestCase("App.slnx", "<Project><Project Path='a.csproj' /></Project>")]
    [TestCase("App.slnx", "<Solution><Project")]
    [TestCase("App.slnf", "{ \"other\": 1 }")]
    [TestCase("App.slnf", "[")]
    [TestCase("App.slnf", "")]
    [TestCase("Other.sln", null)]
    public void WhatCantBeReadIsNotKnown(string path, string? text) => Assert.That(Read(path, text), Is.Null);

    private static string? Read(string path, string? text)
    {
        var files = new Dictionary<string, string?>(StringComparer.Ordinal) { [path] = text };
        var found = SolutionReader.Read(new TextContext(files), path);
        return found is { } projects ? string.Join(" ", projects) : null;
    }

    private sealed class TextContext(Dictionary<string, string?> files) : IBuildContext
    {
        public ImmutableArray<ContextEntry>? Entries =>
            files.Keys.Select(static path => new ContextEntry(path, 1)).ToImmutableArray();

        public SourceText? DockerIgnore => null;

        public bool? HasDockerIgnore => null;

        public string? DockerfilePath => null;

        public bool? Exists(string path) => files.ContainsKey(path);

        public SourceText? Read(string path) =>
            files.TryGetValue(path, out var text) && text is not null ? SourceText.From(text, path) : null;
    }
}
