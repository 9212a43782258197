using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>Writes consecutive RUNs as one.</summary>
internal static class RunJoining
{
    /// <summary>
    /// How safe it is to join RUNs that do the same when they are one; null where they can't be joined.
    /// </summary>
    public static FixSafety? SafetyOf(ImmutableArray<RunModel> runs, RuleContext context) =>
        IsPossible(runs, context) && JoinedFolder.Outlives(runs, context.Model) is var outlives and not false
            ? outlives == true ? FixSafety.Safe : FixSafety.Suggested
            : null;

    /// <summary>Writes the edits.</summary>
    public static void Write(FixEditor edit, ImmutableArray<RunModel> runs, RuleContext context) =>
        Join(runs, edit, context);

    private static bool IsPossible(ImmutableArray<RunModel> runs, RuleContext context)
    {
        // What can't be installed separately can't be installed in one RUN, either.
        var removed = context.Model.RemovedAptLists;
        foreach (var run in runs)
            if (removed.AreIn(run)) return false;
        if (StartsAnew(runs[0].State)) return false;
        for (var i = 0; i < runs.Length; i++)
        {
            if (!ScriptJoining.IsPlainChain(runs[i].Script)) return false;
            if (i < runs.Length - 1 && ScriptJoining.LeavesState(runs[i].Script)) return false;
            if (i > 0 && BoundComments.AreAbove(runs[i].Syntax)) return false;
        }

        return true;
    }

    /// <summary>
    /// Whether the shell of each RUN reads settings that the RUN before it may have written: a login or interactive
    /// shell, or one with BASH_ENV.
    /// </summary>
    private static bool StartsAnew(BuildState state)
    {
        if (state.Variable("BASH_ENV") is not null) return true;
        foreach (var word in state.Shell.Command)
            if (word == "--login" || word is ['-', not '-', ..] && word.IndexOfAny(['l', 'i']) > 0) return true;
        return false;
    }

    private static void Join(ImmutableArray<RunModel> runs, FixEditor edit, RuleContext context)
    {
        var source = context.Source;
        var joint = context.Ask(static model => new RunStyles(model)).JointOf(runs, source.NewLine);
        var starts = new int[runs.Length];
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        for (var i = runs.Length - 1; i > 0; i--)
        {
            RepeatedCleanUp.AddFrom(runs[i], repeated);
            starts[i] = RepeatedCleanUp.EndOf(runs[i - 1], repeated);
        }

        for (var i = 1; i < runs.Length; i++)
        {
            var start = starts[i];
            var end = runs[i].Script.Body.Items[0].Node.Span.Start;
            edit.Replace(TextSpan.FromBounds(start, end), WithComments(joint, runs[i].Syntax, source));
            WriteAlike(runs[i], joint, edit, source);
            JoinedWords.Indent(runs[i], joint, edit, source);
        }
    }

    /// <summary>Writes the operators of a RUN that breaks lines where those of the first one do.</summary>
    private static void WriteAlike(RunModel run, string joint, FixEditor edit, SourceText source)
    {
        var isInFront = IsInFront(joint);
        var items = run.Script.Body.Items;
        for (var i = 0; i < items.Length - 1; i++)
        {
            var between = TextSpan.FromBounds(items[i].Node.Span.End, items[i + 1].Node.Span.Start);
            var text = source.ToString(between);
            if (items[i].Operator != ShellListOperator.And) continue;
            if (!text.Contains('\n') || IsInFront(text) == isInFront) continue;
            if (text.Contains('#')) MoveOperator(between, text, isInFront, edit);
            else edit.Replace(between, joint);
        }
    }

    /// <summary>Moves the operator to the other side of the comments that are between two commands.</summary>
    private static void MoveOperator(TextSpan between, string text, bool toFront, FixEditor edit)
    {
        var before = text.Length - text.TrimStart().Length;
        if (toFront)
        {
            edit.Replace(TextSpan.FromBounds(between.Start, between.Start + before + 2), "");
            edit.Insert(between.End, "&& ");
            return;
        }

        var last = text.LastIndexOf("&&", StringComparison.Ordinal);
        edit.Insert(between.Start, " &&");
        edit.Replace(TextSpan.FromBounds(between.Start + last, between.End), "");
    }

    private static bool IsInFront(string joint) =>
        !joint.AsSpan().TrimStart().StartsWith("&&".AsSpan(), StringComparison.Ordinal);

    /// <summary>
    /// The text between two joined commands. The comments of the second one are kept, since a continuation may contain
    /// comments.
    /// </summary>
    private static string WithComments(string joint, RunSyntax run, SourceText source)
    {
        var comments = run.LeadingComments;
        if (comments.IsEmpty) return joint;
        var next = joint.IndexOf('\n') + 1;
        var command = joint.Substring(next).TrimStart(' ', '\t');
        var indent = joint.Substring(next, joint.Length - next - command.Length);
        var text = new StringBuilder(joint, 0, next, capacity: 256);
        foreach (var comment in comments)
            text.Append(indent).Append(source.ToString(comment.Span)).Append(source.NewLine);
        return text.Append(indent).Append(command).ToString();
    }
}
