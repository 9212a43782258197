using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DockerfileLint.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using NUnit.Framework;
using TextChange = DockerfileLint.Text.TextChange;
using TextSpan = DockerfileLint.Text.TextSpan;

namespace DockerfileLint.Analyzers.Tests;

/// <summary>The fixes as an editor applies them to additional documents.</summary>
internal sealed class CodeFixTests
{
    private const string Wasteful = "FROM debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends curl\n";
    private const string Lean = "FROM debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*\n";

    [Test]
    public async Task AFixChangesTheDockerfile()
    {
        using var workspace = new AdhocWorkspace();
        var project = Project(workspace, ("/p/Dockerfile", Wasteful));
        var action = (await ActionsAsync(project, "DFL1201")).Single(one => one.EquivalenceKey == "DFL1201:Safe");
        Assert.That(TextOf(await ChangedAsync(action), "/p/Dockerfile"), Is.EqualTo(Lean));
    }

    [Test]
    public async Task AFixChangesTheDockerIgnore()
    {
        using var workspace = new AdhocWorkspace();
        var project = Project(workspace, ("/p/Dockerfile", "FROM scratch\nCOPY a b\n"), ("/p/.dockerignore", "bin\n[a\nobj\n"));
        var actions = await ActionsAsync(project, "DFL2003");
        Assert.That(actions, Is.Not.Empty, "The rule offers a fix for a pattern that the builder refuses.");
        Assert.That(TextOf(await ChangedAsync(actions[0]), "/p/.dockerignore"), Does.Not.Contain("\n[a\n"));
    }

    [Test]
    public async Task AFixMayWriteADockerIgnore()
    {
        using var workspace = new AdhocWorkspace();
        var project = Project(workspace, ("/p/Dockerfile", Wasteful));
        TextChange[] changes = [new("/p/.dockerignore", new TextSpan(0, 0), "bin\n")];
        Assert.That(DocumentEdits.CanApply(project, changes), Is.True);
        Assert.That(TextOf(await DocumentEdits.ApplyAsync(project, changes, CancellationToken.None), "/p/.dockerignore"), Is.EqualTo("bin\n"));
        Assert.That(DocumentEdits.CanApply(project, [new TextChange("/p/other.txt", new TextSpan(0, 0), "")]), Is.False);
    }

    [Test]
    public async Task FixAllFixesEveryFindingOfTheRule()
    {
        using var workspace = new AdhocWorkspace();
        var twice = Wasteful + "RUN apt-get update && apt-get install -y --no-install-recommends git\n";
        var project = Project(workspace, ("/p/Dockerfile", twice), ("/p/Dockerfile.dev", Wasteful));
        var found = await FindAsync(project);
        var provider = new DockerfileCodeFixProvider();
        var context = new FixAllContext(project, provider, FixAllScope.Project, "DFL1201:Safe", ["DFL1201"], new Known(found), CancellationToken.None);
        var action = await provider.GetFixAllProvider().GetFixAsync(context);
        var changed = await ChangedAsync(action!);
        Assert.That(TextOf(changed, "/p/Dockerfile").Split("rm -rf /var/lib/apt/lists/*"), Has.Length.EqualTo(3));
        Assert.That(TextOf(changed, "/p/Dockerfile.dev"), Is.EqualTo(Lean));
    }

    private static Project Project(AdhocWorkspace workspace, params (string Path, string Text)[] files)
    {
        var project = workspace.AddProject("App", LanguageNames.CSharp);
        foreach (var (path, text) in files) project = project.AddAdditionalDocument(path[3..], text, filePath: path).Project;
        return project;
    }

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync();
        return await compilation!.WithAnalyzers([new DockerfileAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }

    private static async Task<List<CodeAction>> ActionsAsync(Project project, string id)
    {
        var actions = new List<CodeAction>();
        foreach (var diagnostic in (await FindAsync(project)).Where(one => one.Id == id))
        {
            var document = project.AdditionalDocuments.Single(one => one.FilePath == diagnostic.Location.GetLineSpan().Path);
            await new DockerfileCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }

    private static async Task<Solution> ChangedAsync(CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private static string TextOf(Solution solution, string path) =>
        solution.Projects.Single().AdditionalDocuments.Single(document => document.FilePath == path).GetTextAsync().GetAwaiter().GetResult().ToString();

    /// <summary>Diagnostics that are already known.</summary>
    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(diagnostics.AsEnumerable());

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => GetAllDiagnosticsAsync(project, cancellationToken);
    }
}
