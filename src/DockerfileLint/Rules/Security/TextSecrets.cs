using System;
using System.Collections.Generic;
using System.Collections.Immutable;
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
    public static IReadOnlyList<(TextSpan Span, string What)> Of(InstructionSyntax instruction, BuildModel model)
    {
        // Hardly any instruction has one.
        List<(TextSpan Span, string What)>? found = null;
        AddOfText(instruction.Line, ref found);
        foreach (var heredoc in instruction.Heredocs) AddOfText(heredoc.Body, ref found);
        foreach (var pair in PairsOf(instruction))
            if (InPair(pair, instruction, model) is { } one) (found ??= []).Add(one);
        if (instruction is CommandFormSyntax form)
            foreach (var command in model.GetCommand(form).Commands) AddOfCommand(command, form, ref found);
        return found ?? (IReadOnlyList<(TextSpan Span, string What)>)[];
    }

    /// <summary>The names and values that an instruction declares.</summary>
    public static ImmutableArray<KeyValueSyntax> PairsOf(InstructionSyntax instruction) => instruction switch
    {
        EnvSyntax env => env.Pairs,
        ArgSyntax arg => arg.Declarations,
        LabelSyntax label => label.Pairs,
        _ => ImmutableArray<KeyValueSyntax>.Empty,
    };

    private static void AddOfText(LogicalText text, ref List<(TextSpan Span, string What)>? found)
    {
        for (var from = 0; TokenFormats.Find(text.AsSpan(), from) is { } token; from = token.Span.End)
            (found ??= []).Add((text.ToSource(token.Span), $"This looks like {token.Kind}"));
        var start = text.AsSpan().IndexOf(PrivateKey.AsSpan());
        if (start >= 0 && text.AsSpan().Slice(0, start).LastIndexOf("BEGIN ".AsSpan()) >= 0)
            (found ??= []).Add((text.ToSource(new TextSpan(start, PrivateKey.Length)), "This is a private key"));
        for (var from = 0; UrlPasswords.Find(text.AsSpan(), from) is { } password; from = password.End)
            (found ??= []).Add((text.ToSource(password), "This URL contains a password"));
    }

    /// <summary>A value that looks like a key under a name that sounds like one, or a connection string.</summary>
    private static (TextSpan Span, string What)? InPair(
        KeyValueSyntax pair, InstructionSyntax instruction, BuildModel model)
    {
        if (pair.Value is not { } word || word.Text.IndexOf('$') >= 0) return null;
        var isOfKey = KeyNames.Contain(pair.Key.Text.Trim('"'));
        if (!isOfKey && !ConnectionStrings.MayBeIn(word.Text)) return null;
        var name = pair.Key.Text.Trim('"');
        var value = model.Expand(word, instruction).Value ?? "";
        if (instruction is LabelSyntax)
        {
            if (isOfKey && KeyNames.IsPassword(name) && IsLiteral(name, value))
                return (word.Span, $"'{name}' is set to a literal value");
        }

        // Those are reported by their names.
        else if (SecretNames.Names(pair.Key.Text) || HasPassword(pair.Key.Text, value)) return null;
        if (isOfKey && IsKey(value)) return (word.Span, $"The value of '{name}' looks like a key");
        return ConnectionStrings.Find(value) is not null
            ? (word.Span, "This connection string contains a password")
            : null;
    }

    private static bool IsKey(string value) =>
        RandomText.Is(value) && TokenFormats.Find(value.AsSpan(), 0) is null;

    /// <summary>Values that a command gives to variables, and to options, of secrets.</summary>
    private static void AddOfCommand(
        ShellCommand command, CommandFormSyntax instruction, ref List<(TextSpan Span, string What)>? found)
    {
        foreach (var assignment in command.Assignments)
            if (IsAssigned(assignment.Name, assignment.Value.Value))
                (found ??= []).Add((
                    command.Script.ToSource(assignment.Range), $"'{assignment.Name}' is set to a literal value"));
        for (var i = 0; i < command.Arguments.Length; i++)
            if (InOption(command.Arguments, i) is { } one) (found ??= []).Add(one);
        if (command.Name is "export" or "declare" or "readonly")
            foreach (var word in command.Arguments)
                if (word.Value is { } text
                    && text.IndexOf('=') is > 0 and var equals
                    && IsAssigned(text.Substring(0, equals), text.Substring(equals + 1)))
                    (found ??= []).Add((word.Span, $"'{text.Substring(0, equals)}' is set to a literal value"));
        // The server that a RUN starts ends with it, and the one of a container is what the password is for.
        var isLocalToo = instruction is not RunSyntax;
        foreach (var one in CommandCredentials.In(command, isLocalToo)) (found ??= []).Add(one);
    }

    private static bool IsAssigned(string name, string? value) => SecretNames.IsPassword(name)
        ? IsLiteral(name, value)
        : KeyNames.Contain(name) && value is not null && IsKey(value);

    private static (TextSpan Span, string What)? InOption(ImmutableArray<ShellWord> words, int index)
    {
        // A value is made of what is written: most words needn't be read for it.
        if (words[index].Script.AsSpan(words[index].Range) is not ['-' or '"' or '\'' or '\\', ..]) return null;
        if (words[index].Value is not { } text || !text.StartsWith("--", StringComparison.Ordinal)) return null;
        var equals = text.IndexOf('=');
        var option = equals < 0 ? text : text.Substring(0, equals);
        if (!SecretNames.IsOption(option.Substring(2))) return null;
        var value = equals >= 0 ? text.Substring(equals + 1)
            : index + 1 < words.Length ? words[index + 1].Value
            : null;
        if (value is null || value.StartsWith("-", StringComparison.Ordinal) || !IsLiteral(option, value)) return null;
        return ((equals < 0 ? words[index + 1] : words[index]).Span, $"'{option}' is given a literal value");
    }

    /// <summary>Whether a variable has a password that only its value, together with its name, shows.</summary>
    public static bool HasPassword(string name, string? value) => SecretNames.Suggests(name) && IsLiteral(name, value);

    /// <summary>Whether a value is written out, and is no placeholder.</summary>
    public static bool IsLiteral(string name, string? value) =>
        value is { Length: > 3 }
            && value.IndexOf('/') < 0
            && Placeholders.IsWrittenOut(value)
            && TokenFormats.Find(value.AsSpan(), 0) is null
            && !SecretNames.IsHarmless(name, value);
}
