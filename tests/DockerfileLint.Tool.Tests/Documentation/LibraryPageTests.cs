using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using DockerfileLint.Tool.Tests.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Documentation;

/// <summary>The programs of <c>docs/library.md</c> compile, run and print what the page shows.</summary>
internal sealed class LibraryPageTests
{
    private static readonly string[] Libraries = ["DockerfileLint", "DockerfileLint.Workspaces", "Sprache"];
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create() => folder = new TemporaryFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    [Test]
    public void ThePageHasItsExamples() => Assert.That(LibraryExample.All().Count(), Is.EqualTo(4));

    [TestCaseSource(typeof(LibraryExample), nameof(LibraryExample.All))]
    public async Task AnExamplePrintsWhatThePageShows(LibraryExample example)
    {
        Assert.That(example.Output, Is.Not.Empty, "the page shows no output");
        Assert.That(await RunAsync(Compile(example.Code)), Is.EqualTo(example.Output));
    }

    /// <summary>Compiles a program into the folder of the test, beside the libraries that it uses.</summary>
    private string Compile(string code)
    {
        var own = TestContext.CurrentContext.TestDirectory;
        // Compose files of the repository are read with YamlDotNet.
        foreach (var library in Libraries.Append("YamlDotNet"))
            File.Copy(Path.Combine(own, library + ".dll"), folder.PathOf(library + ".dll"));
        File.Copy(
            typeof(LibraryPageTests).Assembly.Location.Replace(".dll", ".runtimeconfig.json", StringComparison.Ordinal),
            folder.PathOf("example.runtimeconfig.json"));
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create(
            "example",
            [CSharpSyntaxTree.ParseText(code)],
            platform.Concat(Libraries.Select(library => folder.PathOf(library + ".dll")))
                .Select(static file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(
                OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        var program = folder.PathOf("example.dll");
        var result = compilation.Emit(program);
        Assert.That(result.Diagnostics.Where(static one => one.Severity >= DiagnosticSeverity.Warning), Is.Empty);
        return program;
    }

    private static async Task<string> RunAsync(string program)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, LibraryExample.Sample])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That((process.ExitCode, errors), Is.EqualTo((0, "")));
        return (await output).Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
