using System;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>Who owns files at the end of a stage.</summary>
internal static class Ownership
{
    /// <summary>The owner that the last <c>chown</c> gives to a path; null where none does.</summary>
    public static string? Of(ShrinkSite site, string path)
    {
        string? owner = null;
        foreach (var run in site.Runs)
        {
            foreach (var command in run.Commands)
            {
                if (command.Name != "chown") continue;
                var operands = new ShellArguments(command).Operands;
                if (operands.Length < 2 || ShrinkSite.Value(operands[0], run) is not { } name) continue;
                foreach (var word in operands.RemoveAt(0))
                {
                    if (ShrinkSite.Value(word, run) is { } text
                        && ImagePaths.Resolve(ShrinkSite.FolderOf(command, run), text) is { } changed
                        && ImagePaths.IsWithin(path, changed))
                        owner = name;
                }
            }
        }

        return owner is null || owner.StartsWith("root", StringComparison.Ordinal) ? null : owner;
    }
}
