using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using DockerfileLint.Tests;
using DockerfileLint.Tool.Tests.Commands;
using YamlDotNet.RepresentationModel;

namespace DockerfileLint.Tool.Tests.Pipelines;

/// <summary>Runs the scripts of <c>action.yml</c> one after the other, as a runner of GitHub does; the steps that use other actions are only told.</summary>
internal sealed partial class ActionRun : IDisposable
{
    private readonly TemporaryFolder runner = new();
    private readonly PipelinePrograms programs = new();
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly string workspace;

    public ActionRun(string workspace, params (string Name, string Value)[] inputs)
    {
        this.workspace = workspace;
        known["github.action_path"] = RepositoryFolder.PathOf();
        foreach (var (name, input) in Map(Action, "inputs").Children) known[$"inputs.{name}"] = Text((YamlMappingNode)input, "default") ?? "";
        foreach (var (name, value) in inputs)
        {
            if (!known.ContainsKey($"inputs.{name}")) throw new ArgumentException(name, nameof(inputs));
            known[$"inputs.{name}"] = value;
        }

        foreach (var step in Steps) Run(step);
    }

    /// <summary>The steps of the action.</summary>
    public static IReadOnlyList<YamlMappingNode> Steps => [.. ((YamlSequenceNode)Map(Action, "runs").Children["steps"]).Cast<YamlMappingNode>()];

    public Dictionary<string, string> Outputs => known;

    /// <summary>The status of the last script, which ends the job.</summary>
    public int Status { get; private set; }

    /// <summary>What the scripts wrote into the log.</summary>
    public string Log { get; private set; } = "";

    /// <summary>The other actions that were called.</summary>
    public List<string> Used { get; } = [];

    public string Summary => runner.Read("summary");

    public string[] Calls => programs.Calls;

    private static YamlMappingNode Action { get; } = Load(File.ReadAllText(RepositoryFolder.PathOf("action.yml")));

    /// <summary>The default of an input.</summary>
    public static string? Default(string input) => Text(Map(Map(Action, "inputs"), input), "default");

    public static YamlMappingNode Load(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    public static YamlMappingNode Map(YamlMappingNode parent, string name) => (YamlMappingNode)parent.Children[name];

    public static string? Text(YamlMappingNode parent, string name) => parent.Children.TryGetValue(name, out var node) ? ((YamlScalarNode)node).Value : null;

    public void Dispose()
    {
        runner.Dispose();
        programs.Dispose();
    }

    private void Run(YamlMappingNode step)
    {
        if (Status != 0 || (Text(step, "if") is { } condition && !Holds(condition))) return;
        if (Text(step, "uses") is { } action)
        {
            Used.Add(action);
            return;
        }

        foreach (var name in (string[])["output", "path", "summary"]) File.AppendAllText(runner.PathOf(name), "");
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["RUNNER_TEMP"] = runner.Path,
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_OUTPUT"] = runner.PathOf("output"),
            ["GITHUB_PATH"] = runner.PathOf("path"),
            ["GITHUB_STEP_SUMMARY"] = runner.PathOf("summary"),
            ["PATH"] = string.Concat(File.ReadLines(runner.PathOf("path")).Reverse().Select(static line => line + ":")) + programs.Path,
        };
        if (step.Children.ContainsKey("env"))
            foreach (var (name, value) in Map(step, "env").Children)
                variables[name.ToString()] = Expression().Replace(value.ToString(), match => Value(match.Groups["name"].Value));
        var (status, output, error) = programs.Run(Text(step, "run")!, workspace, variables);
        Status = status;
        Log += output + error;
        foreach (var pair in File.ReadLines(runner.PathOf("output")).Select(static line => line.Split('=', 2))) known[$"steps.{Text(step, "id")}.outputs.{pair[0]}"] = pair[1];
        File.Delete(runner.PathOf("output"));
    }

    private bool Holds(string condition) => condition.Split(" && ").All(part =>
    {
        var match = Comparison().Match(part);
        if (!match.Success) throw new NotSupportedException(part);
        return Value(match.Groups["name"].Value) == match.Groups["value"].Value == (match.Groups["sign"].Value == "==");
    });

    private string Value(string name) => known.GetValueOrDefault(name) ?? (name.StartsWith("steps.", StringComparison.Ordinal) ? "" : throw new NotSupportedException(name));

    [GeneratedRegex(@"\$\{\{ (?<name>[\w.-]+) \}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expression();

    [GeneratedRegex("^(?<name>[a-z._-]+) (?<sign>[=!]=) '(?<value>[^']*)'$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comparison();
}
