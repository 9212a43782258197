using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Security;

/// <summary>
/// Where a Dockerfile has values that no report may show: of variables whose names say that they are secrets, and what
/// looks like a key. It doesn't matter which rules are on.
/// </summary>
internal static class SecretSpans
{
    // Shorter ones are words such as "test", which would be hidden elsewhere, too.
    private const int Shortest = 4;

    /// <summary>The places, in no order; some may overlap.</summary>
    public static ImmutableArray<TextSpan> Of(BuildModel model)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var one in model.Preamble.Concat(model.Stages.SelectMany(static stage => stage.Instructions)))
        {
            var instruction = one is OnbuildSyntax { Trigger: { } trigger } ? trigger : one;
            foreach (var (span, _) in TextSecrets.Of(instruction, model)) Add(span);
            AddOfUrls(instruction.Line);
            foreach (var heredoc in instruction.Heredocs) AddOfUrls(heredoc.Body);
            foreach (var pair in TextSecrets.PairsOf(instruction))
                if (pair.Value is { } word && IsSecret(pair, word)) Add(word.Span);
            if (instruction is not RunSyntax run) continue;
            foreach (var command in model.GetRun(run).Commands)
            {
                foreach (var span in PipedSecrets.Of(command)) Add(span);
                foreach (var (span, _) in CommandCredentials.In(command, isLocalToo: true)) Add(span);
            }
        }

        return found.ToImmutable();

        void AddOfUrls(LogicalText text)
        {
            for (var from = 0; UrlPasswords.Find(text.AsSpan(), from, isHereToo: true) is { } password;)
            {
                Add(text.ToSource(password));
                from = password.End;
            }
        }

        void Add(TextSpan span)
        {
            if (span.Length >= Shortest) found.Add(span);
        }
    }

    /// <summary>Whether the name says that the value is a secret, and it isn't one that only names another.</summary>
    private static bool IsSecret(KeyValueSyntax pair, WordSyntax word) =>
        (SecretNames.Names(pair.Key.Text) || SecretNames.Suggests(pair.Key.Text))
            && word.Text is not ['$', ..]
            && !SecretNames.IsHarmless(pair.Key.Text, word.Text.Trim('"', '\''));
}
