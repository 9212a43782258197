using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using DockerfileLint.Shell;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>
/// The other pipelines in YAML, those of GitLab and Azure among them: their scripts, wherever they are, and the
/// task Docker@2.
/// </summary>
internal sealed class PipelineReader
{
    private static readonly HashSet<string> Scripts = new(StringComparer.Ordinal)
    {
        "script", "before_script", "after_script", "bash", "pwsh", "powershell", "run", "command", "commands", "cmd",
        "cmds", "sh", "inlineScript",
    };

    private static readonly Regex Variable = new(
        @"\$\((?<name>[\w.]+)\)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        TimeSpan.FromMilliseconds(ReadLimits.BuildPatternMilliseconds));

    private readonly BuildFile file;
    private int values = ReadLimits.YamlValues;

    private PipelineReader(BuildFile file) => this.file = file;

    public static bool IsMatch(string name) =>
        name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    public static void Read(BuildFile file)
    {
        var hasTask = file.Text.Text.Contains("Docker@", StringComparison.Ordinal);
        if (!hasTask && !ScriptFileReader.IsCandidate(file)) return;
        var root = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["CI_PROJECT_DIR"] = TreePath.RootMark.ToString(),
            ["Build.SourcesDirectory"] = TreePath.RootMark.ToString(),
            ["Build.Repository.LocalPath"] = TreePath.RootMark.ToString(),
            ["System.DefaultWorkingDirectory"] = TreePath.RootMark.ToString(),
        };
        foreach (var document in YamlText.Documents(file))
            new PipelineReader(file).Visit(document, root, ReadLimits.YamlDepth);
    }

    private void Visit(YamlValue value, Dictionary<string, string> outer, int depth)
    {
        if (depth == 0 || --values < 0) return;
        foreach (var item in value.List) Visit(item, outer, depth - 1);
        if (value.Entries is null) return;
        var known = Known(value, outer);
        if (value.TextOf("task")?.StartsWith("Docker@", StringComparison.OrdinalIgnoreCase) == true)
            AddTask(value, known);
        if (value["args"] is { Items: { } words } && value.TextOf("name")?.Contains("docker") == true)
            AddWords(value, words);
        foreach (var (key, inner) in value.Entries)
        {
            if (Scripts.Contains(key) && inner.Texts.Any()) ReadScript(key, value, inner, known);
            else Visit(inner, known, depth - 1);
        }
    }

    /// <summary>The variables that a part sets, with those around it.</summary>
    private static Dictionary<string, string> Known(YamlValue value, Dictionary<string, string> outer)
    {
        var own = value["variables"] ?? value["env"] ?? value["environment"];
        if (own is null) return outer;
        var known = new Dictionary<string, string>(outer, StringComparer.Ordinal);
        foreach (var (name, text) in own.Map)
            if ((text.Text ?? text.TextOf("value")) is { } plain) known[name] = Plain(plain, known);
        foreach (var item in own.List)
            if (item.TextOf("name") is { } name && item.TextOf("value") is { } plain) known[name] = Plain(plain, known);
        return known;
    }

    private static string Plain(string text, Dictionary<string, string> known) =>
        text.IndexOf("$(", StringComparison.Ordinal) < 0 ? text : Variable.Replace(text, match =>
            known.TryGetValue(match.Groups["name"].Value, out var value) && value.Length < ReadLimits.BuildWord
                ? value
                : match.Value);

    private void ReadScript(string key, YamlValue step, YamlValue script, Dictionary<string, string> known)
    {
        var parts = script.Texts.ToList();
        if (!parts.Exists(static part => ScriptReader.MayBuild(part.Text!))) return;
        var first = parts[0].Line;
        var text = new StringBuilder();
        var line = first;
        foreach (var part in parts)
        {
            // An item is on the line on which the file has it.
            for (; line < part.Line + (part.IsBlock && parts.Count > 1 ? 1 : 0); line++) text.Append('\n');
            text.Append(part.Text).Append('\n');
            line += part.Text!.Count(static c => c == '\n') + 1;
            if (text.Length > ReadLimits.BuildFileBytes) return;
        }

        var at = step.TextOf("workingDirectory") ?? step.TextOf("working_directory") ?? step.TextOf("dir");
        var folder = at is null ? "" : TreePath.Combine("", Plain(at, known));
        var plain = Plain(text.ToString(), known).Replace("${{", "$(").Replace("}}", ")");
        ScriptReader.Read(file, plain, new ScriptPlace(
            first + (parts.Count == 1 && parts[0].IsBlock ? 1 : 0), folder is null ? [] : [folder], "pipeline")
        {
            Kind = key is "pwsh" or "powershell" ? ShellKind.PowerShell : ShellKind.Bash,
            Variable = name => known.TryGetValue(name, out var value) ? value : null,
        });
    }

    /// <summary>The words of a step of Cloud Build.</summary>
    private void AddWords(YamlValue step, List<YamlValue> words)
    {
        if (words.Count == 0 || words[0].Text != "build") return;
        var folder = TreePath.Combine("", step.TextOf("dir") ?? ".");
        var build = new DeclaredBuild(file.Path, step.Line, "pipeline") { Folders = folder is null ? [] : [folder] };
        file.Add(DockerBuildOptions.Read([.. words.Skip(1).Select(static word => word.Text)], build));
    }

    private void AddTask(YamlValue step, Dictionary<string, string> known)
    {
        var inputs = step["inputs"];
        if ((Input("command") ?? "buildAndPush") is not ("build" or "buildAndPush")) return;
        var dockerfile = Input("Dockerfile") ?? "**/Dockerfile";
        if (dockerfile.Contains('*')) dockerfile = Only(dockerfile);
        var context = Input("buildContext") ?? "**";
        var words = (Input("arguments") ?? "").Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var build = DockerBuildOptions.Read(words, new DeclaredBuild(file.Path, step.Line, "Azure pipeline"));
        file.Add(build with
        {
            Dockerfile = dockerfile,
            Context = context.Contains('*') ? TreePath.RootMark + Folder(dockerfile) : context,
            IsUnknown = dockerfile.Length == 0 || dockerfile.Contains('$') || context.Contains('$'),
        });

        string? Input(string name) =>
            inputs?.FindAnyCase(name)?.Text is { Length: > 0 } text ? Plain(text, known) : null;
    }

    private static string Folder(string dockerfile) =>
        TreePath.Combine("", dockerfile) is { } path ? TreePath.Folder(path) : "";

    /// <summary>The one file that a pattern matches; empty where there are several.</summary>
    private string Only(string pattern)
    {
        var name = TreePath.Name(pattern);
        var found = file.Tree.BuildFiles.Where(path => TreePath.Name(path) == name).Take(2).ToList();
        return pattern == "**/" + name && found.Count == 1 ? found[0] : "";
    }
}
