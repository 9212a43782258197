using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>Moves a change of owner or mode from a RUN to the COPY of the files.</summary>
internal static class ChangeAtCopy
{
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "chown", "chgrp", "chmod", "echo", "true", "set", "ls",
    };

    /// <summary>Whether the command gives files to root that COPY or ADD has created for root.</summary>
    public static bool GivesToRoot(LayerOverlap overlap) =>
        overlap is
        {
            Cause: OverlapCause.OwnerChanged,
            Hidden.Command: { } command,
            Written.IsFromContext: true,
            Earlier.Instruction: TransferSyntax { Chown: null },
        }
            && command.Name == "chown"
            && OwnerOf(command) is "root:root" or "root:0" or "0:0" or "0:root" or "root:" or "0:" or "root" or "0";

    /// <summary>The first word that is no option.</summary>
    private static string? OwnerOf(ShellCommand command)
    {
        foreach (var word in command.Arguments)
            if (word.Value is not ['-', ..]) return word.Value;
        return null;
    }

    /// <summary>
    /// Writes the edits, their title and how safe they are; none where the COPY would do something else.
    /// </summary>
    public static void Write(FixEditor edit, LayerOverlap overlap, BuildModel model, LaterChanges later)
    {
        if (overlap.Hidden.Command is not { } command
            || overlap.Earlier.Instruction is not TransferSyntax { Onbuild: null } copy
            || overlap.Later.Run is not { } run)
            return;
        if (!IsSmall(overlap, run) || later.CountBefore(overlap.Later) > Limits.ChangesBefore) return;
        if (!ScriptJoining.IsPlainChain(run.Script)
            || run.IsExecForm
            || command.Parent != run.Script.Body
            || !command.Wrappers.IsEmpty
            || !command.Redirects.IsEmpty)
            return;
        if (command.Arguments.Length < 2
            || Flag(command, overlap.Cause, out var isExact) is not { } flag
            || copy.GetFlag(flag.Split('=')[0]) is not null)
            return;
        // A later change would then find what the COPY wrote in its place.
        if (overlap.Earlier.Effects.Any(written => later.Follows(written, overlap.Later))) return;
        var commands = Same(command, flag, overlap, run);
        if (overlap.Earlier.Stage != overlap.Later.Stage
            || !IsAllThatChanges(overlap, commands, out var areFiles)
            || !IsQuietBetween(overlap, commands[commands.Count - 1], run, model))
            return;
        edit.Safety = isExact && areFiles && run.Syntax.LeadingComments.IsEmpty ? FixSafety.Safe : FixSafety.Suggested;
        edit.Title = $"Add --{flag} to {copy.Kind.ToString().ToUpperInvariant()}"
            + (areFiles ? "" : " and change the folder alone here");
        if (GivesToRoot(overlap))
        {
            edit.Title = "Remove the change of the owner";
            edit.RemoveCommands(run, commands);
            return;
        }

        edit.Insert(copy.KeywordSpan.End, " --" + flag);
        if (areFiles) edit.RemoveCommands(run, commands);
        else
            foreach (var one in commands) LeaveFolder(edit, one);
    }

    /// <summary>Changes the folder itself as before, which COPY doesn't where the folder is there already.</summary>
    private static void LeaveFolder(FixEditor edit, ShellCommand command)
    {
        for (var i = 0; i < command.Arguments.Length - 1; i++)
            if (IsRecursion(command.Arguments[i]))
                edit.Remove(TextSpan.FromBounds(
                    command.Arguments[i].Span.Start, command.Arguments[i + 1].Span.Start));
    }

    private static bool IsRecursion(ShellWord word) => word.Value is "-R" or "--recursive";

    private static bool IsSmall(LayerOverlap overlap, RunModel run) =>
        overlap.Earlier.Effects.Length <= Limits.ChangeEffects
        && overlap.Later.Effects.Length <= Limits.ChangeEffects
        && run.Commands.Length <= Limits.ChangeEffects;

    /// <summary>
    /// The flag that does the same; null where none does for sure. A mode such as +x depends on that of the source.
    /// </summary>
    private static string? Flag(ShellCommand command, OverlapCause cause, out bool isExact)
    {
        isExact = true;
        var words = command.Arguments.SkipWhile(IsRecursion).Select(static word => word.Value).ToList();
        if (words.Count < 2 || words.Any(static word => word is null || word.StartsWith("-", StringComparison.Ordinal)))
            return null;
        var value = words[0]!;
        if (cause == OverlapCause.ModeChanged && command.Name == "chmod")
        {
            isExact = value.Length is 3 or 4 && value.All(static digit => digit is >= '0' and <= '7');
            return isExact ? "chmod=" + value : value is "+x" or "a+x" ? "chmod=755" : null;
        }

        if (cause != OverlapCause.OwnerChanged || command.Name is not ("chown" or "chgrp")) return null;
        // Without a group, chown leaves the file's group (root's), but COPY uses the user's number as the group.
        var (user, group) = command.Name == "chgrp"
            ? ("0", value)
            : value.IndexOf(':') is >= 0 and var colon
            ? (value.Substring(0, colon), value.Substring(colon + 1))
            : (value, "0");
        if (user.Length == 0) user = "0";
        return group.Length > 0 && IsName(user) && IsName(group) ? $"chown={user}:{group}" : null;
    }

    private static bool IsName(string text) =>
        text.All(static character => char.IsLetterOrDigit(character) || character is '-' or '_');

    /// <summary>
    /// The commands of the RUN that make the same change to files of the same COPY, in order, including the command
    /// itself.
    /// </summary>
    private static List<ShellCommand> Same(ShellCommand command, string flag, LayerOverlap overlap, RunModel run) =>
        run.Script.Body.Items.Select(static item => item.Node).OfType<ShellCommand>().Where(other => other == command
            || IsLike(command, other)
                && Flag(other, overlap.Cause, out _) == flag
            && overlap.Later.Effects.Any(
                effect =>
                    effect.Command == other
                        && overlap.Earlier.Effects.Any(copied => effect.Path.Covers(copied.Path)))).ToList();

    private static bool IsLike(ShellCommand command, ShellCommand other) =>
        other.Wrappers.IsEmpty
            && other.Redirects.IsEmpty
            && other.Name == command.Name
            && other.Arguments.Length > 1;

    /// <summary>Whether the commands change all that the COPY wrote and nothing else.</summary>
    private static bool IsAllThatChanges(LayerOverlap overlap, List<ShellCommand> commands, out bool areFiles)
    {
        var copied = overlap.Earlier.Effects;
        var changed = overlap.Later.Effects
            .Where(effect => effect.Command is { } changing && commands.Contains(changing))
            .ToList();
        areFiles = copied.All(
            effect =>
                effect.Path.Kind == PathPatternKind.Literal
                    && changed.Any(
                        change => change.Path.Kind != PathPatternKind.Glob && change.Path.Text == effect.Path.Text));
        var areFolders = changed.All(
            change =>
                change.Path.Kind == PathPatternKind.Subtree
                    && copied.Any(
                        effect => effect.Path.Kind == PathPatternKind.Subtree && effect.Path.Text == change.Path.Text));
        if (!areFiles && !areFolders) return false;
        return copied.All(effect => effect.Path.IsKnown && changed.Any(change => change.Path.Covers(effect.Path)))
            && changed.All(change => change.Path.IsKnown && copied.Any(effect => change.Path.Covers(effect.Path)))
            && changed
                .Select(static change => change.Path.Text)
                .Distinct(StringComparer.Ordinal)
                .Count() == copied.Select(static effect => effect.Path.Text).Distinct(StringComparer.Ordinal).Count();
    }

    /// <summary>
    /// Whether nothing between the two can add files to the changed paths or create the user: only commands known to do
    /// neither. Files that were in a folder before the COPY would no longer be changed.
    /// </summary>
    private static bool IsQuietBetween(
        LayerOverlap overlap, ShellCommand command, RunModel run, BuildModel model)
    {
        // Made once: there may be as many layers as changes.
        Func<LayerEffect, bool> touches = effect => effect.Kind != LayerEffectKind.Delete
            && effect is not { IsSmall: true, Path.Kind: PathPatternKind.Literal }
            && Touches(effect.Path, overlap);
        foreach (var layer in model.Layers.Layers)
        {
            if (layer.Index >= overlap.Later.Index) break;
            if (layer == overlap.Earlier) continue;
            if (layer.Index > overlap.Earlier.Index && layer.Run is { } between && !between.Commands.All(IsHarmless))
                return false;
            if (layer.Effects.Any(touches)) return false;
        }

        return run.Commands.All(other => other.Range.Start >= command.Range.Start || IsHarmless(other));
    }

    private static bool Touches(PathPattern path, LayerOverlap overlap) =>
        !path.IsKnown
            ? overlap.Hidden.Path.Kind == PathPatternKind.Subtree
                && path.Text.StartsWith(overlap.Hidden.Path.Text, StringComparison.Ordinal)
                && path.Text.Length > 0
            : overlap.Hidden.Path.Covers(path) || path.Text == overlap.Hidden.Path.Text;

    private static bool IsHarmless(ShellCommand command) =>
        command.Name is { } name && Harmless.Contains(name);
}
