using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Projects;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Projects;

/// <summary>What a project file says by itself, and what stays unknown.</summary>
internal sealed class ProjectReaderTests
{
    [Test]
    public void ValuesComeFromTheProjectAndTheNearestFilesAbove()
    {
        var facts = Read(
            ("src/App/App.csproj", "<Project Sdk='Microsoft.NET.Sdk.Web/10.0.0'><PropertyGroup><AssemblyName>Acme</AssemblyName></PropertyGroup></Project>"),
            ("src/Directory.Build.props", "<Project><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>"),
            ("Directory.Build.props", "<Project><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>"));
        Assert.Multiple(() =>
        {
            Assert.That(facts!.Sdk, Is.EqualTo("Microsoft.NET.Sdk.Web"));
            Assert.That(facts.FrameworkVersion, Is.EqualTo("10.0"));
            Assert.That(facts.AssemblyName, Is.EqualTo("Acme"));
            Assert.That(facts.Imports, Is.EqualTo(new[] { "src/Directory.Build.props" }));
            Assert.That(facts.HasUnseenImports, Is.False);
        });
    }

    [Test]
    public void AFileAboveIsReadThroughGetPathOfFileAbove()
    {
        var facts = Read(
            ("src/App/App.csproj", "<Project Sdk='Microsoft.NET.Sdk' />"),
            ("src/Directory.Build.props", "<Project><Import Project=\"$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))\" /></Project>"),
            ("Directory.Build.props", "<Project><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>"));
        Assert.That((facts!.FrameworkVersion, facts.Imports.Length), Is.EqualTo(("9.0", 2)));
    }

    [TestCase("<PublishAot>true</PublishAot>", true)]
    [TestCase("<PublishAot>False</PublishAot>", false)]
    [TestCase("", false)]
    [TestCase("<PublishAot Condition=\"'$(X)' == ''\">true</PublishAot>", null)]
    [TestCase("<PublishAot>$(Aot)</PublishAot>", null)]
    [TestCase("<PublishAot>true</PublishAot><PublishAot Condition=\"'$(X)' == ''\">true</PublishAot>", true)]
    public void WhatAConditionOrAPropertyDecidesIsNotKnown(string property, bool? expected) =>
        Assert.That(Read(("App.csproj", $"<Project Sdk='Microsoft.NET.Sdk'><PropertyGroup>{property}</PropertyGroup></Project>"))!.IsTrue("PublishAot"), Is.EqualTo(expected));

    [Test]
    public void AnImportThatCanNotBeSeenLeavesTheRestUnknown()
    {
        var facts = Read(("App.csproj", "<Project Sdk='Microsoft.NET.Sdk'><Import Project='$(Shared)/a.props' /></Project>"));
        Assert.That((facts!.HasUnseenImports, facts.IsTrue("PublishAot")), Is.EqualTo((true, (bool?)null)));
    }

    [Test]
    public void ReferencesArePathsFromTheRoot()
    {
        var facts = Read(("src/App/App.csproj", "<Project Sdk='Microsoft.NET.Sdk' xmlns='http://schemas.microsoft.com/developer/msbuild/2003'><ItemGroup><ProjectReference Include='..\\Lib\\Lib.csproj;../../../outside.csproj' /><PackageReference Include='A' /></ItemGroup></Project>"));
        Assert.That(facts!.ProjectReferences.Concat(facts.PackageReferences), Is.EqualTo(new[] { "src/Lib/Lib.csproj", "A" }));
    }

    [TestCase("<Project>")]
    [TestCase("<!DOCTYPE x [<!ENTITY a 'b'>]><Project Sdk='Microsoft.NET.Sdk' />")]
    [TestCase("<Project ToolsVersion='15.0' />")]
    [TestCase("")]
    public void WhatIsNoSdkProjectHasNoFacts(string text) => Assert.That(Read(("App.csproj", text)), Is.Null);

    [TestCase("10.0.100", null, "10.0.103", true)]
    [TestCase("10.0.100", null, "10.0.200", false)]
    [TestCase("10.0.103", null, "10.0.100", false)]
    [TestCase("10.0.100", "latestFeature", "10.0.400", true)]
    [TestCase("9.0.100", "latestMinor", "10.0.100", false)]
    [TestCase("8.0.100", "major", "10.0.100", true)]
    [TestCase("10.0.100", "disable", "10.0.101", false)]
    public void AGlobalJsonAcceptsAsTheHostDoes(string asked, string? rollForward, string installed, bool expected)
    {
        var roll = rollForward is null ? "" : $", \"rollForward\": \"{rollForward}\"";
        var file = GlobalJson.Read(SourceText.From($"{{ \"sdk\": {{ \"version\": \"{asked}\"{roll} }} }}", "global.json"));
        Assert.That(file!.Accepts(installed), Is.EqualTo(expected));
    }

    [TestCase("{ \"sdk\": { \"version\": \"10.0\" } }")]
    [TestCase("{ \"sdk\": ")]
    [TestCase("[]")]
    [TestCase("")]
    public void WhatNamesNoFullVersionAsksForNothing(string text) => Assert.That(GlobalJson.Read(SourceText.From(text, "global.json")), Is.Null);

    private static ProjectFacts? Read(params (string Path, string Text)[] files) => ProjectReader.Read(new Files(files), files[0].Path, new ReachedLimits("Dockerfile"));

    private sealed class Files((string Path, string Text)[] files) : IBuildContext
    {
        private readonly Dictionary<string, string> texts = files.ToDictionary(static file => file.Path, static file => file.Text, System.StringComparer.Ordinal);

        public ImmutableArray<ContextEntry>? Entries => null;

        public SourceText? DockerIgnore => null;

        public bool? HasDockerIgnore => null;

        public string? DockerfilePath => null;

        public bool? Exists(string path) => texts.ContainsKey(path);

        public SourceText? Read(string path) => texts.TryGetValue(path, out var text) ? SourceText.From(text, path) : null;
    }
}
