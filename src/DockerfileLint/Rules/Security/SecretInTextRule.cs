using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
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
    }

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

    private static void Report(LogicalText text, TextSpan span, string what, RuleContext context) => context.Report(
        text.ToSource(span),
        $"{what}, which whoever has the image or the Dockerfile can read. Revoke it, and use RUN --mount=type=secret.");
}
