using System.IO;
using System.Linq;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>Wrong arguments are one clear line each, and nothing is linted.</summary>
internal sealed class UsageTests
{
    private const string UnknownKey = "--answer: no question has the key 'librarys'; the keys are archive, ecosystem, framework, java, libraries, module, modules, "
        + "package, packages, plugins, program, programs, project, server, start";

    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create()
    {
        folder = new TemporaryFolder();
        folder.Write(".editorconfig", "root = true\n");
        folder.Write("Dockerfile", "FROM scratch\n");
    }

    [TearDown]
    public void Delete() => folder.Dispose();

    [TestCase("check --selct DFL1103 PATH", "unknown option '--selct'; did you mean '--select'?")]
    [TestCase("check --selct=DFL1103 PATH", "unknown option '--selct'; did you mean '--select'?")]
    [TestCase("check PATH -z", "unknown option '-z'; see 'dockerfile-lint check --help'")]
    [TestCase("fix PATH --dif", "unknown option '--dif'; did you mean '--diff'?")]
    [TestCase("check PATH --dif", "unknown option '--dif'; see 'dockerfile-lint check --help'")]
    [TestCase("explain DFL1103 --no-colour", "unknown option '--no-colour'; did you mean '--no-color'?")]
    [TestCase("context --jason", "unknown option '--jason'; see 'dockerfile-lint context --help'")]
    [TestCase("check -j x PATH", "--jobs must be a whole number, 0 or more, not 'x'")]
    [TestCase("check -j -1 PATH", "--jobs must be a whole number, 0 or more, not '-1'")]
    [TestCase("check --jobs=99999999999 PATH", "--jobs must be a whole number, 0 or more, not '99999999999'")]
    [TestCase("check --no-color=banana PATH", "--no-color takes no value, but is given 'banana'")]
    [TestCase("check --platform nonsense PATH", "--platform 'nonsense': 'nonsense' isn't a known operating system or architecture; write linux/amd64, for example")]
    [TestCase("check PATH --context", "--context needs a value")]
    [TestCase("check --context --preset size PATH", "--context needs a value")]
    [TestCase("check --select --nothing PATH", "--select needs a value")]
    [TestCase("check PATH -j", "--jobs needs a value")]
    [TestCase("check --preset size --preset strict PATH", "--preset is given twice")]
    [TestCase("check --preset tiny PATH", "--preset must be one of recommended, size, strict, hadolint, buildkit, all, not 'tiny'")]
    [TestCase("shrink --answer none PATH", "--answer must be key=value, not 'none'")]
    [TestCase("shrink --answer program=a --answer librarys=none PATH", UnknownKey)]
    [TestCase("init --answer librarys=none PATH", UnknownKey)]
    [TestCase("explain", "explain needs a rule")]
    [TestCase("explain DFL1103 DFL1104", "unexpected argument 'DFL1104'")]
    [TestCase("chekc PATH", "unknown command 'chekc'; did you mean 'check'?")]
    [TestCase("--nothing", "unknown option '--nothing'; use one of check, fix, format, shrink, init, rules, explain, context, image, migrate, completion (see --help)")]
    [TestCase("check --select DFL1103x PATH", "--select: 'DFL1103x' isn't a rule; did you mean 'DFL1103'?")]
    [TestCase("check --ignore apt-list-left PATH", "--ignore: 'apt-list-left' isn't a rule; did you mean 'apt-lists-left'?")]
    [TestCase("explain DL1001", "'DL1001' isn't a rule; list the rules with 'dockerfile-lint rules'")]
    [TestCase("fix --rule full-bas PATH", "--rule: 'full-bas' isn't a rule; did you mean 'full-base'?")]
    [TestCase("check --image - -", "only one of the Dockerfile and the image can be read from standard input")]
    [TestCase("check --image-name app PATH", "--image-name needs --image")]
    [TestCase("image --no-color PATH", "unknown option '--no-color'; see 'dockerfile-lint image --help'")]
    [TestCase("check ' PATH", "path must not be empty")]
    [TestCase("explain '", "rule must not be empty")]
    [TestCase("image '", "archive must not be empty")]
    [TestCase("image diff PATH '", "new-image must not be empty")]
    [TestCase("check --only , PATH", "--only must not be empty")]
    [TestCase("fix --rule ' PATH", "--rule must not be empty")]
    [TestCase("fix --engine docker PATH", "--engine needs --prove")]
    [TestCase("shrink --run id PATH", "--run needs --prove")]
    [TestCase("image diff PATH", "image diff needs a new-image")]
    [TestCase("image squash --output=x", "image squash needs an archive")]
    [TestCase("image squash PATH", "image squash needs --output")]
    [TestCase("image squash PATH --format json", "unknown option '--format'; see 'dockerfile-lint image squash --help'")]
    [TestCase("check --config PATH PATH", "PATH: it can't be read: it is a folder")]
    [TestCase("check --image PATH PATH/none", "PATH/none: file or folder not found")]
    [TestCase("completion", "completion needs a shell")]
    [TestCase("completion tcsh", "the shell must be one of bash, zsh, fish, powershell, not 'tcsh'")]
    [TestCase("check --only nothing-like-it PATH", "--only: 'nothing-like-it' isn't a rule; list the rules with 'dockerfile-lint rules'")]
    public void AWrongArgument(string arguments, string expected)
    {
        var words = arguments.Replace("PATH", folder.Path, System.StringComparison.Ordinal).Split(' ').Select(static word => word == "'" ? "" : word);
        var run = ToolRun.Of([.. words]);
        Assert.That((run.Status, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.ErrorLines, Is.EqualTo(new[] { "dockerfile-lint: " + expected.Replace("PATH", folder.Path, System.StringComparison.Ordinal) }));
    }

    /// <summary>What is given to the command around it can't be given here.</summary>
    [TestCase("squash", " image squash <archive> [options]")]
    [TestCase("diff", " image diff <old-image> <new-image> [options]")]
    public void TheUsageOfACommandWithinAnotherIsItsOwn(string command, string usage) =>
        Assert.That(ToolRun.Of("image", command, "--help").Output.Split('\n'), Has.Some.EndsWith(usage).And.None.Contains("image ["));

    [Test]
    public void TwoDashesEndTheOptions()
    {
        var before = Directory.GetCurrentDirectory();
        folder.Write("-z", "FROM scratch\n");
        folder.Write("--select", "FROM scratch\n");
        try
        {
            Directory.SetCurrentDirectory(folder.Path);
            var run = ToolRun.Of("check", "--verbosity", "normal", "--", "-z", "--select");
            Assert.That((run.Status, run.Output, run.Error), Is.EqualTo((0, "2 Dockerfiles: no findings\n", "")));
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    [TestCase("--build-context=x=docker-image://alpine")]
    [TestCase("--build-context=x=made/by/the/build")]
    [TestCase("--platform=linux/arm64")]
    [TestCase("--no-color=true")]
    [TestCase("--jobs=2")]
    [TestCase("-j2")]
    [TestCase("-j 2")]
    [TestCase("--jobs:2")]
    public void AValueMayBeJoinedToItsOption(string option)
    {
        var run = ToolRun.Of(["check", .. option.Split(' '), folder.Path]);
        Assert.That((run.Status, run.Error), Is.EqualTo((0, "")));
    }
}
