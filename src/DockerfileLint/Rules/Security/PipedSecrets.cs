using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Security;

/// <summary>
/// Passwords that a script writes to the standard input of a program that asks for one: <c>echo root:… | chpasswd</c>,
/// <c>docker login --password-stdin &lt;&lt;&lt; …</c>.
/// </summary>
internal static class PipedSecrets
{
    /// <summary>The words that a command is given so.</summary>
    public static IEnumerable<TextSpan> Of(ShellCommand command)
    {
        if (!AsksForPassword(command)) yield break;
        foreach (var redirect in command.Redirects)
            if (redirect.Operator == "<<<") yield return redirect.Target.Span;
        if (command is not { Parent: ShellPipeline pipeline, Index: > 0 }
            || pipeline.Commands[command.Index - 1] is not ShellCommand { Name: "echo" or "printf" } writer)
            yield break;
        foreach (var word in writer.Arguments)
            if (!word.Prefix.StartsWith("-", StringComparison.Ordinal)) yield return word.Span;
    }

    private static bool AsksForPassword(ShellCommand command) =>
        command.Name is "chpasswd" or "passwd"
            || command.Arguments.Any(static word => word.Prefix is "--password-stdin" or "--with-token");
}
