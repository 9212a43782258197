using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Security;

/// <summary>The variables that sudo sets for a command: <c>sudo CC=clang make</c>.</summary>
internal static class SudoVariables
{
    /// <summary>Whether a shell gives the command the same ones without sudo.</summary>
    public static bool AreKept(ImmutableArray<ShellAssignment> assignments, ShellWord sudo)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var assignment in assignments)
        {
            // Sudo keeps few of the variables that come before it; a shell looks a program up in a PATH, and reads it
            // and others itself.
            if (assignment.Range.Start < sudo.Range.Start || assignment.Name is "PATH" or "IFS") return false;
            var value = assignment.Value;
            if (value.IsGlob || !value.Substitutions.IsEmpty) return false;
            // As an assignment a value is expanded in other ways than as a word.
            if (value.Variables.Any(names.Contains)
                || value.Text.Replace("${", "").IndexOfAny(['~', '{']) >= 0)
                return false;
            names.Add(assignment.Name);
        }

        return true;
    }
}
