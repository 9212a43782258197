using System;
using System.Text;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Projects;
using DockerfileLint.Rules;
using DockerfileLint.Tests.Hostile.Shapes;
using DockerfileLint.Text;

namespace DockerfileLint.Fuzzing.Targets;

/// <summary>A project file and, after a NUL, its Directory.Build.props: read without a fault, alone and by the rules.</summary>
internal static class ProjectTarget
{
    private const string Dockerfile = "FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build\nWORKDIR /src\nCOPY a.csproj .\nRUN dotnet restore a.csproj\nCOPY . .\nRUN dotnet publish a.csproj -o /app\n"
        + "FROM mcr.microsoft.com/dotnet/aspnet:8.0\nCOPY --from=build /app .\nENTRYPOINT [\"dotnet\", \"a.dll\"]\n";

    private static readonly Linter Linter = new(RuleCatalog.BuiltIn, new LintOptions { Presets = RulePresets.Strict });

    public static FuzzTarget Instance { get; } = new(
        "projects",
        [
            "<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n  <PropertyGroup><TargetFramework>net8.0</TargetFramework><AssemblyName>b</AssemblyName></PropertyGroup>\n  <ItemGroup><PackageReference Include=\"P\" Version=\"1.0\" /><ProjectReference Include=\"..\\c\\c.csproj\" /></ItemGroup>\n</Project>\n\0<Project><PropertyGroup><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup></Project>",
            "<Project><Sdk Name=\"Microsoft.NET.Sdk\" /><Import Project=\"a.props\" Condition=\"'$(X)' == ''\" /><PropertyGroup Condition=\"'$(OS)' != ''\"><TargetFrameworks>net8.0;net9.0</TargetFrameworks></PropertyGroup></Project>",
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><!DOCTYPE p [<!ENTITY a \"b\">]><Project Sdk=\"Microsoft.NET.Sdk/8.0\">&a;<![CDATA[x]]></Project>",
        ],
        ["<", ">", "</", "/>", "\"", "&amp;", "&#65;", "&a;", "<!--", "-->", "<![CDATA[", "]]>", "<?x?>", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "xmlns=\"x\"", " Include=\"", " Condition=\"", "$(X)", "Project", "PropertyGroup", "ItemGroup", "TargetFramework", "Import", " Project=\"", "../", "\0", "é"],
        Run);

    private static void Run(byte[] bytes)
    {
        var end = Array.IndexOf(bytes, (byte)0);
        var project = Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]);
        var above = end < 0 ? "<Project />" : Encoding.UTF8.GetString(bytes[(end + 1)..]);
        var context = new HostileContext(new HostileInput(Dockerfile) { Files = [("a.csproj", project), ("Directory.Build.props", above)] });
        ProjectReader.Read(context, "a.csproj", new ReachedLimits("Dockerfile"));
        foreach (var diagnostic in Linter.Lint(new LintInput(SourceText.From(Dockerfile, "Dockerfile")) { Context = context }).Diagnostics)
            Invariant.That(diagnostic.Rule.Id != "DFL9001", diagnostic.Message);
    }
}
