using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>What the expressions <c>${{ … }}</c> of a workflow see: matrix, env, inputs and the workspace.</summary>
internal sealed class WorkflowScope
{
    private readonly WorkflowScope? outer;
    private readonly Dictionary<string, YamlValue> names = new(StringComparer.Ordinal);

    private readonly bool hasMatrix;

    public WorkflowScope(WorkflowScope? outer = null, bool hasMatrix = false) =>
        (this.outer, this.hasMatrix) = (outer, hasMatrix || outer?.hasMatrix == true);

    /// <summary>
    /// Sets what a prefix such as <c>env</c> gives; templates in it are expanded in the scope so far.
    /// </summary>
    public WorkflowScope With(string prefix, IEnumerable<(string Key, YamlValue Value)> entries)
    {
        var scope = new WorkflowScope(this, prefix == "matrix" && entries.Any());
        foreach (var (key, value) in entries)
            scope.names[$"{prefix}.{key}"] = value.Text is { } text
                ? new YamlValue(value.Line) { Text = Expand(text) }
                : value;
        return scope;
    }

    /// <summary>The value of a variable of the environment.</summary>
    public string? Environment(string name) =>
        name == "GITHUB_WORKSPACE" ? TreePath.RootMark.ToString() : Find($"env.{name}")?.Text;

    /// <summary>A text with its expressions; null where one is not known.</summary>
    public string? Expand(string? text)
    {
        return text is null ? null : Expand(text, isKnown: true);
    }

    /// <summary>
    /// A script with its expressions; one that is not known becomes a command that the shell would run.
    /// </summary>
    public string Script(string text) => Expand(text, isKnown: false)!;

    private string? Expand(string text, bool isKnown)
    {
        if (text.IndexOf("${{", StringComparison.Ordinal) < 0) return text;
        var result = new StringBuilder();
        var index = 0;
        while (true)
        {
            var start = text.IndexOf("${{", index, StringComparison.Ordinal);
            var end = start < 0 ? -1 : text.IndexOf("}}", start, StringComparison.Ordinal);
            if (end < 0 || result.Length > ReadLimits.BuildFileBytes) break;
            result.Append(text, index, start - index);
            var value = Evaluate(text.Substring(start + 3, end - start - 3));
            if (value is null && isKnown) return null;
            result.Append(value ?? "$(unknown)");
            index = end + 2;
        }

        return result.Append(text, index, text.Length - index).ToString();
    }

    private string? Evaluate(string expression)
    {
        foreach (var part in expression.Split(["||"], StringSplitOptions.None))
        {
            var term = part.Trim();
            if (term.Length > 1 && term[0] == '\'' && term[term.Length - 1] == '\'')
                return term.Substring(1, term.Length - 2);
            if (term == "github.workspace") return TreePath.RootMark.ToString();
            var value = Find(term);
            // What a row of the matrix doesn't set is empty; what is worked out from it is unknown.
            if (value is null && !(hasMatrix && IsMatrixName(term))) return null;
            if (value is null) continue;
            if (value.Text is { Length: > 0 } text) return text;
            if (value.Text is null) return null;
        }

        return "";
    }

    private static bool IsMatrixName(string term) =>
        term.StartsWith("matrix.", StringComparison.Ordinal)
            && term.All(static one => char.IsLetterOrDigit(one) || one is '.' or '_' or '-');

    private YamlValue? Find(string path)
    {
        for (var scope = this; scope is not null; scope = scope.outer)
            foreach (var name in Prefixes(path))
                if (scope.names.TryGetValue(name, out var value))
                    return name.Length == path.Length
                        ? value
                        : path.Substring(name.Length + 1).Split('.').Aggregate(
                            (YamlValue?)value, static (current, key) => current?[key]);
        return null;
    }

    private static IEnumerable<string> Prefixes(string path)
    {
        yield return path;
        for (var dot = path.LastIndexOf('.'); dot > 0; dot = path.LastIndexOf('.', dot - 1))
            yield return path.Substring(0, dot);
    }
}
