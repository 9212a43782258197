using System.Collections.Generic;
using DockerfileLint.Semantics.Variables;
using DockerfileLint.Text;

namespace DockerfileLint.Tests.Semantics;

/// <summary>Expands words with a given environment and nothing unknown.</summary>
internal static class Words
{
    public static Expansion Expand(string word, IEnumerable<KeyValuePair<string, string>> environment, char escape = '\\') =>
        VariableExpander.Expand(word, escape, Scope(environment), Spans(word));

    public static List<string> Split(string word, IEnumerable<KeyValuePair<string, string>> environment, char escape = '\\')
    {
        var words = new ExpandedWords();
        VariableExpander.ExpandWords(word, escape, Scope(environment), Spans(word), words);
        return words.ToList();
    }

    private static VariableScope Scope(IEnumerable<KeyValuePair<string, string>> environment)
    {
        VariableDefinition? latest = null;
        foreach (var pair in environment) latest = new VariableDefinition(pair.Key, VariableOrigin.Environment, pair.Value, latest);
        return new VariableScope(latest, IsComplete: true);
    }

    private static WordSpans Spans(string word)
    {
        var source = SourceText.From(word);
        return new WordSpans(new LogicalText(source, new TextSpan(0, word.Length)), 0, IsExact: true);
    }
}
