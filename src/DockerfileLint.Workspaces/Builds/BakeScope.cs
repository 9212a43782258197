using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>
/// The names that the expressions of a Bake file see, each computed once, and how much they may cost.
/// </summary>
internal sealed class BakeScope
{
    private readonly List<HclToken> tokens;
    private readonly Dictionary<string, int> variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HclBlock> functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HclValue> known = new(StringComparer.Ordinal);
    private int steps = ReadLimits.YamlValues;

    public BakeScope(List<HclToken> tokens, List<HclBlock> blocks)
    {
        this.tokens = tokens;
        foreach (var block in blocks)
        {
            if (block.Type == "variable" && block.Attributes.TryGetValue("default", out var value))
                variables[block.Name] = value;
            if (block.Type == "function") functions[block.Name] = block;
            foreach (var attribute in block.Attributes)
                if (block.Type.Length == 0) variables[attribute.Key] = attribute.Value;
        }
    }

    /// <summary>The values that a matrix or a call gives to names; they hide the others.</summary>
    public Dictionary<string, HclValue> Local { get; private set; } = [];

    /// <summary>
    /// Whether a part of the file is not computed, as it is nested too deeply or takes too many steps.
    /// </summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>
    /// Counts a step; false, and the file is incomplete, where there were too many or no level is left for it.
    /// </summary>
    public bool Spend(int levels)
    {
        if (levels > 0 && --steps > 0) return true;
        IsIncomplete = true;
        return false;
    }

    public HclValue Evaluate(int start, int depth = ReadLimits.YamlDepth) =>
        new HclExpression(this, tokens, start, depth).Read();

    public HclValue Variable(string name, int depth)
    {
        if (Local.TryGetValue(name, out var local)) return local;
        if (known.TryGetValue(name, out var value)) return value;
        if (!variables.TryGetValue(name, out var start)) return HclValue.Unknown;
        // What names itself is not known.
        known[name] = HclValue.Unknown;
        return known[name] = With([], () => Evaluate(start, depth));
    }

    /// <summary>A string with its templates.</summary>
    public HclValue Template(string text, int depth)
    {
        if (!text.Contains('$') && !text.Contains('\\') && !text.Contains('%')) return HclValue.Of(text);
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length) result.Append(text[++i] switch { 'n' => '\n', var c => c });
            else if (text[i] is not ('$' or '%') || i + 1 >= text.Length || text[i + 1] != '{') result.Append(text[i]);
            else if (Inner(text, ref i, depth) is { } value) result.Append(value);
            else return HclValue.Unknown;
            if (result.Length > ReadLimits.BuildFileBytes) return HclValue.Unknown;
        }

        return HclValue.Of(result.ToString());
    }

    public HclValue Call(string name, List<HclValue> arguments, int depth)
    {
        if (functions.TryGetValue(name, out var function)) return Call(function, arguments, depth);
        var first = arguments[0];
        var second = arguments.Count > 1 ? arguments[1] : HclValue.Unknown;
        return name switch
        {
            "equal" when first.IsEqualTo(second) is { } equal => HclValue.Of(equal),
            "notequal" when first.IsEqualTo(second) is { } equal => HclValue.Of(!equal),
            "lower" when first.Text is { } text => HclValue.Of(text.ToLowerInvariant()),
            "upper" when first.Text is { } text => HclValue.Of(text.ToUpperInvariant()),
            "basename" when first.Text is { } text => HclValue.Of(TreePath.Name(text)),
            "replace" when arguments is [{ Text: { } text }, { Text: { Length: > 0 } old }, { Text: { } other }] =>
                HclValue.Of(text.Replace(old, other)),
            "coalesce" => arguments.Find(static one => one.Kind != HclKind.Null && one.Text != "") ?? HclValue.Unknown,
            "concat" when arguments.TrueForAll(static one => one.Kind == HclKind.List) =>
                HclValue.Of([.. arguments.SelectMany(static one => one.Items)]),
            "join" when first.Text is { } between && second.Items.All(static one => one.Text is not null) =>
                HclValue.Of(string.Join(between, second.Items.Select(static one => one.Text))),
            _ => HclValue.Unknown,
        };
    }

    /// <summary>Computes something with other local names.</summary>
    public T With<T>(Dictionary<string, HclValue> local, Func<T> compute)
    {
        var outer = Local;
        Local = local;
        try
        {
            return compute();
        }
        finally
        {
            Local = outer;
        }
    }

    private HclValue Call(HclBlock function, List<HclValue> arguments, int depth)
    {
        if (!function.Attributes.TryGetValue("result", out var result)) return HclValue.Unknown;
        var names = new List<string>();
        if (function.Attributes.TryGetValue("params", out var start))
            for (start++; start < tokens.Count && !tokens[start].Is("]"); start++)
                if (tokens[start].Kind == 'n') names.Add(tokens[start].Text);
        var local = new Dictionary<string, HclValue>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++) local[names[i]] = i < arguments.Count ? arguments[i] : HclValue.Unknown;
        return With(local, () => Evaluate(result, depth - 1));
    }

    private string? Inner(string text, ref int index, int depth)
    {
        var open = 0;
        var end = index + 1;
        for (; end < text.Length; end++)
        {
            if (text[end] == '{') open++;
            else if (text[end] == '}' && --open == 0) break;
        }

        var start = index + 2;
        index = end;
        if (end >= text.Length || text[start - 2] == '%') return null;
        var inner = HclLexer.Read(text.Substring(start, end - start));
        return new HclExpression(this, inner, 0, depth - 1).Read().Text;
    }
}
