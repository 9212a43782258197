using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4201: a file is downloaded without encryption.</summary>
internal sealed class CleartextDownloadRule : CommandRule
{
    private const string Scheme = "http://";

    // Domains whose hosts answer with https, which mirrors of distributions often don't.
    private static readonly string[] Encrypted =
    [
        "amazonaws.com", "apache.org", "cloudfront.net", "ftp.gnu.org",
        "github.com", "githubusercontent.com", "gitlab.com", "googleapis.com", "kernel.org", "maven.org", "nginx.org",
        "nodejs.org", "openssl.org", "php.net", "postgresql.org", "pypa.io", "python.org", "ruby-lang.org",
        "sourceforge.net", "zlib.net",
    ];

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4201", "cleartext-download", "Download without encryption", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "kics-datadog:avoid_http", "parfum:curlUseHttpsUrl", "parfum:wgetUseHttpsUrl"),
        Fix = FixKind.Suggested,
    };

    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("curl", "git", "wget");

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (command.Run.Commands.Any(IsCheck)) return;
        foreach (var word in command.Command.Arguments)
        {
            if (!word.Prefix.StartsWith(Scheme, StringComparison.Ordinal)) continue;
            var host = HostOf(word.Prefix);
            if (IsHere(host)) continue;
            var at = word.Text.IndexOf(Scheme, StringComparison.Ordinal);
            context.Report(
                word.Span,
                "Without https, anyone on the network can replace the file. Use https, or verify its checksum.",
                at >= 0 && Array.Exists(Encrypted, known => IsWithin(host, known))
                    ? context.Fix.Suggested("Use https", edit => Write(edit, command, word, at))
                    : null);
        }
    }

    /// <summary>Whether a command compares the sum or the signature of what was downloaded.</summary>
    private static bool IsCheck(ShellCommand command) => command.Name switch
    {
        "md5sum" or "sha1sum" or "sha256sum" or "sha384sum" or "sha512sum" or "shasum" =>
            command.HasFlag("-c", "--check"),
        "gpg" or "gpgv" or "gpg2" => command.Name == "gpgv" || command.HasFlag("--verify"),
        _ => false,
    };

    private static void Write(FixEditor edit, RunCommand command, ShellWord word, int at)
    {
        if (command.Run.IsExecForm || word.Span.Length != word.Text.Length) edit.GiveUp();
        else edit.Insert(word.Span.Start + at + 4, "s");
    }

    private static string HostOf(string address)
    {
        var host = address.Substring(Scheme.Length);
        var end = host.IndexOfAny(['/', '?', '#']);
        return end < 0 ? host : host.Substring(0, end);
    }

    private static bool IsWithin(string host, string domain) =>
        host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
            && (host.Length == domain.Length || host[host.Length - domain.Length - 1] == '.');

    /// <summary>Whether the host is the machine itself.</summary>
    private static bool IsHere(string host) =>
        host.StartsWith("localhost", StringComparison.OrdinalIgnoreCase)
            || host.StartsWith("127.", StringComparison.Ordinal)
            || host.StartsWith("[::1]", StringComparison.Ordinal);
}
