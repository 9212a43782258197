using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>The variables of a Makefile; what is not known stays as it is written.</summary>
internal sealed class MakeVariables
{
    private const int Nested = 16;
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private int steps;

    public void Set(string name, string operation, string value)
    {
        if (operation is "?=" && values.ContainsKey(name)) return;
        if (operation is "!=") values.Remove(name);
        else if (operation is "+=" && values.TryGetValue(name, out var before)) Put(name, before + " " + value);
        else Put(name, operation is ":=" or "::=" ? Expand(value) : value);
    }

    public void Put(string name, string value)
    {
        if (value.Length <= ReadLimits.BuildWord) values[name] = value;
    }

    /// <summary>A text with its variables, <c>$$</c> made one sign where it is for the shell.</summary>
    public string Expand(string text, bool isRecipe = false)
    {
        steps = ReadLimits.BuildWord;
        return Expand(text, Nested, isRecipe);
    }

    private string Expand(string text, int depth, bool isRecipe)
    {
        if (!text.Contains('$') || depth == 0 || --steps < 0) return text;
        var result = new StringBuilder();
        for (var i = 0; i < text.Length && result.Length <= ReadLimits.BuildFileBytes; i++)
        {
            if (text[i] != '$' || i + 1 == text.Length) result.Append(text[i]);
            else if (text[i + 1] == '$')
            {
                result.Append(isRecipe ? "$" : "$$");
                i++;
            }
            else if (text[i + 1] is '(' or '{') i = AppendReference(text, i, depth, isRecipe, result);
            else
            {
                var name = text[i + 1].ToString();
                result.Append(values.TryGetValue(name, out var value) ? value : $"$({name})");
                i++;
            }
        }

        return result.ToString();
    }

    private int AppendReference(string text, int dollar, int depth, bool isRecipe, StringBuilder result)
    {
        var (open, close) = text[dollar + 1] == '(' ? ('(', ')') : ('{', '}');
        var end = dollar + 2;
        for (var level = 1; end < text.Length; end++)
        {
            if (text[end] == open) level++;
            else if (text[end] == close && --level == 0) break;
        }

        if (end >= text.Length)
        {
            result.Append(text, dollar, text.Length - dollar);
            return text.Length;
        }

        var name = text.Substring(dollar + 2, end - dollar - 2);
        if (values.TryGetValue(name, out var value)) result.Append(Expand(value, depth - 1, isRecipe));
        else result.Append(Known(name, depth, isRecipe) ?? $"$({name})");
        return end;
    }

    private string? Known(string name, int depth, bool isRecipe)
    {
        if (name is "CURDIR" or "PWD" or "shell pwd") return ".";
        if (name == "shell git rev-parse --show-toplevel") return TreePath.RootMark.ToString();
        var blank = name.IndexOf(' ');
        if (blank < 0) return null;
        var rest = name.Substring(blank + 1).Trim();
        return name.Substring(0, blank) switch
        {
            "abspath" or "realpath" or "strip" => Expand(rest, depth - 1, isRecipe),
            "notdir" => Each(rest, TreePath.Name),
            "dir" => Each(rest, static path => TreePath.Shown(TreePath.Folder(path)) + "/"),
            _ => null,
        };

        string? Each(string words, Func<string, string> change)
        {
            var plain = Expand(words, depth - 1, isRecipe);
            return plain.Contains('$') ? null
                : string.Join(" ", plain.Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(change));
        }
    }
}
