using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Sources;

/// <summary>A makefile, as far as its texts are literal: variables, rules and their recipes.</summary>
internal sealed class Makefile
{
    private const int Depth = 8;

    // What decides by conditions or reads other files says more than the literal texts.
    private static readonly string[] Directives =
        ["ifeq", "ifneq", "ifdef", "ifndef", "include", "-include", "sinclude", "define", "$(eval", "$(foreach"];

    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);
    private readonly HashSet<string> exported = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> prerequisites = new(StringComparer.Ordinal);
    private readonly List<(string Target, string Recipe, int Start)> recipes = [];
    private string? first;

    private Makefile(SourceText text) => Text = text;

    /// <summary>The file.</summary>
    public SourceText Text { get; }

    /// <summary>Whether its literal texts say all that it does.</summary>
    public bool IsPlain { get; private set; } = true;

    /// <summary>Reads a makefile.</summary>
    public static Makefile Read(SourceText text)
    {
        var file = new Makefile(text);
        var target = "";
        var start = 0;
        foreach (var (line, position) in Lines(text.Text))
        {
            start = position;
            if (line.Length > 0 && line[0] == '\t') file.recipes.Add((target, line.Trim(), start));
            else if (line.Trim() is { Length: > 0 } trimmed && trimmed[0] != '#') file.Take(trimmed, ref target);
            if (Array.Exists(Directives, word => line.StartsWith(word, StringComparison.Ordinal))) file.IsPlain = false;
        }

        return file;
    }

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

    /// <summary>
    /// What <c>make</c> runs for some targets as a script, each line in a shell of its own; null where a target has no
    /// rule. What isn't literal stays as a <c>$(…)</c>, which no command is.
    /// </summary>
    /// <param name="goals">The targets; none for the first one.</param>
    /// <param name="given">Variables that the command line sets.</param>
    public string? ScriptOf(IReadOnlyCollection<string> goals, IReadOnlyDictionary<string, string> given)
    {
        if (!IsPlain || goals.Count == 0 && first is null) return null;
        foreach (var pair in given) variables[pair.Key] = pair.Value;
        var script = new StringBuilder();
        foreach (var name in exported.Concat(given.Keys).Distinct(StringComparer.Ordinal))
            if (variables.TryGetValue(name, out var value) && value.IndexOf('\'') < 0)
                script.Append("export ").Append(name).Append("='").Append(Expand(value, "")).Append("'\n");
        var byTarget = recipes.ToLookup(static one => one.Target, StringComparer.Ordinal);
        var open = new Stack<string>((goals.Count == 0 ? [first!] : goals).Reverse());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (open.Count > 0)
        {
            var target = open.Peek();
            if (!prerequisites.TryGetValue(target, out var needed))
            {
                // A file of the context, or one that a pattern makes.
                if (goals.Contains(target, StringComparer.Ordinal)) return null;
                open.Pop();
            }
            else if (seen.Add(target))
            {
                for (var i = needed.Count - 1; i >= 0; i--) if (!seen.Contains(needed[i])) open.Push(needed[i]);
            }
            else
            {
                open.Pop();
                if (!done.Add(target)) continue;
                foreach (var (_, recipe, _) in byTarget[target])
                    script.Append("(\n").Append(Command(recipe, target)).Append("\n)\n");
                if (script.Length > Limits.StartScriptBytes) return null;
            }
        }

        return script.ToString();
    }

    private string Command(string recipe, string target) =>
        Expand(recipe.TrimStart('@', '-', '+'), target)
            .Replace("$(MAKE)", "make").Replace("$(CURDIR)", ".").Replace("$(shell ", "$(").Replace("$$", "$");

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
            if (name.StartsWith("export ", StringComparison.Ordinal))
            {
                name = name.Substring(7).Trim();
                exported.Add(name);
            }

            var value = line.Substring(sign + 1).Trim();
            if (line[sign - 1] == '+' && variables.TryGetValue(name, out var before)) value = before + " " + value;
            if (line[sign - 1] != '?' || !variables.ContainsKey(name)) variables[name] = value;
        }
        else if (colon > 0)
        {
            target = Expand(line.Substring(0, colon).Trim(), "");
            var names = target.Split([' '], StringSplitOptions.RemoveEmptyEntries);
            var needed = Expand(line.Substring(colon + 1).TrimStart(':').Split(['|', '#', ';'])[0], target)
                .Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            foreach (var name in names)
            {
                if (!prerequisites.TryGetValue(name, out var known)) prerequisites[name] = known = [];
                known.AddRange(needed);
                if (name[0] != '.' && name.IndexOf('%') < 0) first ??= name;
            }
        }
        else if (line.StartsWith("export ", StringComparison.Ordinal))
        {
            foreach (var name in line.Substring(7).Split([' '], StringSplitOptions.RemoveEmptyEntries))
                exported.Add(name);
        }
    }

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
