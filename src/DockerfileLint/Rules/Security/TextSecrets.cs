using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Security;

/// <summary>Keys, tokens and passwords that are written into an instruction.</summary>
internal static class TextSecrets
{
    private const string PrivateKey = "PRIVATE KEY-----";

    /// <summary>The places with what each one is, as the beginning of a message.</summary>
    public static IEnumerable<(TextSpan Span, string What)> Of(InstructionSyntax instruction, BuildModel model)
    {
        if (In(instruction.Line) is { } line)
            foreach (var found in line) yield return found;
        foreach (var heredoc in instruction.Heredocs)
            if (In(heredoc.Body) is { } body)
                foreach (var found in body) yield return found;
        foreach (var pair in PairsOf(instruction))
            if (InPair(pair, instruction, model) is { } found) yield return found;
        if (instruction is not RunSyntax run) yield break;
        foreach (var command in model.GetRun(run).Commands)
            foreach (var found in InCommand(command).Concat(CommandCredentials.In(command))) yield return found;
    }

    /// <summary>The names and values that an instruction declares.</summary>
    public static ImmutableArray<KeyValueSyntax> PairsOf(InstructionSyntax instruction) => instruction switch
    {
        EnvSyntax env => env.Pairs,
        ArgSyntax arg => arg.Declarations,
        LabelSyntax label => label.Pairs,
        _ => ImmutableArray<KeyValueSyntax>.Empty,
    };

    /// <summary>Those of a text; null where it has none.</summary>
    private static List<(TextSpan Span, string What)>? In(LogicalText text)
    {
        List<(TextSpan Span, string What)>? found = null;
        for (var from = 0; TokenFormats.Find(text.AsSpan(), from) is { } token; from = token.Span.End)
            (found ??= []).Add((text.ToSource(token.Span), $"This looks like {token.Kind}"));
        var start = text.AsSpan().IndexOf(PrivateKey.AsSpan());
        if (start >= 0 && text.AsSpan().Slice(0, start).LastIndexOf("BEGIN ".AsSpan()) >= 0)
            (found ??= []).Add((text.ToSource(new TextSpan(start, PrivateKey.Length)), "This is a private key"));
        for (var from = 0; UrlPasswords.Find(text.AsSpan(), from) is { } password; from = password.End)
            (found ??= []).Add((text.ToSource(password), "This address has a password"));
        return found;
    }

    /// <summary>A value that looks like a key under a name that sounds like one, or a connection string.</summary>
    private static (TextSpan Span, string What)? InPair(
        KeyValueSyntax pair, InstructionSyntax instruction, BuildModel model)
    {
        if (pair.Value is not { } word || word.Text.IndexOf('$') >= 0) return null;
        // Those are reported by their names.
        var value = model.Expand(word, instruction).Value ?? "";
        if (instruction is not LabelSyntax && (SecretNames.Names(pair.Key.Text) || HasPassword(pair.Key.Text, value)))
            return null;
        if (KeyNames.Contain(pair.Key.Text.Trim('"')) && IsKey(value))
            return (word.Span, $"The value of '{pair.Key.Text.Trim('"')}' looks like a key");
        return ConnectionStrings.Find(value) is not null
            ? (word.Span, "This connection has a password")
            : null;
    }

    private static bool IsKey(string value) =>
        RandomText.Is(value) && TokenFormats.Find(value.AsSpan(), 0) is null;

    /// <summary>Values that a command of a RUN gives to variables, and to options, of secrets.</summary>
    private static IEnumerable<(TextSpan Span, string What)> InCommand(ShellCommand command)
    {
        foreach (var assignment in command.Assignments)
            if (IsAssigned(assignment.Name, assignment.Value.Value))
                yield return (
                    command.Script.ToSource(assignment.Range), $"'{assignment.Name}' has its value here");
        for (var i = 0; i < command.Arguments.Length; i++)
            if (InOption(command.Arguments, i) is { } found) yield return found;
        if (command.Name is not ("export" or "declare" or "readonly")) yield break;
        foreach (var word in command.Arguments)
            if (word.Value is { } text
                && text.IndexOf('=') is > 0 and var equals
                && IsAssigned(text.Substring(0, equals), text.Substring(equals + 1)))
                yield return (word.Span, $"'{text.Substring(0, equals)}' has its value here");
    }

    private static bool IsAssigned(string name, string? value) => SecretNames.IsPassword(name)
        ? IsLiteral(name, value)
        : KeyNames.Contain(name) && value is not null && IsKey(value);

    private static (TextSpan Span, string What)? InOption(ImmutableArray<ShellWord> words, int index)
    {
        if (words[index].Value is not { } text || !text.StartsWith("--", StringComparison.Ordinal)) return null;
        var equals = text.IndexOf('=');
        var option = equals < 0 ? text : text.Substring(0, equals);
        if (!SecretNames.IsOption(option.Substring(2))) return null;
        var value = equals >= 0 ? text.Substring(equals + 1)
            : index + 1 < words.Length ? words[index + 1].Value
            : null;
        if (value is null || value.StartsWith("-", StringComparison.Ordinal) || !IsLiteral(option, value)) return null;
        return ((equals < 0 ? words[index + 1] : words[index]).Span, $"'{option}' has its value here");
    }

    /// <summary>Whether a variable has a password that only its value, together with its name, shows.</summary>
    public static bool HasPassword(string name, string? value) => SecretNames.Suggests(name) && IsLiteral(name, value);

    /// <summary>Whether a value is written out, and is no placeholder.</summary>
    public static bool IsLiteral(string name, string? value) =>
        value is { Length: > 3 }
            && value.IndexOfAny(['$', '<', '{', '%', '/']) < 0
            && !UrlPasswords.IsPlaceholder(value)
            && TokenFormats.Find(value.AsSpan(), 0) is null
            && !SecretNames.IsHarmless(name, value);
}
