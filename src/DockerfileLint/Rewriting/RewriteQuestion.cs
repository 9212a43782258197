using System.Collections.Immutable;

namespace DockerfileLint.Rewriting;

/// <summary>What has to be known, and only a person can say.</summary>
public sealed record RewriteQuestion
{
    internal RewriteQuestion(string key, string text, ImmutableArray<string> choices, Evidence? evidence)
    {
        Key = key;
        Text = text;
        Choices = choices;
        Evidence = evidence;
    }

    /// <summary>The key of the answer.</summary>
    public string Key { get; }

    /// <summary>The question.</summary>
    public string Text { get; }

    /// <summary>The answers that are understood; empty for any.</summary>
    public ImmutableArray<string> Choices { get; }

    /// <summary>What raises it; null where nothing does.</summary>
    public Evidence? Evidence { get; }
}
