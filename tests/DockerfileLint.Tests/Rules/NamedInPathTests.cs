using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Rules;

/// <summary>What the path of a Dockerfile says to be meant isn't reported.</summary>
internal sealed class NamedInPathTests
{
    [TestCase("linux/arm64", "Dockerfile", ExpectedResult = true)]
    [TestCase("linux/arm64", "ubuntu-arm64/Dockerfile", ExpectedResult = false)]
    [TestCase("linux/arm64", "aarch64.Dockerfile", ExpectedResult = false)]
    [TestCase("linux/arm/v7", "ubuntu20.04-arm32v7/docker/Dockerfile", ExpectedResult = false)]
    [TestCase("linux/arm/v7", "charm/Dockerfile", ExpectedResult = true)]
    [TestCase("linux/amd64", "linux/Dockerfile", ExpectedResult = true)]
    [TestCase("linux/amd64", "docker/x64/Dockerfile", ExpectedResult = false)]
    [TestCase("linux/s390x", "s390x/Dockerfile", ExpectedResult = false)]
    public bool ConstantPlatform(string platform, string path) =>
        IsReported("DFL3013", $"FROM --platform={platform} debian:13-slim\n", path);

    [TestCase(22, "Dockerfile", ExpectedResult = true)]
    [TestCase(22, "docker/ssh/Dockerfile", ExpectedResult = false)]
    [TestCase(22, "Dockerfile.connhelper-ssh", ExpectedResult = false)]
    [TestCase(22, "sshd.Dockerfile", ExpectedResult = false)]
    [TestCase(22, "flashsshot/Dockerfile", ExpectedResult = true)]
    [TestCase(2375, "docker/ssh/Dockerfile", ExpectedResult = true)]
    public bool ExposedPort(int port, string path) =>
        IsReported("DFL4301", $"FROM debian:13-slim\nEXPOSE {port}\n", path);

    private static bool IsReported(string rule, string text, string path) =>
        new Linter(RuleCatalog.BuiltIn, new LintOptions { Only = [rule] })
            .Lint(new LintInput(SourceText.From(text, path))).Diagnostics.Any(found => found.Rule.Id == rule);
}
