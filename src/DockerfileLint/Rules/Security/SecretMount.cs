using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Security;

/// <summary>
/// Puts a secret mount in the place of an ARG: <c>RUN --mount=type=secret,id=TOKEN,env=TOKEN</c> gives a RUN the same
/// variable, and nothing of it to the image.
/// </summary>
internal static class SecretMount
{
    // The first version of docker/dockerfile that knows env=.
    private const int FirstMinor = 10;

    /// <summary>The fix; null where something else may use the variable.</summary>
    public static Func<ImmutableArray<CodeFix>>? Fix(
        KeyValueSyntax pair, ArgSyntax arg, Stage stage, RuleContext context)
    {
        if (pair.Value is not null || arg.Declarations.Length != 1 || arg.Onbuild is not null) return null;
        return context.Fix.Suggested(
            $"Mount {pair.Key.Text} as a secret",
            edit =>
            {
                if (RunsOf(pair.Key.Text, arg, stage, context) is not { Count: > 0 } runs) edit.GiveUp();
                else Write(edit, pair.Key.Text, arg, runs);
            });
    }

    private static void Write(FixEditor edit, string name, ArgSyntax arg, List<RunModel> runs)
    {
        edit.RemoveInstruction(arg);
        foreach (var run in runs)
            edit.Insert(run.Syntax.KeywordSpan.End, $" --mount=type=secret,id={name},env={name}");
    }

    /// <summary>
    /// The RUNs that use the variable; null where it may be used in another way, or a mount can't give it.
    /// </summary>
    private static List<RunModel>? RunsOf(string name, ArgSyntax arg, Stage stage, RuleContext context)
    {
        if (!Frontends.Have(context.Syntax, FirstMinor)) return null;
        if (stage.OperatingSystem == OperatingSystemKind.Windows) return null;
        var runs = context.Ask(static model => new SecretUses(model)).RunsAfter(arg, name, stage);
        return runs?.Exists(run => run.IsExecForm || MayKeep(run) || NamesInFlags(run.Syntax, name)) == false
            ? runs
            : null;
    }

    /// <summary>Whether a RUN may write what it is given into the image, where the mount would hide it only.</summary>
    private static bool MayKeep(RunModel run)
    {
        foreach (var command in run.Commands)
        {
            foreach (var redirect in command.Redirects)
                if (redirect.IsOutput && !IsGone(redirect.Target.Value, run)) return true;
            if (command.Name is "tee") return true;
            foreach (var word in command.Arguments)
                if (word.Value is "config" or "configure" or "login" or "set" or "set-url") return true;
        }

        return !run.Script.IsUnderstood;
    }

    /// <summary>Whether a file isn't one, or the RUN deletes it.</summary>
    private static bool IsGone(string? file, RunModel run)
    {
        if (file is "/dev/null" or "/dev/stdout" or "/dev/stderr") return true;
        foreach (var command in run.Commands)
            if (file is not null && command.IsNamed("rm"))
                foreach (var word in command.Arguments)
                    if (word.Value == file) return true;
        return false;
    }

    private static bool NamesInFlags(RunSyntax run, string name)
    {
        foreach (var flag in run.Flags)
            if (flag.Value is { } value && value.Contains(name, StringComparison.Ordinal)) return true;
        return false;
    }
}
