using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3114: PowerShell goes on after a command that fails.</summary>
internal sealed class PowerShellGoesOnRule : Rule
{
    private const string Preference = "$ErrorActionPreference";

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3114", "powershell-goes-on", "PowerShell goes on after a failure", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/powershell/error-action-preference"),
        Fix = FixKind.Suggested,
    };

    public override void Analyze(RuleContext context)
    {
        HashSet<ShellSyntax>? said = null;
        foreach (var run in context.Model.Runs)
        {
            if (run.IsExecForm) continue;
            if (run.State.Shell is not { Kind: ShellKind.PowerShell, Instruction: { } shell }) continue;
            // The last command of a script decides whether it failed; after && it is that which failed.
            if (run.Script.Body is not { Items.Length: > 1, IsAndChain: false }) continue;
            if (Says(shell.Command.AsSpan()) || Says(run.Script.Text.AsSpan())) continue;
            if (!(said ??= []).Add(shell)) continue;
            context.Report(
                shell.Command.SourceSpan,
                "PowerShell goes on after a command that fails, and the build doesn't notice. "
                    + $"Set {Preference} = 'Stop'.",
                context.Fix.Suggested($"Set {Preference}", edit => Edit(edit, shell)),
                related: ImmutableArray.Create(
                    new RelatedLocation(context.Source.Path, run.Syntax.KeywordSpan, "several commands in one RUN")));
        }
    }

    private static bool Says(ReadOnlySpan<char> text) =>
        text.IndexOf(Preference.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0;

    private static void Edit(FixEditor edit, ShellSyntax shell)
    {
        var last = shell.Exec[shell.Exec.Length - 1];
        if (last.Value.ToUpperInvariant() is "-COMMAND" or "-C")
            edit.Insert(last.Span.End, $", \"{Preference} = 'Stop';\"");
        // Something else is set already.
        else if (last.Value.StartsWith("$", StringComparison.Ordinal))
            edit.Insert(last.Span.Start + 1, Preference + " = 'Stop'; ");
        else edit.GiveUp();
    }
}
