using System;
using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

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
            if (use is not { Instruction: TransferSyntax, Stage.IsShipped: true, Source: { } source }) continue;
            if (source == ".git" || source.EndsWith("/.git", StringComparison.Ordinal))
                context.Report(
                    use.Span,
                    "Anyone with the image can read the whole history. Bind-mount '.git' into the RUN that needs it.",
                    severity: Severity.Info);
            else if (source.Length > 0 && KindOf(source, context.Model.Context) is { } kind)
                context.Report(
                    use.Span,
                    $"'{source}' {kind}, and anyone with the image can read it. "
                        + "Use RUN --mount=type=secret, or mount it into the container.");
            else if (!use.HasExclude && FirstIn(use, context.Ask(static model => new Found(model))) is var (path, what))
                context.Report(
                    use.Span,
                    $"'{path}' {what} and is copied into the image with its folder. "
                        + "Add it to the .dockerignore, and mount it where it is needed.");
        }
    }

    /// <summary>The first file below a source whose text shows that it is secret, and what it has.</summary>
    private static (string Path, string What)? FirstIn(ContextUse use, Found found)
    {
        foreach (var file in found.Files)
            if (file.Path != use.Source && ContextUsage.Takes(use, file.Path)) return file;
        return null;
    }

    /// <summary>What a file has, by its name, or by what is in it; null where it isn't known to be secret.</summary>
    private static string? KindOf(string source, IBuildContext context)
    {
        var name = source.Substring(source.LastIndexOf('/') + 1);
        return name switch
        {
            ".ssh" => "contains SSH keys",
            "id_rsa" or "id_dsa" or "id_ecdsa" or "id_ed25519" => "contains an SSH private key",
            ".aws" or ".azure" or ".kube" => "contains cloud credentials",
            ".netrc" or ".pgpass" or ".git-credentials" or ".dockercfg" or ".pypirc" => "contains passwords",
            ".gnupg" => "contains private keys",
            ".env" => "often contains passwords",
            "credentials" when source.EndsWith(".aws/credentials", StringComparison.Ordinal) =>
                "contains cloud credentials",
            _ when SecretFiles.IsKubeconfig(name, source) && context.Exists(source) is null =>
                "contains cluster credentials",
            _ when SecretFiles.IsKubeconfig(name, source) => SecretFiles.KindOf(source, context),
            "config.json" when source.EndsWith(".docker/config.json", StringComparison.Ordinal) => "contains passwords",
            _ => IsPrivateKey(name, source, context) ? "is a private key" : null,
        };
    }

    private static bool IsPrivateKey(string name, string source, IBuildContext context)
    {
        return (name.EndsWith(".pem", StringComparison.Ordinal) || name.EndsWith(".key", StringComparison.Ordinal))
            && context.Read(source) is { } text
            && SecretFiles.IsPrivateKey(text.Text);
    }

    /// <summary>The files that the build may send whose texts show that they are secret.</summary>
    private sealed class Found(BuildModel model)
    {
        public ImmutableArray<(string Path, string What)> Files { get; } = Find(model);

        private static ImmutableArray<(string Path, string What)> Find(BuildModel model)
        {
            var found = ImmutableArray.CreateBuilder<(string Path, string What)>();
            if (model.ContextUsage.Available is not { } files) return found.ToImmutable();
            var read = 0;
            foreach (var file in files)
            {
                if (read >= Limits.SecretFiles) break;
                if (file.Size > Limits.SettingBytes || !SecretFiles.MayBe(file.Path)) continue;
                read++;
                if (SecretFiles.KindOf(file.Path, model.Context) is { } kind) found.Add((file.Path, kind));
            }

            return found.ToImmutable();
        }
    }
}
