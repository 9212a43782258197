using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using DockerfileLint.Diagnostics;
using DockerfileLint.Analyzers.Tests;
using DockerfileLint.EndToEnd.Tests;
using DockerfileLint.Linting;
using DockerfileLint.MSBuild;
using DockerfileLint.MSBuild.Tests;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using DockerfileLint.Workspaces;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Microsoft.CodeAnalysis;
using Severity = DockerfileLint.Diagnostics.Severity;

namespace DockerfileLint.Hosts.Tests;

/// <summary>Runs each host once over many Dockerfiles, with all rules; a finding is written the same way for all of them.</summary>
internal static class Hosts
{
    private static readonly Linter Linter = new(RuleCatalog.BuiltIn, new LintOptions { Presets = RulePresets.Strict });

    public static ILookup<string, string> Library(IEnumerable<string> dockerfiles, Func<Context.IBuildContext, Context.IBuildContext> known) =>
        dockerfiles.SelectMany(path => Library(path, known)).ToLookup(found => Path.GetDirectoryName(found.Path)!, found => found.Line, StringComparer.Ordinal);

    public static ILookup<string, string> Command(string folder, IEnumerable<string> dockerfiles)
    {
        var run = EndToEnd.Tests.Command.DotNet(folder, [Repository.Tool, "check", "--format", "json", "--preset", "strict", "--no-fixes", .. dockerfiles]);
        using var report = JsonDocument.Parse(run.Output);
        return report.RootElement.GetProperty("files").EnumerateArray()
            .SelectMany(file => file.GetProperty("diagnostics").EnumerateArray().Select(found => (Path: file.GetProperty("path").GetString()!, Found: found)))
            .ToLookup(one => Path.GetDirectoryName(one.Path)!, one => Line(one.Path, Int(one.Found, "line"), Int(one.Found, "column"), Int(one.Found, "endLine"), Int(one.Found, "endColumn"), one.Found.GetProperty("severity").GetString()!, one.Found.GetProperty("rule").GetString()!, one.Found.GetProperty("helpLink").GetString()!), StringComparer.Ordinal);
    }

    public static ILookup<string, string> Task(string folder, IEnumerable<string> dockerfiles)
    {
        var engine = new RecordingEngine();
        using var task = new LintDockerfiles { BuildEngine = engine, ProjectFile = Path.Combine(folder, "App.csproj"), Dockerfiles = [.. dockerfiles.Select(path => (ITaskItem)new TaskItem(path))], Preset = "strict", ReportInformation = true };
        task.Execute();
        var found = engine.Errors.Select(one => (one.File, Line(one.File, one.LineNumber, one.ColumnNumber, one.EndLineNumber, one.EndColumnNumber, "error", one.Code, one.HelpLink)))
            .Concat(engine.Warnings.Select(one => (one.File, Line(one.File, one.LineNumber, one.ColumnNumber, one.EndLineNumber, one.EndColumnNumber, "warning", one.Code, one.HelpLink))))
            .Concat(engine.Messages.Where(one => one.Code is not null).Select(one => (one.File, Line(one.File, one.LineNumber, one.ColumnNumber, one.EndLineNumber, one.EndColumnNumber, "info", one.Code, RuleLink(one.Code)))));
        return found.ToLookup(one => Path.GetDirectoryName(one.File)!, one => one.Item2, StringComparer.Ordinal);
    }

    public static async Task<ILookup<string, string>> AnalyzerAsync(IEnumerable<string> dockerfiles)
    {
        var files = dockerfiles.SelectMany(path => (string[])[path, Path.Combine(Path.GetDirectoryName(path)!, ".dockerignore")]).Where(File.Exists).Select(path => (path, File.ReadAllText(path)));
        var options = new Dictionary<string, string>(StringComparer.Ordinal) { ["build_property._DockerfileLintPreset"] = "strict", ["build_property._DockerfileLintListsIgnoreFiles"] = "true" };
        var found = await new AnalyzerRun { Options = options }.OfAsync(files).ConfigureAwait(false);
        return found.ToLookup(one => Path.GetDirectoryName(one.Location.GetLineSpan().Path)!, Line, StringComparer.Ordinal);
    }

    private static string Line(Microsoft.CodeAnalysis.Diagnostic found)
    {
        var place = found.Location.GetLineSpan();
        return Line(place.Path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1, place.EndLinePosition.Line + 1, place.EndLinePosition.Character + 1, found.Severity.ToString().ToLowerInvariant(), found.Id, found.Descriptor.HelpLinkUri);
    }

    private static IEnumerable<(string Path, string Line)> Library(string path, Func<Context.IBuildContext, Context.IBuildContext> known)
    {
        var input = new LintInput(SourceReader.Read(path)) { Context = known(new DiskContext(Path.GetDirectoryName(path)!, path)) };
        foreach (var found in Linter.Lint(input).Diagnostics.Where(one => one.Severity != Severity.None))
        {
            var text = found.Path == path ? input.Dockerfile : input.Context.DockerIgnore!;
            LinePosition start = text.GetPosition(found.Span.Start), end = text.GetPosition(found.Span.End);
            yield return (found.Path, Line(found.Path, start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1, found.Severity.ToString().ToLowerInvariant(), found.Rule.Id, found.Rule.HelpLink!));
        }
    }

    private static string RuleLink(string id) => RuleCatalog.BuiltIn.GetRule(id)?.Descriptor.HelpLink ?? LinterRules.Find(id)!.HelpLink!;

    private static int Int(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static string Line(string path, int line, int column, int endLine, int endColumn, string severity, string id, string link) =>
        $"{Path.GetFileName(path)}({line},{column},{endLine},{endColumn}): {severity} {id} {link}";
}
