using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>
/// Who owns what is in a final stage as the build had it: a COPY gives all that it writes to one user, and doesn't
/// change the folder that is there already.
/// </summary>
internal sealed class FinalOwners(ShrinkSite site, RunRoles roles, FinalUser users, bool hasShell)
{
    /// <summary>The owner of the working directory besides root; null for root.</summary>
    public string? OfFolder { get; } =
        site.WorkingDirectory is { } folder && Ownership.OfCommands(site, folder) is { } owner
            ? users.Of(owner)
            : null;

    /// <summary>Whether only the user who makes the working directory can own it.</summary>
    public bool IsUserOfFolder => OfFolder is not null && !hasShell;

    /// <summary>The owner of what a COPY writes; null for root.</summary>
    public string? Of(CopiedPath copy)
    {
        var given = Ownership.Of(site, copy.From)
            ?? (hasShell ? null : Below(copy).Select(static one => one.Owner).FirstOrDefault());
        return given is null ? null : users.Of(given);
    }

    /// <summary>The commands that change the owner of a part of what is copied.</summary>
    public IEnumerable<string> Commands(IEnumerable<CopiedPath> copies)
    {
        if (!hasShell) yield break;
        foreach (var copy in copies)
            foreach (var (owner, path, isRecursive) in Below(copy))
                if (users.Of(owner) is { } known && known != Of(copy))
                    yield return $"chown {(isRecursive ? "-R " : "")}{known} {path}";
    }

    /// <summary>The changes of the owner of paths below a copied one, the last ones last.</summary>
    private IEnumerable<(string Owner, string Path, bool IsRecursive)> Below(CopiedPath copy)
    {
        if (copy.From != copy.To) yield break;
        foreach (var run in site.Runs)
        {
            if (roles[run.Syntax] == InstructionRole.Final) continue;
            foreach (var command in run.Commands)
            {
                if (command.Name != "chown") continue;
                var operands = new ShellArguments(command).Operands;
                if (operands.Length < 2 || ShrinkSite.Value(operands[0], run) is not { } owner) continue;
                foreach (var word in operands.RemoveAt(0))
                    if (ShrinkSite.Value(word, run) is { } text
                        && ImagePaths.Resolve(run.FolderOf(command), text) is { } path
                        && path != copy.From && ImagePaths.IsWithin(path, copy.From)
                        && !path.Any(char.IsWhiteSpace))
                        yield return (owner, path, command.HasFlag("-R", "--recursive"));
            }
        }
    }
}
