using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4201: a file is downloaded without encryption.</summary>
internal sealed class CleartextDownloadRule : CommandRule
{
    private const string Scheme = "http://";

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
        foreach (var word in command.Command.Arguments)
        {
            if (!word.Prefix.StartsWith(Scheme, StringComparison.Ordinal) || IsHere(word.Prefix)) continue;
            var at = word.Text.IndexOf(Scheme, StringComparison.Ordinal);
            context.Report(
                word.Span,
                "Anybody on the way can send another file. Use https.",
                at < 0 ? null : context.Fix.Suggested("Use https", edit => Write(edit, command, word, at)));
        }
    }

    private static void Write(FixEditor edit, RunCommand command, ShellWord word, int at)
    {
        if (command.Run.IsExecForm || word.Span.Length != word.Text.Length) edit.GiveUp();
        else edit.Insert(word.Span.Start + at + 4, "s");
    }

    /// <summary>Whether the address is on the machine itself.</summary>
    private static bool IsHere(string address)
    {
        var host = address.Substring(Scheme.Length);
        return host.StartsWith("localhost", StringComparison.OrdinalIgnoreCase)
            || host.StartsWith("127.", StringComparison.Ordinal)
            || host.StartsWith("[::1]", StringComparison.Ordinal);
    }
}
