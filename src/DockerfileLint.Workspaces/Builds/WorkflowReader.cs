using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Shell;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>
/// GitHub workflows and composite actions: the build actions, the scripts, and the workflows of the repository that
/// they call.
/// </summary>
internal sealed class WorkflowReader(BuildFile file)
{
    private static readonly char[] LineEnds = ['\n', '\r'];

    public static bool IsMatch(string path) =>
        (path.Contains(".github/", StringComparison.Ordinal) || path.Contains(".gitea/", StringComparison.Ordinal)
            || path.Contains(".forgejo/", StringComparison.Ordinal)
            || TreePath.Name(path) is "action.yml" or "action.yaml") && PipelineReader.IsMatch(TreePath.Name(path));

    public static void Read(BuildFile file)
    {
        foreach (var document in YamlText.Documents(file))
            new WorkflowReader(file).Read(document, [], ReadLimits.BuildIncludes);
    }

    private void Read(YamlValue document, List<(string Key, YamlValue Value)> inputs, int depth)
    {
        var events = document["on"] ?? document["true"];
        var declared = (events?["workflow_call"]?["inputs"] ?? events?["workflow_dispatch"]?["inputs"]
            ?? document["inputs"])?.Map ?? [];
        var defaults = declared.Where(static input => input.Value["default"] is not null)
            .Select(static input => (input.Key, input.Value["default"]!));
        var scope = new WorkflowScope().With("inputs", defaults).With("inputs", inputs)
            .With("env", document["env"]?.Map ?? []);
        var folder = document["defaults"]?["run"]?.TextOf("working-directory");
        foreach (var (_, job) in document["jobs"]?.Map ?? []) ReadJob(job, scope, folder, depth);
        if (document["runs"] is { } runs) ReadSteps(runs, scope, folder);
    }

    private void ReadJob(YamlValue job, WorkflowScope scope, string? folder, int depth)
    {
        foreach (var row in WorkflowMatrix.Rows(job["strategy"]?["matrix"]))
        {
            var inner = scope.With("matrix", row).With("env", []);
            inner = inner.With("env", job["env"]?.Map ?? []);
            if (job.TextOf("uses") is { } uses) Call(uses, job, inner, depth);
            ReadSteps(job, inner, job["defaults"]?["run"]?.TextOf("working-directory") ?? folder);
        }
    }

    private void Call(string uses, YamlValue job, WorkflowScope scope, int depth)
    {
        if (depth == 0 || !uses.StartsWith("./", StringComparison.Ordinal)) return;
        var path = TreePath.Combine("", uses);
        if (path is null || path == file.Path || file.Other(path) is not { } other) return;
        var inputs = (job["with"]?.Map ?? []).Select(input =>
            (input.Key, new YamlValue(input.Value.Line) { Text = scope.Expand(input.Value.Text) })).ToList();
        foreach (var document in YamlText.Documents(other)) new WorkflowReader(other).Read(document, inputs, depth - 1);
    }

    private void ReadSteps(YamlValue job, WorkflowScope scope, string? folder)
    {
        foreach (var step in job["steps"]?.List ?? [])
        {
            var inner = scope.With("env", step["env"]?.Map ?? []);
            if (step["run"] is { Text: { } run } script) ReadScript(script, run, step, inner, folder);
            else if (step.TextOf("uses") is { } uses && step["with"] is { } with && IsBuild(uses, with))
                Add(step, with, inner);
        }
    }

    private void ReadScript(YamlValue script, string run, YamlValue step, WorkflowScope scope, string? folder)
    {
        if (!run.Contains("build", StringComparison.Ordinal)) return;
        var named = step.TextOf("working-directory") ?? folder ?? ".";
        var at = scope.Expand(named) is { } known ? TreePath.Combine("", known) : null;
        var isPowerShell = step.TextOf("shell") is "pwsh" or "powershell";
        ScriptReader.Read(file, scope.Script(run), new ScriptPlace(
            script.Line + (script.IsBlock ? 1 : 0), at is null ? [] : [at], "GitHub workflow")
        {
            Kind = isPowerShell ? ShellKind.PowerShell : ShellKind.Bash,
            Variable = scope.Environment,
        });
    }

    private static bool IsBuild(string uses, YamlValue with) =>
        uses.Contains("build-push-action", StringComparison.Ordinal)
            || uses.Contains("docker", StringComparison.OrdinalIgnoreCase) && !uses.Contains("bake-action")
                && (with["dockerfile"] is not null || with["context"] is not null || with["file"] is not null);

    private void Add(YamlValue step, YamlValue with, WorkflowScope scope)
    {
        var named = with.TextOf("context") ?? with.TextOf("directory") ?? ".";
        var context = scope.Expand(named.Replace("{{defaultContext}}:", "").Replace("{{defaultContext}}", "."));
        var path = with.TextOf("file") ?? with.TextOf("dockerfile");
        var dockerfile = scope.Expand(path);
        file.Add(new DeclaredBuild(file.Path, step.Line, "GitHub workflow")
        {
            Context = context is { Length: 0 } ? "." : context,
            Dockerfile = dockerfile,
            IsFromEither = true,
            IsUnknown = path is not null && dockerfile is null,
            Target = scope.Expand(with.TextOf("target")),
            Arguments = Pairs(with.TextOf("build-args"), scope),
            Contexts = Pairs(with.TextOf("build-contexts"), scope),
            Platforms = [.. (scope.Expand(with.TextOf("platforms")) ?? "")
                .Split([',', '\n', ' '], StringSplitOptions.RemoveEmptyEntries)],
        });
    }

    private static ImmutableSortedDictionary<string, string?> Pairs(string? lines, WorkflowScope scope)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        foreach (var line in (lines ?? "").Split(LineEnds, StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = line.Trim().Split(['='], count: 2);
            if (pair[0].Length > 0 && !pair[0].Contains('$'))
                found[pair[0]] = pair.Length > 1 ? scope.Expand(pair[1]) : null;
        }

        return found.ToImmutable();
    }
}
