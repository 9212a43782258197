using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using NUnit.Framework;

namespace DockerfileLint.EndToEnd.Tests;

/// <summary>The tool as a release ships it: packed for this machine, installed from a folder into an empty one, and run.</summary>
internal sealed class NativeToolTests
{
    private static readonly string Runtime = RuntimeInformation.RuntimeIdentifier;
    private TemporaryFolder folder = null!;

    /// <summary>Compiling takes a minute or more, so it is done where it is asked for and where it can be done.</summary>
    [OneTimeSetUp]
    public void Install()
    {
        folder = new TemporaryFolder();
        if (Variable("CI") != "true" && Variable("DOCKERFILELINT_NATIVE") != "1") Assert.Ignore("Compiling natively takes long: set DOCKERFILELINT_NATIVE=1.");
        if (!OperatingSystem.IsLinux() || !(IsInstalled("clang") || IsInstalled("gcc")) || !IsInstalled("python3")) Assert.Ignore("There is no gcc or clang, or no python3.");
        Succeed(Command.Run("python3", Repository.Root, ["build/Release/release.py", "tool", NativeRuntime, "--output", Feed]));
        Succeed(Command.Run("python3", Repository.Root, ["build/Release/release.py", "tool", "any", "--output", Feed]));
        Succeed(Command.DotNet(Repository.Root, ["pack", "src/DockerfileLint.Tool", "-c", "Release", "-p:RunAnalyzers=false", "-p:ToolRuntime=all", "-o", Feed]));
        Succeed(Command.DotNet(folder.Path, ["tool", "install", "DockerfileLint.Tool", "--prerelease", "--source", Feed, "--tool-path", folder.PathOf("tools")], Environment));
    }

    [OneTimeTearDown]
    public void Delete() => folder.Dispose();

    private string Feed => folder.PathOf("feed");

    private Dictionary<string, string> Environment => new(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = folder.PathOf("cache") };

    /// <summary>RIDs name the system's own release, packages its family.</summary>
    private static string NativeRuntime => $"linux-{(Runtime.Contains("musl", StringComparison.Ordinal) ? "musl-" : "")}{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    [Test]
    public void WhatIsInstalledIsTheNativeProgram()
    {
        var installed = Directory.GetFiles(folder.PathOf("tools"), "*", SearchOption.AllDirectories);
        Assert.That(installed.Where(static file => file.EndsWith(".dll", StringComparison.Ordinal)), Is.Empty);
        Assert.That(installed.Select(static file => new FileInfo(file).Length).Max(), Is.LessThan(20_000_000));
        var version = Tool("--version");
        Assert.That(version.Output, Does.Match(@"^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?(\+[0-9a-f]{7})?\n$"), version.Error);
    }

    [Test]
    public void ItFindsWhatThePortableOneFinds([Values("text", "json", "sarif", "html")] string format)
    {
        string[] arguments = ["check", Repository.PathOf("docs", "samples", "wasteful"), "--preset", "all", "--format", format];
        var native = Tool(arguments);
        var portable = Command.DotNet(Repository.Root, [Repository.Tool, .. arguments]);
        Assert.That((native.Status, native.Error), Is.EqualTo((1, "")));
        Assert.That(native.Output, Is.EqualTo(portable.Output));
    }

    [Test]
    public void ItNamesTheWayToRulesOfOthers()
    {
        var run = Tool("check", "--rules", "Acme.dll", Repository.PathOf("docs", "samples", "wasteful"));
        Assert.That((run.Status, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Is.EqualTo("dockerfile-lint: Acme.dll: the native program can't load rules; use the portable one (dotnet tool install DockerfileLint.Tool.any)\n"));
        Succeed(Command.DotNet(folder.Path, ["tool", "install", "DockerfileLint.Tool.any", "--prerelease", "--source", Feed, "--tool-path", folder.PathOf("portable")], Environment));
        var portable = Command.Run(folder.PathOf("portable/dockerfile-lint"), folder.Path, ["rules", "--rules", "Acme.dll"]);
        Assert.That(portable.Error, Does.StartWith("dockerfile-lint: Acme.dll: ").And.Not.Contain("native"), "It looks for the file.");
    }

    [Test]
    public void AnArchiveHasTheSameProgram()
    {
        Succeed(Command.Run("python3", Repository.Root, ["build/Release/release.py", "checksums", "--output", Feed]));
        var sums = Command.Run("sha256sum", Feed, ["--check", "--strict", "SHA256SUMS"]);
        Assert.That(sums.Status, Is.Zero, sums.Output);
        Assert.That(sums.Output, Does.Contain($"-{NativeRuntime}.tar.gz: OK").And.Contain("-any.tar.gz: OK").And.Not.Contain(".nupkg"));
        var archive = Directory.GetFiles(Feed, $"dockerfile-lint-*-{NativeRuntime}.tar.gz").Single();
        Succeed(Command.Run("tar", folder.Path, ["xf", archive]));
        var program = Path.Combine(folder.PathOf(Path.GetFileName(archive)[..^".tar.gz".Length]), "dockerfile-lint");
        Assert.That(Command.Run(program, folder.Path, ["--version"]).Output, Is.EqualTo(Tool("--version").Output));
    }

    /// <summary>Compiled as for the container image: in a root folder without libraries, not even that of C.</summary>
    [Test]
    public void TheProgramOfTheImageNeedsNoOtherFile()
    {
        string[] root = System.Environment.IsPrivilegedProcess ? ["/usr/sbin/chroot"] : ["/usr/bin/sudo", "-n", "/usr/sbin/chroot"];
        if (!root.Where(static word => word.StartsWith('/')).All(File.Exists)) Assert.Ignore("There is no chroot, or no sudo for it.");
        var image = folder.PathOf("image");
        Succeed(Command.DotNet(Repository.Root, ["publish", "src/DockerfileLint.Tool", "-c", "Release", "-p:ToolRuntime=current", "-p:StaticExecutable=true", "-p:RunAnalyzers=false", "-o", image]));
        Assert.That(Directory.GetFiles(image).Select(static file => (Path.GetFileName(file), new FileInfo(file).Length < 20_000_000)), Is.EqualTo([("dockerfile-lint", true)]));
        File.Copy(Repository.PathOf("docs", "samples", "wasteful", "Dockerfile"), Path.Combine(image, "Dockerfile"));
        string[] check = ["check", "Dockerfile", "--context", ".", "--format", "json"];
        var run = Command.Run(root[0], folder.Path, [.. root[1..], "--userspec=65532:65532", image, "/dockerfile-lint", .. check]);
        Assert.That((run.Status, run.Error), Is.EqualTo((1, "")));
        Assert.That(run.Output, Is.EqualTo(Command.DotNet(image, [Repository.Tool, .. check]).Output));
    }

    private Command Tool(params string[] arguments) => Command.Run(folder.PathOf("tools/dockerfile-lint"), folder.Path, arguments);

    private static void Succeed(Command command) => Assert.That(command.Status, Is.Zero, command.Output + command.Error);

    private static string? Variable(string name) => System.Environment.GetEnvironmentVariable(name);

    private static bool IsInstalled(string program) =>
        (Variable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(path => File.Exists(Path.Combine(path, program)));
}
