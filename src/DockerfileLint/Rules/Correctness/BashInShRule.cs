using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3118: what only bash understands, in a RUN that Debian's or Ubuntu's dash reads.</summary>
internal sealed class BashInShRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3118", "bash-in-sh", "Syntax of bash that sh doesn't understand", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("droast:DF066"),
        Fix = FixKind.Suggested,
    };

    private const string Expanded = "/var/lib/{";

    public override void Analyze(RuleContext context)
    {
        var first = new Dictionary<Stage, RunSyntax?>();
        foreach (var run in context.Model.Runs)
        {
            if (run.Script is not { Kind: ShellKind.Posix } script) continue;
            if (script.Features.IsEmpty && !script.Commands.Any(IsOfBash)) continue;
            if (run.IsExecForm || run.Stage is not { } stage || !IsDash(run, stage)) continue;
            if (context.Ask(static model => new OtherShell(model)).First < run.Syntax.Span.Start) return;
            var bash = ForBash(script);
            Report(run, bash, first, stage, context);
            Report(script.Commands.FirstOrDefault(IsOfBash), run, bash, first, stage, context);
        }
    }

    /// <summary>The first use of each kind.</summary>
    private static void Report(
        RunModel run, List<TextSpan> bash, Dictionary<Stage, RunSyntax?> runs, Stage stage, RuleContext context)
    {
        var said = new HashSet<ShellFeatureKind>();
        var (next, end) = (0, 0);
        foreach (var feature in run.Script.Features)
        {
            for (; next < bash.Count && bash[next].Start <= feature.Span.Start; next++)
                end = Math.Max(end, bash[next].End);
            if (feature.Span.Start < end || Effect(feature.Kind) is not { } effect || !said.Add(feature.Kind)) continue;
            Report(feature.Span, effect, run, runs, stage, context);
        }
    }

    /// <summary>The first command that only bash has.</summary>
    private static void Report(
        ShellCommand? command,
        RunModel run,
        List<TextSpan> bash,
        Dictionary<Stage, RunSyntax?> runs,
        Stage stage,
        RuleContext context)
    {
        if (bash.Count > 0 || command is null) return;
        var effect = command.Name == "set" ? "its set has no pipefail" : $"it has no command '{command.Name}'";
        Report(command.Span, effect, run, runs, stage, context);
    }

    private static void Report(
        TextSpan span,
        string effect,
        RunModel run,
        Dictionary<Stage, RunSyntax?> runs,
        Stage stage,
        RuleContext context)
    {
        // One SHELL is enough for a stage.
        if (!runs.TryGetValue(stage, out var place))
            runs[stage] = place = DeletesDatabases(stage, context) ? null : run.Syntax;
        context.Report(
            span,
            $"/bin/sh is dash here, and {effect}. Use what sh understands, or SHELL with bash.",
            place is null
                ? null
                : context.Fix.Suggested(
                    "Run with bash",
                    edit => edit.InsertBefore(place, "SHELL [\"/bin/bash\", \"-c\"]")));
    }

    /// <summary>
    /// Whether bash would expand <c>rm -rf /var/lib/{apt,…}</c>, which may delete what installing packages needs.
    /// </summary>
    private static bool DeletesDatabases(Stage stage, RuleContext context)
    {
        foreach (var run in context.Model.GetRuns(stage))
            foreach (var command in run.Commands)
                if (command.Name == "rm" && command.Arguments.Any(
                    word => string.CompareOrdinal(
                        context.Source.Text, word.Span.Start, Expanded, 0, Expanded.Length) == 0))
                    return true;
        return false;
    }

    /// <summary>Whether dash has no such command, and a failure isn't caught.</summary>
    private static bool IsOfBash(ShellCommand command) =>
        command.Name switch
        {
            "declare" or "let" or "pushd" or "popd" or "shopt" or "typeset" => !command.MayFail(),
            "set" => !command.MayFail() && command.Arguments.Any(static word => word.Value == "pipefail"),
            _ => false,
        };

    /// <summary>The scripts in a script that bash reads, by their beginnings.</summary>
    private static List<TextSpan> ForBash(ShellScript script)
    {
        var spans = new List<TextSpan>();
        foreach (var command in script.Commands)
            if (command.Name is not ("sh" or "dash" or "ash" or "eval" or "find"))
                foreach (var inner in command.Inner) spans.Add(inner.Span);
        spans.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        return spans;
    }

    private static bool IsDash(RunModel run, Stage stage) =>
        run.State.Shell is { Kind: ShellKind.Posix } shell
            && (shell.IsDefault || shell.Command[0] is "/bin/sh" or "sh" or "/bin/dash" or "dash")
            && stage.RootBase is { Kind: BaseImageKind.Image, Reference: not null } image
            && DebianBases.HasDash(image.Known);

    /// <summary>Where the first command is after which /bin/sh may be another shell.</summary>
    private sealed class OtherShell
    {
        public OtherShell(BuildModel model)
        {
            foreach (var name in new[] { "ln", "cp", "mv", "dpkg-reconfigure", "update-alternatives", "dpkg-divert" })
                foreach (var command in model.GetCommands(name))
                    if (command.Command.Arguments.Any(static word => word.Prefix is "/bin/sh" or "dash" or "sh"))
                        First = Math.Min(First, command.Command.Span.Start);
        }

        public int First { get; } = int.MaxValue;
    }

    // Run with dash 0.5.12 of Debian 12.
    private static string? Effect(ShellFeatureKind kind) => kind switch
    {
        ShellFeatureKind.DoubleBracketTest => "it has no command '[['",
        ShellFeatureKind.FunctionKeyword => "it has no keyword 'function'",
        ShellFeatureKind.Select => "it has no 'select'",
        ShellFeatureKind.Array => "it has no arrays",
        ShellFeatureKind.AppendingAssignment => "it takes '+=' as a part of a command's name",
        ShellFeatureKind.ProcessSubstitution => "it has no process substitution",
        ShellFeatureKind.HereString => "it has no '<<<'",
        ShellFeatureKind.RedirectBoth => "'&' ends the command there and runs it in the background",
        ShellFeatureKind.BraceExpansion => "the braces stay a part of the name",
        ShellFeatureKind.ParameterOperation => "it refuses this substitution",
        ShellFeatureKind.Source => "it has no command 'source'; it is '.'",
        ShellFeatureKind.AnsiQuoting => "the '$' before the quotes stays",
        _ => null,
    };
}
