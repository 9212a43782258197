using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4002: a key, a token or a password is written into an instruction.</summary>
internal sealed class SecretInTextRule : InstructionRule<InstructionSyntax>
{
    private const string PrivateKey = "PRIVATE KEY-----";

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4002", "secret-in-text", "Key, token or password in an instruction", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("dockerfile-doctor:DD057", "dockerfile-doctor:DD058"),
    };

    // The line of an ONBUILD is also that of its trigger.
    protected override bool ReadsTriggers => false;

    protected override void Analyze(InstructionSyntax instruction, Stage? stage, RuleContext context)
    {
        Check(instruction.Line, context);
        foreach (var heredoc in instruction.Heredocs) Check(heredoc.Body, context);
        if (instruction is RunSyntax run) CheckCommands(context.Model.GetRun(run), context);
    }

    /// <summary>Reports values that a RUN gives to variables, and to options, of secrets.</summary>
    private static void CheckCommands(RunModel run, RuleContext context)
    {
        foreach (var command in run.Commands)
        {
            foreach (var assignment in command.Assignments)
                if (SecretNames.IsPassword(assignment.Name)
                    && IsSecret(assignment.Name, assignment.Value.Value))
                    Report(
                        command.Script.ToSource(assignment.Range), $"'{assignment.Name}' has its value here", context);
            for (var i = 0; i < command.Arguments.Length; i++)
                CheckOption(command.Arguments, i, context);
        }
    }

    private static void CheckOption(ImmutableArray<ShellWord> words, int index, RuleContext context)
    {
        if (words[index].Value is not { } text || !text.StartsWith("--", StringComparison.Ordinal)) return;
        var equals = text.IndexOf('=');
        var option = equals < 0 ? text : text.Substring(0, equals);
        if (!SecretNames.IsOption(option.Substring(2))) return;
        var value = equals >= 0 ? text.Substring(equals + 1)
            : index + 1 < words.Length ? words[index + 1].Value
            : null;
        if (value is null || value.StartsWith("-", StringComparison.Ordinal) || !IsSecret(option, value)) return;
        Report((equals < 0 ? words[index + 1] : words[index]).Span, $"'{option}' has its value here", context);
    }

    /// <summary>Whether a value is written out, and is no placeholder.</summary>
    private static bool IsSecret(string name, string? value) =>
        value is { Length: > 3 }
            && value.IndexOfAny(['$', '<', '{', '%', '/']) < 0
            && !UrlPasswords.IsPlaceholder(value)
            && TokenFormats.Find(value.AsSpan(), 0) is null
            && !SecretNames.IsHarmless(name, value);

    private static void Check(LogicalText text, RuleContext context)
    {
        for (var from = 0; TokenFormats.Find(text.AsSpan(), from) is { } token; from = token.Span.End)
            Report(text, token.Span, $"This looks like {token.Kind}", context);
        var start = text.AsSpan().IndexOf(PrivateKey.AsSpan(), StringComparison.Ordinal);
        if (start >= 0 && text.AsSpan().Slice(0, start).LastIndexOf("BEGIN ".AsSpan()) >= 0)
            Report(text, new TextSpan(start, PrivateKey.Length), "This is a private key", context);
        for (var from = 0; UrlPasswords.Find(text.AsSpan(), from) is { } password; from = password.End)
            Report(text, password, "This address has a password", context);
    }

    private static void Report(LogicalText text, TextSpan span, string what, RuleContext context) =>
        Report(text.ToSource(span), what, context);

    private static void Report(TextSpan span, string what, RuleContext context) => context.Report(
        span,
        $"{what}: whoever has the image or the Dockerfile can read it. "
            + "Replace it, and use a secret mount, or set it when the container starts.");
}
