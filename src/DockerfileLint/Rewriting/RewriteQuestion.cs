using System.Collections.Immutable;
using System.Diagnostics;

namespace DockerfileLint.Rewriting;

/// <summary>What has to be known, and only a person can say.</summary>
public sealed record RewriteQuestion
{
    internal RewriteQuestion(string key, string text, ImmutableArray<string> choices, Evidence? evidence)
    {
        Debug.Assert(Keys.IndexOf(key) >= 0, $"'{key}' isn't among the keys.");
        Key = key;
        Text = text;
        Choices = choices;
        Evidence = evidence;
    }

    /// <summary>The keys of all questions that can be asked, and of answers that none asks for, sorted.</summary>
    public static ImmutableArray<string> Keys { get; } =
    [
        "archive", "ecosystem", "framework", "java", "libraries", "module", "modules", "package", "packages", "plugins",
        "program", "programs", "project", "server", "start",
    ];

    /// <summary>The key of the answer.</summary>
    public string Key { get; }

    /// <summary>The question.</summary>
    public string Text { get; }

    /// <summary>The answers that are understood; empty for any.</summary>
    public ImmutableArray<string> Choices { get; }

    /// <summary>What raises it; null where nothing does.</summary>
    public Evidence? Evidence { get; }
}
