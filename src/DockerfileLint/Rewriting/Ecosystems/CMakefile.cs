using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A makefile, as far as its texts are literal: variables, rules and their recipes.</summary>
internal sealed class CMakefile
{
    private const int Depth = 8;

    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);
    private readonly List<(string Target, string Recipe, int Start)> recipes = [];
    private readonly List<(string Target, string Prerequisites)> rules = [];

    private CMakefile(SourceText text) => Text = text;

    /// <summary>The file.</summary>
    public SourceText Text { get; }

    /// <summary>Reads a makefile.</summary>
    public static CMakefile Read(SourceText text)
    {
        var file = new CMakefile(text);
        var target = "";
        var start = 0;
        foreach (var (line, position) in Lines(text.Text))
        {
            start = position;
            if (line.Length > 0 && line[0] == '\t') file.recipes.Add((target, line.Trim(), start));
            else if (line.Trim() is { Length: > 0 } trimmed && trimmed[0] != '#') file.Take(trimmed, ref target);
        }

        return file;
    }

    /// <summary>
    /// The recipes that targets run, those of what they depend on before, variables expanded; what isn't known has a
    /// <c>$</c>.
    /// </summary>
    /// <param name="targets">The targets; none for the first of the file.</param>
    /// <param name="given">Variables that the command line sets.</param>
    public IEnumerable<string> Reached(IReadOnlyCollection<string> targets, IReadOnlyDictionary<string, string> given)
    {
        foreach (var pair in given) variables[pair.Key] = pair.Value;
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(targets);
        if (targets.Count == 0 && rules.Find(static rule => rule.Target[0] != '.') is { Target: { } first })
            foreach (var name in Names(first)) open.Push(name);
        while (open.Count > 0)
        {
            var target = open.Pop();
            if (!reached.Add(target)) continue;
            foreach (var rule in rules)
                if (Names(rule.Target).Contains(target, StringComparer.Ordinal))
                    foreach (var name in Names(Expand(rule.Prerequisites, target))) open.Push(name);
        }

        return recipes.Where(recipe => Names(recipe.Target).Any(reached.Contains))
            .Select(recipe => Expand(recipe.Recipe, recipe.Target).TrimStart('@', '-', '+').Replace("$$", "$"));
    }

    /// <summary>The value that the file gives a variable; null where it gives none.</summary>
    public string? Variable(string name) => variables.TryGetValue(name, out var value) ? Expand(value, "") : null;

    /// <summary>The files that recipes write with <c>-o</c>, objects aside.</summary>
    public IEnumerable<string> Outputs()
    {
        foreach (var (target, recipe, _) in recipes)
        {
            var words = Expand(recipe, target).Split(' ');
            var at = Array.IndexOf(words, "-o");
            if (at < 0 || at + 1 >= words.Length || Array.IndexOf(words, "-c") >= 0) continue;
            if (IsLiteral(words[at + 1]) && !words[at + 1].EndsWith(".o", StringComparison.Ordinal))
                yield return words[at + 1];
        }
    }

    /// <summary>
    /// The commands of <c>install</c> as words, variables expanded; a word that isn't literal has a <c>$</c>.
    /// </summary>
    /// <param name="given">Variables that the command line sets.</param>
    public IEnumerable<string[]> Installations(IReadOnlyDictionary<string, string> given)
    {
        foreach (var pair in given) variables[pair.Key] = pair.Value;
        foreach (var (target, recipe, _) in recipes.Where(static one => one.Target == "install"))
            foreach (var part in Expand(recipe, target).TrimStart('@', '-').Split(["&&", ";"],
                StringSplitOptions.RemoveEmptyEntries))
                if (part.Trim().Length > 0)
                    yield return part.Trim().Split([' '], StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The places of words that begin with a text, such as <c>-l</c>, in variables and recipes.</summary>
    public IEnumerable<(string Word, int Start)> Words(string prefix)
    {
        var text = Text.Text;
        for (var i = text.IndexOf(prefix, StringComparison.Ordinal); i >= 0;
            i = text.IndexOf(prefix, i + 1, StringComparison.Ordinal))
        {
            if (i > 0 && !char.IsWhiteSpace(text[i - 1]) && text[i - 1] is not ('=' or '"')) continue;
            var end = i;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or ')')) end++;
            yield return (text.Substring(i, end - i), i);
        }
    }

    private void Take(string line, ref string target)
    {
        var sign = line.IndexOf('=');
        var colon = line.IndexOf(':');
        if (sign > 0 && (colon < 0 || colon >= sign - 2 || line.IndexOf(' ') is > 0 and var blank && blank < colon))
        {
            var name = line.Substring(0, sign).TrimEnd('?', ':', '+', ' ', '\t');
            if (name.StartsWith("export ", StringComparison.Ordinal)) name = name.Substring(7).Trim();
            var value = line.Substring(sign + 1).Trim();
            if (line[sign - 1] == '+' && variables.TryGetValue(name, out var before)) value = before + " " + value;
            if (line[sign - 1] != '?' || !variables.ContainsKey(name)) variables[name] = value;
        }
        else if (colon > 0)
        {
            target = Expand(line.Substring(0, colon).Trim(), "");
            if (target.Length > 0) rules.Add((target, line.Substring(colon + 1).TrimStart(':')));
        }
    }

    private static string[] Names(string text) => text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsLiteral(string word) => word.Length > 0 && word.IndexOfAny(['$', '%', '*', '`']) < 0;

    /// <summary>A text with its variables; those that aren't known stay as they are written.</summary>
    private string Expand(string text, string target)
    {
        text = text.Replace("$@", target);
        for (var i = 0; i < Depth && text.Contains('$'); i++)
        {
            var before = text;
            foreach (var pair in variables)
                text = text.Replace("$(" + pair.Key + ")", pair.Value).Replace("${" + pair.Key + "}", pair.Value);
            if (text.Length > Limits.StartScriptBytes) return "";
            if (text == before) break;
        }

        return text.Replace("$(DESTDIR)", "").Replace("${DESTDIR}", "");
    }

    private static IEnumerable<(string Line, int Start)> Lines(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var line = "";
            var begin = start;
            for (;;)
            {
                var end = text.IndexOf('\n', start);
                if (end < 0) end = text.Length;
                var part = text.Substring(start, end - start).TrimEnd('\r');
                start = Math.Min(text.Length, end + 1);
                var continues = part.EndsWith("\\", StringComparison.Ordinal) && start < text.Length;
                line += continues ? part.Substring(0, part.Length - 1) + " " : part;
                if (!continues) break;
            }

            yield return (line, begin);
        }
    }
}
