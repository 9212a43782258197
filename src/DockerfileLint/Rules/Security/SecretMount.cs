using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
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
        if (!KnowsMounts(context.Syntax) || stage.OperatingSystem == OperatingSystemKind.Windows) return null;
        var runs = context.Ask(static model => new SecretUses(model)).RunsAfter(arg, name, stage);
        return runs?.Exists(run => run.IsExecForm || NamesInFlags(run.Syntax, name)) == false ? runs : null;
    }

    /// <summary>Whether the frontend that the file names has mounts that set a variable.</summary>
    private static bool KnowsMounts(DockerfileSyntax syntax)
    {
        if (syntax.GetDirective("syntax")?.Value is not { } frontend) return true;
        var name = frontend.StartsWith("docker.io/", StringComparison.Ordinal) ? frontend.Substring(10) : frontend;
        const string Known = "docker/dockerfile:1";
        if (!name.StartsWith(Known, StringComparison.Ordinal)) return false;
        var parts = name.Substring(Known.Length).Split('@')[0].Split('.', '-');
        return parts.Length < 2
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
                ? parts[0].Length == 0
                : minor >= FirstMinor;
    }

    private static bool NamesInFlags(RunSyntax run, string name)
    {
        foreach (var flag in run.Flags)
            if (flag.Value is { } value && value.Contains(name, StringComparison.Ordinal)) return true;
        return false;
    }
}
