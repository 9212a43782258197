using System;
using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4214: a file with keys or passwords is copied into the final image.</summary>
internal sealed class CopiedSecretRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4214", "copied-secret", "Keys or passwords are copied into the image", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("dockerfile-doctor:DD052", "dockerfile-doctor:DD053"),
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var use in context.Model.ContextUsage.Uses)
        {
            if (use is not { Instruction: TransferSyntax, Stage.IsShipped: true, Source: { Length: > 0 } source })
                continue;
            if (source == ".git" || source.EndsWith("/.git", StringComparison.Ordinal))
                context.Report(
                    use.Span,
                    "Whoever has the image can read the whole history. Bind-mount '.git' into the RUN that needs it.",
                    severity: Severity.Info);
            else if (KindOf(source, context.Model.Context) is { } kind)
                context.Report(
                    use.Span,
                    $"'{source}' {kind}, which whoever has the image can read. "
                        + "Use RUN --mount=type=secret, or mount it into the container.");
        }
    }

    /// <summary>What a file has, by its name, or by what is in it; null where it isn't known to be secret.</summary>
    private static string? KindOf(string source, IBuildContext context)
    {
        var name = source.Substring(source.LastIndexOf('/') + 1);
        return name switch
        {
            ".ssh" or "id_rsa" or "id_dsa" or "id_ecdsa" or "id_ed25519" => "has keys of ssh",
            ".aws" or ".azure" or ".kube" => "gives access to a cloud",
            ".netrc" or ".pgpass" or ".git-credentials" or ".dockercfg" or ".pypirc" => "has passwords",
            ".gnupg" => "has private keys",
            ".env" => "often has passwords",
            "credentials" when source.EndsWith(".aws/credentials", StringComparison.Ordinal) =>
                "gives access to a cloud",
            "config.json" when source.EndsWith(".docker/config.json", StringComparison.Ordinal) => "has passwords",
            _ => IsPrivateKey(name, source, context) ? "is a private key" : null,
        };
    }

    private static bool IsPrivateKey(string name, string source, IBuildContext context)
    {
        const string Key = "PRIVATE KEY-----";
        return (name.EndsWith(".pem", StringComparison.Ordinal) || name.EndsWith(".key", StringComparison.Ordinal))
            && context.Read(source) is { } text
            && text.Text.StartsWith("-----BEGIN ", StringComparison.Ordinal)
            && text.Text.Contains(Key, StringComparison.Ordinal);
    }
}
