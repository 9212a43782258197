using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3116: a key server that is gone.</summary>
internal sealed class DeadKeyserverRule : CommandRule
{
    private const string Pool = "sks-keyservers.net";

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3116", "dead-keyserver", "Key server that is gone", Severity.Warning)
    {
        Fix = FixKind.Suggested,
    };

    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("gpg", "gpg2", "apt-key");

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        // Where others follow, one that doesn't answer costs time only.
        if (command.Command.MayFail()) return;
        foreach (var word in command.Command.Arguments)
        {
            if (word.Value is not { } value || Host(value) is not { } host) continue;
            var start = word.Text.IndexOf(host, StringComparison.Ordinal);
            context.Report(
                word.Span,
                $"'{host}' was shut down in June 2021. Use another key server, such as 'keyserver.ubuntu.com'.",
                start < 0 || command.Run.IsExecForm
                    ? null
                    : context.Fix.Suggested("Use keyserver.ubuntu.com", edit => Edit(edit, word, start, host)));
        }
    }

    private static void Edit(FixEditor edit, ShellWord word, int start, string host)
    {
        // A line continuation within the word would shift it.
        if (word.Text.Length != word.Span.Length) edit.GiveUp();
        else edit.Replace(new TextSpan(word.Span.Start + start, host.Length), "keyserver.ubuntu.com");
    }

    /// <summary>The name of the server in a word such as <c>hkp://pool.sks-keyservers.net:80</c>.</summary>
    private static string? Host(string value)
    {
        var end = value.IndexOf(Pool, StringComparison.Ordinal);
        if (end < 0) return null;
        var start = end;
        while (start > 0 && (char.IsLetterOrDigit(value[start - 1]) || value[start - 1] is '.' or '-')) start--;
        return value.Substring(start, end + Pool.Length - start);
    }
}
