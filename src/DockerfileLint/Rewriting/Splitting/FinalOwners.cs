using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>
/// Who owns what is in a final stage as the build had it: a COPY from a stage keeps the numbers of owners, unless it
/// names one, and doesn't change the folder that is there already.
/// </summary>
internal sealed class FinalOwners
{
    private readonly ShrinkSite site;
    private readonly FinalUser users;
    private readonly bool hasShell;
    private readonly List<(string Owner, string Path, bool IsRecursive)> changes = [];

    // For each folder, the first owner of something below it.
    private readonly PathTree<string> below = new();

    public FinalOwners(ShrinkSite site, RunRoles roles, FinalUser users, bool hasShell)
    {
        this.site = site;
        this.users = users;
        this.hasShell = hasShell;
        OfFolder = site.WorkingDirectory is { } folder && Ownership.OfCommands(site, folder) is { } owner
            ? users.Of(owner)
            : null;
        foreach (var run in site.Runs)
            if (roles[run.Syntax] != InstructionRole.Final)
                foreach (var command in run.Commands)
                    if (command.Name == "chown") Read(command, run);
    }

    /// <summary>The owner of the working directory besides root; null for root.</summary>
    public string? OfFolder { get; }

    /// <summary>Whether only the user who makes the working directory can own it.</summary>
    public bool IsUserOfFolder => OfFolder is not null && !hasShell;

    /// <summary>The owner of what a COPY writes; null for root.</summary>
    public string? Of(CopiedPath copy)
    {
        if (copy.IsOfRoot) return null;
        var given = Ownership.Of(site, copy.From);
        if (given is null && !hasShell) given = below.Find(copy.From)?.Value;
        return given is null ? null : users.Of(given);
    }

    /// <summary>The commands that change the owner of a part of what is copied.</summary>
    public IEnumerable<string> Commands(IEnumerable<CopiedPath> copies)
    {
        if (!hasShell || changes.Count == 0) yield break;
        var areNumbersKept = !site.Runs.Any(static run => run.Commands.Any(MakesSystemAccount));
        var copied = new PathTree<CopiedPath>();
        foreach (var copy in copies)
            if (copy.From == copy.To) copied.Add(copy.From).Value = copy;
        foreach (var (owner, path, isRecursive) in changes)
        {
            // No copied folder is in another one.
            if (copied.Along(path).Select(static place => place.Value).OfType<CopiedPath>().FirstOrDefault()
                is not { } copy || copy.From == path)
                continue;
            var given = Of(copy);
            if ((given is not null || !areNumbersKept) && users.Of(owner) is { } known && known != given)
                yield return $"chown {(isRecursive ? "-R " : "")}{known} {path}";
        }
    }

    /// <summary>Whether a command makes an account whose number depends on what else was made before.</summary>
    private static bool MakesSystemAccount(ShellCommand command) =>
        AccountCommands.Contain(command)
            && (command.HasFlag("-r", "--system") || command.HasFlag("-S"))
            && !(command.Name is "groupadd" or "addgroup"
                ? command.HasFlag("-g", "--gid")
                : command.HasFlag("-u", "--uid"));

    private void Read(ShellCommand command, RunModel run)
    {
        var operands = new ShellArguments(command).Operands;
        if (operands.Length < 2 || ShrinkSite.Value(operands[0], run) is not { } owner) return;
        foreach (var word in operands.AsSpan().Slice(1))
        {
            if (ShrinkSite.Value(word, run) is not { } text
                || ImagePaths.Resolve(run.FolderOf(command), text) is not { } path
                || path.Any(char.IsWhiteSpace))
                continue;
            changes.Add((owner, path, command.HasFlag("-R", "--recursive")));
            var own = below.Add(path);
            foreach (var place in below.Along(path))
                if (place != own) place.Value ??= owner;
        }
    }
}
