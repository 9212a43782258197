using System;
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
    private readonly Dictionary<string, string> below = new(StringComparer.Ordinal);

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
        var given = Ownership.Of(site, copy.From);
        if (given is null && !hasShell && below.TryGetValue(copy.From, out var first)) given = first;
        return given is null ? null : users.Of(given);
    }

    /// <summary>The commands that change the owner of a part of what is copied.</summary>
    public IEnumerable<string> Commands(IEnumerable<CopiedPath> copies)
    {
        if (!hasShell || changes.Count == 0) yield break;
        var areNumbersKept = !site.Runs.Any(static run => run.Commands.Any(MakesSystemAccount));
        var copied = copies.Where(static copy => copy.From == copy.To)
            .ToDictionary(static copy => copy.From, StringComparer.Ordinal);
        foreach (var (owner, path, isRecursive) in changes)
            foreach (var folder in Above(path))
            {
                if (!copied.TryGetValue(folder, out var copy)) continue;
                var given = Of(copy);
                if ((given is not null || !areNumbersKept) && users.Of(owner) is { } known && known != given)
                    yield return $"chown {(isRecursive ? "-R " : "")}{known} {path}";
                break;
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
            foreach (var folder in Above(path))
                if (!below.ContainsKey(folder)) below[folder] = owner;
        }
    }

    /// <summary>The folders that a path is in, the nearest first.</summary>
    private static IEnumerable<string> Above(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            yield return path.Substring(0, slash);
    }
}
