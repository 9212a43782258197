using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using DockerfileLint.Tool.Tests.Images;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>What becomes of a run whose standard output takes nothing, or no more.</summary>
internal sealed class OutputTests
{
    private const int BrokenPipe = 32;
    private const string Full = "dockerfile-lint: standard output: can't be written: No space left on device\n";

    private static readonly string[] Commands =
    [
        "check PATH", "check PATH --format sarif", "check PATH --format html", "fix --diff PATH", "format --diff PATH", "shrink PATH", "shrink PATH --format json",
        "init --diff EMPTY", "rules", "rules --format json", "explain DFL1201", "context PATH", "context PATH --format json", "migrate --diff PATH", "completion bash",
        "image ARCHIVE", "image ARCHIVE --format json", "image ARCHIVE --format html", "image diff ARCHIVE ARCHIVE", "image squash ARCHIVE -o EMPTY/out.tar",
        "--help", "check --help", "--version", "fix -", "format -",
    ];

    private ImageFolder folder = null!;

    [SetUp]
    public void Create()
    {
        folder = new ImageFolder();
        folder.Write(".git/HEAD", "");
        folder.Write("app/Dockerfile", "from debian:12\nRUN apt-get update && apt-get install -y curl\n");
        folder.Write("app/.hadolint.yaml", "ignored: [DL3008]\n");
        folder.Write("empty/requirements.txt", "flask==3.0\n");
        folder.Write("empty/app.py", "import flask\napp = flask.Flask(__name__)\n");
    }

    [TearDown]
    public void Delete() => folder.Dispose();

    [TestCaseSource(nameof(Commands))]
    public void AFullDiskIsOneLine(string command)
    {
        var error = ErrorOf(command, new FullStream(), out var status);
        Assert.That((status, error.Split('\n').Count(static line => line.Contains("standard output", StringComparison.Ordinal))), Is.EqualTo((2, 1)), error);
        Assert.That(error, Does.EndWith(Full));
    }

    [TestCaseSource(nameof(Commands))]
    public void AReaderThatIsGoneChangesNothing(string command)
    {
        using var read = new MemoryStream();
        var expected = ErrorOf(command, read, out var usual);
        File.Delete(folder.PathOf("empty/out.tar"));
        var error = ErrorOf(command, new FullStream { Error = BrokenPipe }, out var status);
        Assert.That((status, error), Is.EqualTo((usual, expected)));
    }

    [TestCase("rules | head -n 1 >/dev/null", 0, "")]
    [TestCase("check PATH --format json | true", 1, "")]
    [TestCase("rules >/dev/full", 2, Full)]
    [TestCase("check PATH >/dev/full", 2, Full)]
    [TestCase("image ARCHIVE >/dev/full", 2, Full)]
    [TestCase("rules >&-", 2, "dockerfile-lint: standard output: can't be written: it is closed\n")]
    [Platform("Linux")]
    public void AProcessSaysTheSame(string command, int status, string error)
    {
        var script = $"dotnet '{typeof(CommandLine).Assembly.Location}' {Filled(command)}; exit ${{PIPESTATUS[0]}}";
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", script])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var said = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        Assert.That((shell.ExitCode, said), Is.EqualTo((status, error)));
    }

    private string ErrorOf(string command, Stream output, out int status)
    {
        using var input = new MemoryStream("from debian:12\nRUN apt-get update && apt-get install -y curl\n"u8.ToArray());
        using var error = new StringWriter { NewLine = "\n" };
        status = CommandLine.Run(Filled(command).Split(' '), new Terminal(input, output, error));
        return error.ToString();
    }

    private string Filled(string command) => command
        .Replace("PATH", folder.PathOf("app"), StringComparison.Ordinal)
        .Replace("EMPTY", folder.PathOf("empty"), StringComparison.Ordinal)
        .Replace("ARCHIVE", folder.Save(ImageFolder.Sample), StringComparison.Ordinal);
}
