using System;
using System.IO;
using System.Linq;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Workspaces.Builds;

/// <summary>What a Compose service decides about its container isn't left to the Dockerfile.</summary>
internal sealed class ComposeContainerTests
{
    private const string Service = """
        services:
          api:
            build: .
        
        """;

    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create()
    {
        folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf(".git"));
        folder.Write("app/Api.dll", "x");
        folder.Write("Dockerfile", """
            FROM mcr.microsoft.com/dotnet/aspnet:8.0
            COPY app /app
            EXPOSE 80
            ENTRYPOINT ["dotnet", "/app/Api.dll"]

            """);
    }

    [TearDown]
    public void Delete() => folder.Dispose();

    [TestCase("", "DFL1101 DFL8016 DFL8017")]
    [TestCase("    environment:\n      - LOG=1\n", "DFL1101 DFL8016 DFL8017")]
    [TestCase("    environment:\n      - ASPNETCORE_URLS=http://+:80\n", "DFL1101 DFL8017")]
    [TestCase("    environment:\n      ASPNETCORE_HTTP_PORTS: \"80\"\n", "DFL1101 DFL8017")]
    [TestCase("    environment:\n      Kestrel__Endpoints__Http__Url: http://*:80\n", "DFL1101 DFL8017")]
    [TestCase("    env_file: api.env\n", "DFL1101 DFL8017")]
    [TestCase("    user: \"1654\"\n", "DFL1101 DFL8016")]
    [TestCase("    volumes:\n      - ~/.aspnet/https:/root/.aspnet/https:ro\n", "DFL1101 DFL8016")]
    [TestCase("    entrypoint: [sh, -c, dotnet Api.dll]\n", "DFL8017")]
    [TestCase("    healthcheck:\n      test: curl -f http://localhost/health\n", "DFL8016 DFL8017")]
    [TestCase("    healthcheck:\n      test: [NONE]\n", "DFL1101 DFL8016 DFL8017")]
    public void TheServiceDecides(string settings, string expected)
    {
        folder.Write("compose.yaml", Service + settings);
        Assert.That(Found(), Is.EqualTo(expected));
    }

    [Test]
    public void TheFileThatOverridesItDecidesToo()
    {
        folder.Write("compose.yaml", Service);
        folder.Write("compose.override.yaml", "services:\n  api:\n    user: app\n  other:\n    entrypoint: sh\n");
        Assert.That(Found(), Is.EqualTo("DFL1101 DFL8016"));
    }

    [Test]
    public void AllServicesOfOneBuildDecide()
    {
        folder.Write("compose.yaml", Service + "  worker:\n    build: .\n    environment:\n      - ASPNETCORE_URLS=http://+:80\n");
        Assert.That(Found(), Is.EqualTo("DFL1101 DFL8017"));
    }

    private string Found()
    {
        var files = ToolRun.Of("check", "--format", "json", folder.Path).Json().GetProperty("files");
        var rules = files.EnumerateArray().SelectMany(static file => file.GetProperty("diagnostics").EnumerateArray())
            .Select(static one => one.GetProperty("rule").GetString()!);
        return string.Join(" ", rules.Where(static rule => rule is "DFL1101" or "DFL8016" or "DFL8017").Order(StringComparer.Ordinal));
    }
}
