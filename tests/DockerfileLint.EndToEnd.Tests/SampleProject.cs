using System;
using System.Collections.Generic;
using System.Linq;

namespace DockerfileLint.EndToEnd.Tests;

/// <summary>A project of a user, in a folder of its own, with our packages from a folder feed.</summary>
internal sealed class SampleProject : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>A new project.</summary>
    /// <param name="sdk">Its SDK.</param>
    /// <param name="properties">Lines of its first property group.</param>
    /// <param name="items">Lines of its item group.</param>
    /// <param name="packages">Which of our packages it uses.</param>
    public SampleProject(string sdk = "Microsoft.NET.Sdk.Web", string properties = "<TargetFramework>net10.0</TargetFramework>", string items = "", params string[] packages)
    {
        var references = (packages.Length == 0 ? ["DockerfileLint.MSBuild"] : packages)
            .Select(package => $"<PackageReference Include=\"{package}\" Version=\"{Packages.Version}\" PrivateAssets=\"all\" />");
        folder.Write("App/App.csproj", $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {string.Join("\n    ", references)}
                {items}
              </ItemGroup>
            </Project>
            """);
        // No <clear/>: the user's own sources stay, the feed is one more.
        folder.Write("nuget.config", $"""
            <configuration><packageSources><add key="test" value="{Packages.Feed}" /></packageSources></configuration>
            """);
        folder.Write("App/Program.cs", "var app = Microsoft.AspNetCore.Builder.WebApplication.Create(args);\napp.Run();\n");
    }

    /// <summary>The folder above the project's.</summary>
    public TemporaryFolder Folder => folder;

    /// <summary>The path of a file of the project.</summary>
    public string PathOf(string path) => folder.PathOf("App/" + path);

    /// <summary>Writes a file of the project.</summary>
    public SampleProject With(string path, string text)
    {
        folder.Write("App/" + path, text);
        return this;
    }

    /// <summary>Runs <c>dotnet build</c> with these arguments.</summary>
    public Command Build(params IEnumerable<string> arguments) =>
        Command.DotNet(folder.PathOf("App"), ["build", "-tl:off", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-v", "m", .. arguments], Packages.Environment);

    public void Dispose() => folder.Dispose();
}
