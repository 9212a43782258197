using System.Collections.Generic;
using System.Text;

namespace DockerfileLint.Semantics.Variables;

/// <summary>Collects the words of an expansion: text that is quoted or escaped is never split.</summary>
internal sealed class ExpandedWords
{
    private readonly List<string> words = [];
    private readonly StringBuilder word = new();

    public List<string> ToList()
    {
        End();
        return words;
    }

    public void AddRaw(StringBuilder text, int start)
    {
        for (var i = start; i < text.Length; i++) word.Append(text[i]);
    }

    public void AddSplit(StringBuilder text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i])) End();
            else word.Append(text[i]);
        }
    }

    private void End()
    {
        if (word.Length == 0) return;
        words.Add(word.ToString());
        word.Clear();
    }
}
