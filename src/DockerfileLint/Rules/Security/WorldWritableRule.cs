using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
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
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var command in context.Model.GetCommands(Program)) Check(command, context);
        foreach (var command in context.Model.GetTriggerCommands(Program)) Check(command, context);
        foreach (var stage in context.Model.Stages)
            foreach (var instruction in stage.Instructions)
                if (instruction is TransferSyntax { Chmod: { Value: { } mode } flag } && IsWritable(mode))
                    Report(flag.ValueSpan, mode, isPlain: true, context);
    }

    private static void Check(RunCommand command, RuleContext context)
    {
        foreach (var word in command.Command.Arguments)
        {
            if (word.Value is not { Length: > 1 } mode || mode[0] == '-') continue;
            // The first operand is the mode.
            if (IsWritable(mode)) Report(word.Span, mode, word.Text == mode && !command.Run.IsExecForm, context);
            return;
        }
    }

    private static void Report(Text.TextSpan span, string mode, bool isPlain, RuleContext context)
    {
        var other = mode switch
        {
            "777" => "755",
            "0777" => "0755",
            "666" => "644",
            "0666" => "0644",
            _ => null,
        };
        context.Report(
            span,
            $"With '{mode}', every user of the container may change these files. Give rights to their owner only.",
            isPlain && other is not null
                ? context.Fix.Suggested($"Use {other}", edit => edit.Replace(span, other))
                : null);
    }

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
