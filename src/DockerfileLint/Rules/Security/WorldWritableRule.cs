using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4104: everybody may write what an instruction gives rights to.</summary>
internal sealed class WorldWritableRule : Rule
{
    private const string Program = "chmod";

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4104", "world-writable", "Files that every user may change", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "dockerfile-doctor:DD051", "droast:DF034", "kics-datadog:avoid_chmod_777",
            "tally:tally/world-writable-state-path-workaround"),
        Fix = FixKind.Suggested,
        IsSaidOnce = true,
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var command in context.Model.GetCommands(Program))
            if (command.Run.Stage?.IsShipped == true) Check(command, context);
        foreach (var command in context.Model.GetTriggerCommands(Program)) Check(command, context);
        foreach (var stage in context.Model.ShippedStages)
            foreach (var instruction in stage.Instructions)
                if (instruction is TransferSyntax { Chmod: { Value: { } mode } flag } transfer && IsWritable(mode))
                    Report(
                        flag.ValueSpan,
                        mode,
                        transfer.Sources.All(static source => IsScript(source.Text)) ? OthersRead(mode) : null,
                        context);
    }

    private static void Check(RunCommand command, RuleContext context)
    {
        var words = new ShellArguments(command.Command).Operands;
        // The first operand is the mode.
        if (words.IsEmpty || words[0].Value is not { Length: > 1 } mode || !IsWritable(mode)) return;
        var files = words.RemoveAt(0);
        var other = files.IsEmpty || command.Run.IsExecForm || words[0].Text != mode ? null
            : files.All(static word => word.Value is "/tmp" or "/var/tmp") && mode is "777" or "0777" ? "1777"
            : files.All(static word => IsScript(word.Value)) ? OthersRead(mode)
            : null;
        Report(words[0].Span, mode, other, context);
    }

    private static void Report(Text.TextSpan span, string mode, string? other, RuleContext context) => context.Report(
        span,
        $"With '{mode}', every user in the container can change these files. Give write permission to the owner only.",
        other is not null
            ? context.Fix.Suggested($"Use {other}", edit => edit.Replace(span, other))
            : null);

    /// <summary>The mode with which others may read and run, but not write; null for other modes.</summary>
    private static string? OthersRead(string mode) => mode switch
    {
        "777" => "755",
        "0777" => "0755",
        "a+rwx" => "a+rx,u+w",
        _ => null,
    };

    /// <summary>
    /// Whether a file is a program that somebody wants to run, not one that a program writes.
    /// </summary>
    private static bool IsScript(string? path) =>
        path is not null
            && (path.EndsWith(".sh", StringComparison.Ordinal)
                || path.EndsWith(".py", StringComparison.Ordinal)
                || IsBuildTool(path.Substring(path.LastIndexOf('/') + 1)));

    private static bool IsBuildTool(string name) => Gradle.Instance.Has(name) || Maven.Instance.Has(name);

    /// <summary>Whether a mode lets others write, without the sticky bit of folders for temporary files.</summary>
    private static bool IsWritable(string mode)
    {
        if (mode is ['0' or '1' or '2' or '3' or '4' or '5' or '6' or '7', ..])
            return mode.Length is 3 or 4
                && mode[mode.Length - 1] is '2' or '3' or '6' or '7'
                && !(mode.Length == 4 && mode[0] is '1' or '3' or '5' or '7');
        foreach (var part in mode.Split(','))
        {
            var sign = part.IndexOfAny(['+', '=']);
            if (sign > 0
                && part.IndexOfAny(['a', 'o'], 0, sign) >= 0
                && part.IndexOf('w', sign) > 0
                && part.IndexOf('t', sign) < 0)
                return true;
        }

        return false;
    }
}
