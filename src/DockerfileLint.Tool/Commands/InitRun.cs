using System.IO;
using DockerfileLint.Linting;
using DockerfileLint.Rewriting;
using DockerfileLint.Text;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Commands;

/// <summary>Writes the files of a project that has no Dockerfile.</summary>
internal sealed class InitRun(string folder, RewriteOptions options, Terminal terminal)
{
    public bool Shows { get; init; }

    public bool IsJson { get; init; }

    /// <summary>Asks a person; null where nobody can be asked.</summary>
    public QuestionPrompt? Prompt { get; init; }

    public int Run()
    {
        if (!Directory.Exists(folder)) throw new InputException($"{folder}: folder not found");
        NamedFolder.Check(folder);
        var path = folder == "." ? "Dockerfile" : Path.Combine(folder, "Dockerfile").Replace('\\', '/');
        if (FileKinds.Of(path) != FileKind.Missing)
            throw new InputException($"{path}: it is there already; 'shrink' makes it leaner");
        var context = new DiskContext(folder, path);
        var result = Prompt is null ? Init(options) : Prompt.Run(path, options, Init);
        var before = new LintInput(SourceText.From("", path)) { Context = context };
        foreach (var problem in context.Problems) terminal.Report(problem);
        Show(before, result);
        if (result.Refusal is not null || !result.Questions.IsEmpty) return ExitStatus.Failure;
        if (Shows) return ExitStatus.Findings;
        FixWriter.Create(
            path, result.Input, context.HasDockerIgnore != true, new LintRoots([folder], folder).Of(path));
        if (!IsJson) terminal.Report($"{path}: written");
        return ExitStatus.Clean;

        ShrinkResult Init(RewriteOptions answered) =>
            FileTime.Run(path, cancellation => new Initializer().Init(context, path, answered, cancellation));
    }

    private void Show(LintInput before, ShrinkResult result)
    {
        if (IsJson)
        {
            ShrinkWriter.WriteJson([(before, result)], terminal.Output);
            return;
        }

        using var output = new StreamWriter(terminal.Output, leaveOpen: true);
        ShrinkWriter.WriteText(before, result, output);
        if (!Shows || result.Refusal is not null || !result.Questions.IsEmpty) return;
        var diffs = new DiffOutput(terminal);
        diffs.Write(before, result.Input, output);
        diffs.ReportEscapes();
    }
}
