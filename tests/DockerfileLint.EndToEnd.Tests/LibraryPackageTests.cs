using System;
using System.Linq;
using NUnit.Framework;

namespace DockerfileLint.EndToEnd.Tests;

/// <summary>The libraries' packages in projects of users.</summary>
[Parallelizable(ParallelScope.Children)]
internal sealed class LibraryPackageTests
{
    private const string Program = """
        using System;
        using DockerfileLint.Linting;
        using DockerfileLint.Text;
        using DockerfileLint.Workspaces;

        var source = SourceText.From("FROM debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends curl\n");
        foreach (var finding in new Linter().Lint(new LintInput(source)).Diagnostics) Console.WriteLine(finding.Rule.Id);
        foreach (var file in new DockerfileLinter().Lint(args[0]).Files) Console.WriteLine($"{file.Diagnostics.Length} in a file");
        """;

    /// <summary>.NET 8 takes the assemblies for .NET Standard; the runtime is that of the machine.</summary>
    [TestCase("net8.0")]
    [TestCase("net10.0")]
    public void AProgramUsesThem(string framework)
    {
        using var project = new SampleProject(
            "Microsoft.NET.Sdk",
            $"<TargetFramework>{framework}</TargetFramework><OutputType>Exe</OutputType><UseAppHost>false</UseAppHost><RollForward>Major</RollForward><TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
            packages: ["DockerfileLint", "DockerfileLint.Workspaces", "DockerfileLint.Reporting"])
            .With("Program.cs", Program).With("Dockerfile", "FROM debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends curl\n");
        var build = project.Build("-o", project.PathOf("out"));
        if (framework == "net8.0" && build.Output.Contains("error NU1101: Unable to find package Microsoft.NETCore.App.Ref.", StringComparison.Ordinal)) Assert.Ignore($"The reference assemblies of {framework} can't be restored here.");
        Assert.That(build.Status, Is.Zero, build.Output);
        var run = Command.DotNet(project.PathOf("."), ["out/App.dll", project.PathOf("Dockerfile")], Packages.Environment);
        Assert.That(run.Status, Is.Zero, run.Error);
        Assert.That(run.Lines.ToArray(), Does.Contain("DFL1201").And.Contain("2 in a file"));
    }

    [Test]
    public void TheToolIsInstalledFromAFolder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Dockerfile", "FROM debian:12-slim\nRUN apt-get update && apt-get install -y --no-install-recommends curl\n");
        var install = Command.DotNet(folder.Path, ["tool", "install", "DockerfileLint.Tool", "--tool-path", folder.PathOf("tools"), "--version", Packages.Version, "--source", Packages.Feed], Packages.Environment);
        Assert.That(install.Status, Is.Zero, install.Output + install.Error);
        var check = Command.Run(folder.PathOf(OperatingSystem.IsWindows() ? "tools/dockerfile-lint.exe" : "tools/dockerfile-lint"), folder.Path, ["check"]);
        Assert.That(check.Status, Is.EqualTo(1), check.Output + check.Error);
        Assert.That(check.Output, Does.Contain("DFL1201"));
    }
}
