using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A Gemfile: the gems that it names, and the groups that each of them is in.</summary>
internal sealed class RubyGemfile
{
    private static readonly char[] Blanks = [' ', '(', '\t'];

    private readonly Dictionary<string, List<string>> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Evidence> gems = new(StringComparer.Ordinal);

    private RubyGemfile()
    {
    }

    /// <summary>The gems with the lines that name them.</summary>
    public IReadOnlyDictionary<string, Evidence> Gems => gems;

    /// <summary>Whether it reads other files, or a gemspec, that name gems, too.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The version of Ruby that it asks for, as it is written; null for none.</summary>
    public (string Version, Evidence Evidence)? Ruby { get; private set; }

    /// <summary>Reads a Gemfile line by line: groups are opened by <c>do</c> and closed by <c>end</c>.</summary>
    public static RubyGemfile Read(SourceText text)
    {
        var found = new RubyGemfile();
        var source = SourceFile.Read(text, SourceLanguage.Ruby);
        var open = new Stack<string[]>();
        var literal = 0;
        var position = 0;
        foreach (var line in source.Code.Split('\n'))
        {
            var end = position + line.Length;
            var strings = new List<string>();
            for (; literal < source.Literals.Count && source.Literals[literal].Start < end; literal++)
                strings.Add(source.Literals[literal].Value);
            found.ReadLine(line, strings, open, Evidence.At(text, Math.Min(position, text.Length)));
            position = end + 1;
        }

        return found;
    }

    /// <summary>The gems that are in groups for development or testing alone.</summary>
    public IEnumerable<string> Development =>
        groups.Where(static one => one.Value.Count > 0 && one.Value.TrueForAll(IsForDevelopment))
            .Select(static one => one.Key);

    /// <summary>The groups for development or testing that have gems.</summary>
    public IEnumerable<string> DevelopmentGroups =>
        groups.Values.SelectMany(static one => one).Where(IsForDevelopment).Distinct(StringComparer.Ordinal)
            .OrderBy(static name => name, StringComparer.Ordinal);

    private static bool IsForDevelopment(string group) => group is "development" or "test";

    private void ReadLine(string line, List<string> strings, Stack<string[]> open, Evidence evidence)
    {
        var code = line.Trim();
        var word = code.Split(Blanks, 2)[0];
        if (word == "end" && open.Count > 0) open.Pop();
        else if (word == "gem" && strings.Count > 0)
        {
            gems[strings[0]] = evidence;
            var own = code.Contains("group", StringComparison.Ordinal) ? Symbols(code) : [];
            groups[strings[0]] = [.. open.SelectMany(static one => one).Concat(own)];
        }
        else if (word == "ruby" && strings.Count > 0) Ruby ??= (strings[0], evidence);
        else if (word is "gemspec" or "eval_gemfile" or "instance_eval") HasMore = true;
        if (code.EndsWith(" do", StringComparison.Ordinal)) open.Push(word == "group" ? Symbols(code) : []);
        else if (word is "if" or "unless" or "case") open.Push([]);
    }

    /// <summary>The symbols of a line: <c>:test</c>, <c>[:development, :test]</c>.</summary>
    private static string[] Symbols(string code)
    {
        var found = new List<string>();
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] != ':' || i > 0 && code[i - 1] is not (' ' or '[' or '(' or ',')) continue;
            var end = i + 1;
            while (end < code.Length && (char.IsLetterOrDigit(code[end]) || code[end] == '_')) end++;
            if (end > i + 1) found.Add(code.Substring(i + 1, end - i - 1));
        }

        return [.. found.Where(static name => name is not ("group" or "groups" or "require"))];
    }
}
