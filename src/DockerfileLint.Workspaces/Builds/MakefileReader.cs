using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>The recipes of a Makefile, with its variables, what it includes, and its templates.</summary>
internal sealed class MakefileReader
{
    private static readonly Regex Assignment = Of(
        @"^\s*(override\s+|export\s+)*(?<name>[\w.-]+)\s*(?<operation>::?=|\?=|\+=|!=|=)(?<value>.*)$");

    private static readonly Regex Rule = Of(@"^(?<targets>[^\t:=#][^:=#]*?)\s*::?(?!=)(?<rest>[^=]*)$");

    private static readonly Regex Template = Of(
        @"\$\(foreach\s+(?<name>\w+),\s*(?<list>[^,]+),\s*"
            + @"\$\(eval\s+\$\(call\s+(?<template>[\w.-]+),\s*\$[({]\k<name>[)}]");

    private readonly Dictionary<string, List<(int Line, string Text)>> templates = new(StringComparer.Ordinal);
    private readonly MakeVariables variables = new();
    private readonly BuildFile top;
    private string[] targets = [];

    private MakefileReader(BuildFile file) => top = file;

    public static bool IsMatch(string name) =>
        name is "GNUmakefile" || name.EndsWith("makefile", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".mk", StringComparison.Ordinal)
            || name.StartsWith("Makefile.", StringComparison.Ordinal);

    public static void Read(BuildFile file)
    {
        if (ScriptFileReader.IsCandidate(file) || file.Text.Text.Contains("include ", StringComparison.Ordinal))
            new MakefileReader(file).Read(file, ReadLimits.BuildIncludes);
    }

    private void Read(BuildFile file, int depth)
    {
        string? define = null;
        foreach (var (line, text) in Lines(file.Text.Text))
        {
            if (define is not null)
            {
                if (text.StartsWith("endef", StringComparison.Ordinal)) define = null;
                else templates[define].Add((line, text));
            }
            else if (text.StartsWith("define ", StringComparison.Ordinal))
                templates[define = text.Substring(7).Trim().TrimEnd('=', ' ', ':')] = [];
            else if (text.StartsWith("\t", StringComparison.Ordinal)) ReadRecipe(file, line, text);
            else ReadLine(file, line, text, depth);
        }
    }

    private void ReadLine(BuildFile file, int line, string text, int depth)
    {
        var include = text.TrimStart('-').TrimStart();
        if (include.StartsWith("include ", StringComparison.Ordinal)) Include(file, include.Substring(8), depth);
        else if (text.Contains("$(foreach", StringComparison.Ordinal)
            && Template.Match(text) is { Success: true } match)
            ReadTemplate(file, line, match);
        else if (Assignment.Match(text) is { Success: true } set)
            variables.Set(
                set.Groups["name"].Value, set.Groups["operation"].Value, WithoutComment(set.Groups["value"].Value));
        else if (Rule.Match(text) is { Success: true } rule)
            targets = Words(rule.Groups["targets"].Value);
    }

    private string[] Words(string text) => variables.Expand(text).Split([' '], StringSplitOptions.RemoveEmptyEntries);

    private static string WithoutComment(string value)
    {
        var comment = value.IndexOf('#');
        return (comment < 0 ? value : value.Substring(0, comment)).Trim();
    }

    private void Include(BuildFile file, string names, int depth)
    {
        if (depth == 0) return;
        foreach (var name in Words(names))
            if (TreePath.Combine(top.Folder, name) is { } path && file.Other(path) is { } other
                && ScriptFileReader.IsCandidate(other))
                Read(other, depth - 1);
    }

    private void ReadTemplate(BuildFile file, int line, Match match)
    {
        if (!templates.TryGetValue(match.Groups["template"].Value, out var body)) return;
        foreach (var word in Words(match.Groups["list"].Value).Take(ReadLimits.MatrixEntries))
        {
            variables.Put("1", word);
            foreach (var (_, text) in body)
                if (text.StartsWith("\t", StringComparison.Ordinal)) ReadRecipe(file, line, text);
        }

        variables.Put("1", "$(1)");
    }

    private void ReadRecipe(BuildFile file, int line, string text)
    {
        if (!text.Contains("build", StringComparison.Ordinal) && !text.Contains("$(", StringComparison.Ordinal)) return;
        var perTarget = text.Contains("$@", StringComparison.Ordinal) && targets.Length > 0;
        foreach (var target in perTarget ? targets.Take(ReadLimits.MatrixEntries) : [""])
        {
            if (file.IsFull()) break;
            if (perTarget && !target.Contains('%')) variables.Put("@", target);
            var script = variables.Expand(text.TrimStart('\t', ' ', '@', '-', '+'), isRecipe: true);
            // make runs where its file is, unless another file includes it.
            ScriptReader.Read(file, script, new ScriptPlace(line, [.. TreePath.Upward(top.Folder)], "Makefile"));
        }

        if (perTarget) variables.Put("@", "$(@)");
    }

    /// <summary>The lines with those that continue them, and where they begin.</summary>
    private static IEnumerable<(int Line, string Text)> Lines(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var start = i;
            while (lines[i].TrimEnd('\r').EndsWith("\\", StringComparison.Ordinal) && i + 1 < lines.Length) i++;
            yield return (start + 1, start == i
                ? lines[i].TrimEnd('\r')
                : string.Join("\n", lines, start, i - start + 1).Replace("\\\r\n", " ").Replace("\\\n", " "));
        }
    }

    private static Regex Of(string pattern) => new(
        pattern,
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        TimeSpan.FromMilliseconds(ReadLimits.BuildPatternMilliseconds));
}
