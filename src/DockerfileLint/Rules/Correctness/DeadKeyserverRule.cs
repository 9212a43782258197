using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3116: a key server that is gone.</summary>
internal sealed class DeadKeyserverRule : CommandRule
{
    private const string Pool = "sks-keyservers.net";

    // A loop with more of them isn't one over servers.
    private const int FewServers = 16;

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3116", "dead-keyserver", "Key server that is gone", Severity.Warning)
    {
        Fix = FixKind.Suggested,
    };

    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("gpg", "gpg2", "apt-key");

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        // Where others follow, one that doesn't answer costs time only.
        if (HasOthers(command.Command)) return;
        foreach (var word in command.Command.Arguments)
        {
            if (HostOf(word, command) is not { } host) continue;
            var start = word.Text.IndexOf(host, StringComparison.Ordinal);
            context.Report(
                word.Span,
                $"'{host}' was shut down in June 2021. Use another key server, such as 'keyserver.ubuntu.com'.",
                start < 0 || command.Run.IsExecForm
                    ? null
                    : context.Fix.Suggested("Use keyserver.ubuntu.com", edit => Edit(edit, word, start, host)));
        }
    }

    /// <summary>Whether another command may be tried: after <c>||</c> or in a branch, but not in a loop.</summary>
    private static bool HasOthers(ShellNode command)
    {
        for (var node = command; node.Parent is { } parent; node = parent)
        {
            if (parent is ShellList list && list.ChainAt(node.Index).LastOr >= 0) return true;
            if (parent is ShellCompound { Kind: not (ShellCompoundKind.For or ShellCompoundKind.Group
                or ShellCompoundKind.Subshell or ShellCompoundKind.InnerShell or ShellCompoundKind.ScriptBlock) })
                return true;
        }

        return false;
    }

    /// <summary>The server that a word names, by itself, by a variable or by that of a loop with no other.</summary>
    private static string? HostOf(ShellWord word, RunCommand command)
    {
        if (word.Value is { } written) return Host(written);
        if (word.Variables is [var variable] && LoopOf(variable, command.Command) is { } loop)
            return loop.Words.Length <= FewServers && loop.Words.All(static one => Host(one.Value ?? "") is not null)
                ? Host(loop.Words[0].Value!)
                : null;
        return word.Resolve(name => command.Run.ValueOf(name, command.Command)) is { } value ? Host(value) : null;
    }

    /// <summary>The loop around a command that sets a variable to each of its words; null for none.</summary>
    private static ShellCompound? LoopOf(string variable, ShellCommand command)
    {
        for (ShellNode? node = command; node is not null; node = node.Parent)
            if (node is ShellCompound { Kind: ShellCompoundKind.For, Words.IsEmpty: false } loop
                && loop.Variable.SequenceEqual(variable.AsSpan()))
                return loop;
        return null;
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
