using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using static DockerfileLint.Tests.Hostile.Shapes.HostileShape;

namespace DockerfileLint.Tests.Hostile.Shapes;

/// <summary>.NET builds and the project files that they read.</summary>
internal static class DotNetShapes
{
    private const string Sdk = "FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build\nWORKDIR /src\n";
    private const string Runtime = "FROM mcr.microsoft.com/dotnet/aspnet:8.0\n";
    private const string Tail = Runtime + "COPY --from=build /app .\nENTRYPOINT [\"dotnet\", \"a.dll\"]\n";
    private const string Build = Sdk + "COPY . .\nRUN dotnet publish a.csproj -o /app\n" + Tail;

    public static ImmutableArray<HostileShape> All { get; } =
    [
        Repeat("dotnet-restores", i => $"RUN dotnet restore p{i}.csproj\n", Sdk, Tail),
        Repeat("dotnet-publishes", i => $"RUN dotnet publish p{i}.csproj -o /app{i}\n", Sdk, Tail),
        Repeat("dotnet-chain", i => $" && dotnet build p{i}.csproj", Sdk + "RUN true", "\n" + Tail),
        Repeat("dotnet-copied-projects", i => $"COPY p{i}/p{i}.csproj p{i}/\n", Sdk, "RUN dotnet restore\nCOPY . .\nRUN dotnet publish -o /app\n" + Tail),
        Repeat("dotnet-stages", i => Build.Replace("AS build", $"AS b{i}", System.StringComparison.Ordinal), ""),
        Repeat("dotnet-entry-points", i => $"ENTRYPOINT [\"dotnet\", \"a{i}.dll\"]\n", Runtime),
        Repeat("dotnet-empty-words", i => "ENTRYPOINT [\"dotnet\", \"\"]\n", Runtime),
        Repeat("dotnet-properties", i => $" -p:P{i}=v", Sdk + "RUN dotnet publish a.csproj -o /app", "\n" + Tail),
        Projects("project-references", size => [("a.csproj", Project(size, i => $"<ProjectReference Include=\"p{i}/p{i}.csproj\" />"))]),
        Projects("project-packages", size => [("a.csproj", Project(size, i => $"<PackageReference Include=\"P{i}\" Version=\"1.0\" />"))]),
        Projects("project-depth", size => [("a.csproj", "<Project>" + Deep(size) + "</Project>")]),
        Projects("project-attributes", size => [("a.csproj", $"<Project{Fill(size, i => $" a{i}=\"\"")}></Project>")]),
        Projects("project-entities", size => [("a.csproj", Project(size, i => "&lt;&#65;"))]),
        Projects("project-properties", size => [("a.csproj", $"<Project><PropertyGroup>{Fill(size, i => $"<P{i + 1}>$(P{i})$(P{i})</P{i + 1}>")}</PropertyGroup></Project>")]),
        Projects("project-chain", size => [.. Chain(size)]),
    ];

    private static HostileShape Projects(string name, System.Func<int, IReadOnlyList<(string Path, string Text)>> files) =>
        new(name, size => new HostileInput(Build) { Files = files(size), DockerIgnore = "**/bin\n**/obj\n" });

    private static string Project(int size, System.Func<int, string> item) =>
        $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup><ItemGroup>{item(0)}{Fill(size, item)}</ItemGroup></Project>";

    private static string Deep(int size)
    {
        var text = new StringBuilder(size + 10).Insert(0, "<a>", size / 7);
        return text.Insert(text.Length, "</a>", size / 7).ToString();
    }

    /// <summary>Projects of which each refers to the next.</summary>
    private static IEnumerable<(string Path, string Text)> Chain(int size)
    {
        yield return ("a.csproj", "<Project><ItemGroup><ProjectReference Include=\"p0.csproj\" /></ItemGroup></Project>");
        foreach (var i in Enumerable.Range(0, size / 100)) yield return ($"p{i}.csproj", $"<Project><ItemGroup><ProjectReference Include=\"p{i + 1}.csproj\" /></ItemGroup></Project>");
    }
}
