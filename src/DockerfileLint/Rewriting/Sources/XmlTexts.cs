using System;
using System.Collections.Generic;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Sources;

/// <summary>The texts of an XML file by the paths of their elements; the first of each path counts.</summary>
internal sealed class XmlTexts
{
    private readonly Dictionary<string, (string Text, int Start)> texts = new(StringComparer.Ordinal);

    private XmlTexts(SourceText source) => Source = source;

    /// <summary>The file.</summary>
    public SourceText Source { get; }

    /// <summary>The text of an element; null where there is none.</summary>
    public string? this[string path] => texts.TryGetValue(path, out var found) ? found.Text : null;

    /// <summary>Reads a file: one pass over it. What is not well-formed ends the reading.</summary>
    public static XmlTexts Read(SourceText source)
    {
        var read = new XmlTexts(source);
        var path = new List<string>();
        var text = source.Text;
        var from = 0;
        while (text.IndexOf('<', from) is >= 0 and var open)
        {
            if (string.CompareOrdinal(text, open, "<!--", 0, 4) == 0)
            {
                from = text.IndexOf("-->", open, StringComparison.Ordinal);
                if (from < 0) break;
                continue;
            }

            var close = text.IndexOf('>', open);
            if (close < 0) break;
            if (text[open + 1] == '/')
            {
                read.Take(path, text.Substring(from, open - from).TrimStart('>').Trim(), from);
                if (path.Count == 0) break;
                path.RemoveAt(path.Count - 1);
            }
            else if (text[open + 1] is not ('?' or '!') && text[close - 1] != '/')
            {
                var name = text.Substring(open + 1, close - open - 1).Split([' ', '\n', '\r', '\t'], 2)[0];
                path.Add(name);
            }

            from = close + 1;
        }

        return read;
    }

    private void Take(List<string> path, string text, int start)
    {
        if (text.Length == 0 || path.Count > RewriteLimits.ProjectXmlDepth) return;
        var key = string.Join("/", path);
        if (!texts.ContainsKey(key)) texts.Add(key, (text, start));
    }
}
