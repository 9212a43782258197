using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Security;

/// <summary>A Dockerfile as reports show it: an asterisk for each character of a secret.</summary>
internal sealed class SecretMask
{
    private const string Sign = "***";

    // Shorter ones are parts of other words.
    private const int ShortestValue = 6;

    private readonly ImmutableArray<string> values;

    private SecretMask(SourceText text, ImmutableArray<TextSpan> spans)
    {
        Text = spans.IsEmpty ? text : SourceText.From(Masked(text.Text, spans), text.Path);
        values = spans.Select(span => text.ToString(span).Trim('"', '\''))
            .Where(static value => value.Length >= ShortestValue)
            .Distinct(StringComparer.Ordinal)
            .ToImmutableArray();
    }

    /// <summary>The same text with the secrets hidden, each at its place.</summary>
    public SourceText Text { get; }

    /// <summary>Looks for the secrets of a Dockerfile.</summary>
    public static SecretMask Of(SourceText dockerfile) =>
        Of(BuildModel.Create(DockerfileSyntax.Parse(dockerfile), BuildModelOptions.Default));

    /// <summary>The same where its model is at hand.</summary>
    public static SecretMask Of(BuildModel model) => new(model.Syntax.Source, SecretSpans.Of(model));

    /// <summary>Whether a text, such as that of a fix, has one of them in it.</summary>
    public bool IsIn(string text)
    {
        foreach (var value in values)
            if (text.Contains(value, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>A message without passwords of addresses and tokens, which the text of a file may give to it.</summary>
    public static string OfMessage(string message)
    {
        if (message.IndexOf("://", StringComparison.Ordinal) < 0) return message;
        while (UrlPasswords.Find(message.AsSpan(), 0, isHereToo: true) is { } password)
            message = message.Substring(0, password.Start) + Sign + message.Substring(password.End);
        while (TokenFormats.Find(message.AsSpan(), 0) is { } token)
            message = message.Substring(0, token.Span.Start) + Sign + message.Substring(token.Span.End);
        return message;
    }

    private static string Masked(string text, IEnumerable<TextSpan> spans)
    {
        var shown = text.ToCharArray();
        foreach (var span in spans)
            for (var i = span.Start; i < span.End && i < shown.Length; i++)
                if (shown[i] is not ('\r' or '\n')) shown[i] = '*';
        return new string(shown);
    }
}
