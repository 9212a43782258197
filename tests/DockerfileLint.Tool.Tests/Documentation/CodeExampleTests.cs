using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using DockerfileLint.Tool.Tests.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Documentation;

/// <summary>C# of all pages compiles against the packages, and programs print what their page shows.</summary>
internal sealed class CodeExampleTests
{
    private static readonly string[] Libraries = ["DockerfileLint", "DockerfileLint.Workspaces", "DockerfileLint.Imaging", "DockerfileLint.Reporting", "Sprache"];
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create() => folder = new TemporaryFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    [Test]
    public void TheGuidesHaveTheirExamples()
    {
        var titles = CodeExample.All().Select(static example => example.Title.Split(':')[0]).ToList();
        Assert.That(titles.Count(static page => page == "docs/library.md"), Is.EqualTo(5));
        Assert.That(titles, Does.Contain("docs/adding-a-rule.md").And.Contain("docs/own-rule.md"));
        Assert.That(CodeExample.All().Where(static example => example.Title.StartsWith("docs/library.md", StringComparison.Ordinal)).Select(static example => example.Output), Is.All.Not.Empty, "Each is a program that prints something.");
    }

    [TestCaseSource(typeof(CodeExample), nameof(CodeExample.All))]
    public async Task AnExampleCompilesAndPrintsWhatThePageShows(CodeExample example)
    {
        var (_, code, output) = example;
        var program = Compile(code);
        if (output is not null) Assert.That(await RunAsync(program), Is.EqualTo(output));
    }

    [Test]
    public void CodeThatDoesNotCompileIsFound() =>
        Assert.That(() => Compile("class Example { int X => nothing; }"), Throws.InstanceOf<AssertionException>());

    /// <summary>Compiles a program or a library into the folder of the test, beside the libraries that it uses.</summary>
    private string Compile(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code);
        var isProgram = tree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any();
        var own = TestContext.CurrentContext.TestDirectory;
        // Compose files of the repository are read with YamlDotNet, and what images contain is hashed and unpacked.
        foreach (var library in Libraries.Concat(["YamlDotNet", "System.IO.Hashing", "ZstdSharp"]))
            File.Copy(Path.Combine(own, library + ".dll"), folder.PathOf(library + ".dll"));
        File.Copy(
            typeof(CodeExampleTests).Assembly.Location.Replace(".dll", ".runtimeconfig.json", StringComparison.Ordinal),
            folder.PathOf("example.runtimeconfig.json"));
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create(
            "example",
            [tree],
            platform.Concat(Libraries.Select(library => folder.PathOf(library + ".dll")))
                .Select(static file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable));
        var program = folder.PathOf("example.dll");
        var problems = compilation.Emit(program).Diagnostics.Where(static one => one.Severity >= DiagnosticSeverity.Warning).ToList();
        if (problems.Count > 0) throw new AssertionException(string.Join("\n", problems));
        return program;
    }

    private static async Task<string> RunAsync(string program)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, CodeExample.Sample])
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
