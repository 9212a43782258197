using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace DockerfileLint.EndToEnd.Tests;

/// <summary>What docs/hosts.md says of each property and item, on the output of a real build.</summary>
internal sealed class PropertyTests
{
    private const string Finding = @"Dockerfile\(2,5,2,19\): warning DFL1201";
    private const string AnyFinding = "(warning|error|info|message) DFL";
    private const string Hidden = "FROM scratch\nCOPY hidden /\n";
    private const string AsRoot = "FROM mcr.microsoft.com/dotnet/aspnet:8.0\nCMD [\"dotnet\", \"/app/a.dll\"]\n";
    private const string Refused = "FROM debian:12\nRUNN true\n";
    private const string TwoStages = "FROM debian:12 AS fat\nRUN apt-get update && apt-get install -y curl\nFROM scratch AS lean\nCOPY a /\n";
    private static readonly string Shown = PropertyCase.Property("DockerfileLintReportInformation", "true");
    private static readonly string AcmeRules = Repository.PathOf("tests", "Samples", "AcmeRules", "bin", Repository.Configuration, "netstandard2.0", "AcmeRules.dll");
    private static readonly PropertyCases Builds = new();

    private static readonly PropertyCase[] Cases =
    [
        new("none", "", Finding),
        PropertyCase.Of("DockerfileLintEnabled", "false", "") with { Forbidden = AnyFinding },
        PropertyCase.Of("DockerfileLintDefaultItems", "false", "") with { Forbidden = AnyFinding },
        PropertyCase.Of("DockerfileLintReportInformation", "true", @"Dockerfile\(2,1,2,4\):[^\n]*DFL8017") with { Dockerfile = AsRoot },
        new("no information", "", "") { Dockerfile = AsRoot, Forbidden = "DFL8017" },
        PropertyCase.Of("DockerfileLintPreset", "hadolint", Finding) with { Forbidden = "DFL1103" },
        new("preset", Shown + PropertyCase.Property("DockerfileLintPreset", "hadolint"), "DFL1202") { Forbidden = "DFL1103" },
        new("select", Shown + PropertyCase.Property("DockerfileLintPreset", "hadolint") + PropertyCase.Property("DockerfileLintSelect", "full-base"), "DFL1103"),
        PropertyCase.Of("DockerfileLintIgnore", "apt-lists-left", "") with { Forbidden = "DFL1201" },
        new("only", Shown + PropertyCase.Property("DockerfileLintOnly", "full-base;DFL1202") + PropertyCase.Property("DockerfileLintPreset", "strict"), @"DFL1103[\s\S]*DFL1202") { Forbidden = "DFL1201" },
        PropertyCase.Of("DockerfileLintContext", "root", "warning DFL2005") with { Dockerfile = Hidden, Files = Ignoring("root", "hidden") },
        PropertyCase.Of("DockerfileContext", "root", "warning DFL2005") with { Dockerfile = Hidden, Files = Ignoring("root", "hidden") },
        PropertyCase.Of("DockerDefaultContext", "root", "warning DFL2005") with { Dockerfile = Hidden, Files = Ignoring("root", "hidden") },
        new("no context", "", "") { Dockerfile = Hidden, Files = Ignoring("root", "hidden"), Forbidden = "DFL2005" },
        PropertyCase.Of("DockerfileFile", "other/image.txt", @"image\.txt\(2,5,2,19\): warning DFL1201") with { Files = At("other/image.txt", PropertyCase.Wasteful) },
        PropertyCase.Of("DockerDefaultDockerfile", "other/image.txt", @"image\.txt\(2,5,2,19\): warning DFL1201") with { Files = At("other/image.txt", PropertyCase.Wasteful) },
        PropertyCase.Of("DockerfileLintTarget", "lean", "") with { Dockerfile = TwoStages, Forbidden = "DFL1201" },
        new("two targets", PropertyCase.Property("DockerfileLintTarget", "fat"), Finding) { Dockerfile = TwoStages },
        PropertyCase.Of("DockerfileLintPlatform", "linux/arm64", "warning DFL2005") with { Dockerfile = "FROM scratch\nARG TARGETARCH\nCOPY $TARGETARCH /\n", Files = Ignoring(".", "arm64") },
        new("DockerfileLintBuildArgument", Shown + "<ItemGroup><DockerfileLintBuildArgument Include=\"TAG=12\" /></ItemGroup>", "DFL1103: debian:12") { Dockerfile = "ARG TAG\nFROM debian:$TAG\n" },
        PropertyCase.Of("DockerfileLintConfig", "quiet.txt", "") with { Files = At("quiet.txt", "[Dockerfile]\ndotnet_diagnostic.DFL1201.severity = none\n"), Forbidden = "DFL1201" },
        PropertyCase.Of("DockerfileLintShellCheck", "true", "warning SC2154|ShellCheck isn't installed") with { Dockerfile = "FROM debian:12-slim\nRUN rm -r /x/$b/y\n" },
        PropertyCase.Of("DockerfileLintShellCheck", "perhaps", "warning DFL9004: DockerfileLintShellCheck"),
        new("rules", PropertyCase.Property("DockerfileLintRules", AcmeRules), "warning ACME0001"),
        PropertyCase.Of("DockerfileLintFailLevel", "warning", "error DFL1201"),
        PropertyCase.Of("DockerfileLintFailLevel", "none", @"warning DFL0\d+") with { Dockerfile = Refused, Forbidden = "error" },
        new("none beats all", PropertyCase.Property("DockerfileLintFailLevel", "none") + PropertyCase.Property("TreatWarningsAsErrors", "true") + PropertyCase.Property("WarningsAsErrors", "DFL1201"), Finding) { Forbidden = "error" },
        new("refused", "", @"error DFL0\d+") { Dockerfile = Refused },
        PropertyCase.Of("WarningsAsErrors", "DFL1201", "error DFL1201"),
        new("another of WarningsAsErrors", PropertyCase.Property("WarningsAsErrors", "DFL1210"), Finding),
        PropertyCase.Of("DockerfileLintOutput", "report.txt", "\"2\\.1\\.0\"[\\s\\S]*\"fixes\""),
        new("no fixes", Output("report.txt") + PropertyCase.Property("DockerfileLintReportFixes", "false"), "\"2\\.1\\.0\"") { Forbidden = "\"fixes\"" },
        new("format", Output("report.txt") + PropertyCase.Property("DockerfileLintFormat", "checkstyle"), "<checkstyle"),
        new("verbosity", Output("report.txt") + PropertyCase.Property("DockerfileLintFormat", "text") + PropertyCase.Property("DockerfileLintVerbosity", "quiet"), @"report\.txt:\n[\s\S]*DFL1201") { Forbidden = @"\n[ 0-9]*\|" },
        new("wrong", Output("report.txt") + PropertyCase.Property("DockerfileLintFormat", "word") + PropertyCase.Property("DockerfileLintSelect", "nothing"), @"case\.proj[^\n]*warning DFL9004[\s\S]*warning DFL9004"),
        new("fix", "", @"Dockerfile:\n[^$]*lists/\*") { Target = "DockerfileLintFix", Forbidden = "no-install-recommends" },
        PropertyCase.Of("DockerfileLintFixSuggested", "true", @"Dockerfile:\n[^$]*debian:12-slim") with { Target = "DockerfileLintFix" },
        PropertyCase.Of("DockerfileLintFixRules", "DFL1202", @"Dockerfile:\nFROM debian:12\n.*curl\n$") with { Target = "DockerfileLintFix" },
        PropertyCase.Of("DockerfileLintFixDiff", "true", @"\+RUN[^\n]*lists/\*[\s\S]*Dockerfile:\nFROM debian:12\n.*curl\n$") with { Target = "DockerfileLintFix" },
    ];

    [OneTimeSetUp]
    public void Build() => Builds.Build(Cases);

    [OneTimeTearDown]
    public void Delete() => Builds.Dispose();

    [TestCaseSource(nameof(Cases))]
    public void ASettingMeansWhatItsDescriptionSays(object one)
    {
        var output = Builds.OutputOf((PropertyCase)one);
        Assert.That(output, Does.Match(((PropertyCase)one).Expected));
        if (((PropertyCase)one).Forbidden is { } forbidden) Assert.That(output, Does.Not.Match(forbidden));
    }

    private static string Output(string path) => PropertyCase.Property("DockerfileLintOutput", path);

    private static Dictionary<string, string> At(string path, string text) => new(StringComparer.Ordinal) { [path] = text };

    private static Dictionary<string, string> Ignoring(string folder, string name) => new(StringComparer.Ordinal) { [folder + "/.dockerignore"] = name + "\n", [$"{folder}/{name}"] = "" };
}
