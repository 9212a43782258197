using System;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>Who owns files at the end of a stage.</summary>
internal sealed class Ownership
{
    private readonly PathTree<Owner> changed = new();
    private readonly PathTree<Owner> copied = new();

    // For each folder, what was last copied into it or below it.
    private readonly PathTree<Owner> copiedBelow = new();
    private readonly string? user;

    private Ownership(ShrinkSite site)
    {
        ReadCommands(site);
        ReadTransfers(site);
        // The user of the last RUN owns what it writes.
        if (site.Runs is [.., { State: { IsRoot: false, User: { } last } }]) user = last;
    }

    /// <summary>The owner that commands, COPY or the user of the build give to a path; null for root.</summary>
    public static string? Of(ShrinkSite site, string path) =>
        site.Get(static one => new Ownership(one)).Find(path) is { } owner
            && !owner.StartsWith("root", StringComparison.Ordinal)
            ? owner
            : null;

    private string? Find(string path) => Last(changed, path)?.Name ?? OfTransfers(path) ?? user;

    /// <summary>The owner that the last COPY gives to what it writes at, below or around a path.</summary>
    private string? OfTransfers(string path)
    {
        var around = Last(copied, path);
        var below = copiedBelow.Find(path)?.Value;
        return (below?.Order > around?.Order || around is null ? below : around)?.Name;
    }

    private static Owner? Last(PathTree<Owner> owners, string path)
    {
        Owner? last = null;
        foreach (var place in owners.Along(path))
            if (place.Value is { } one && !(last?.Order > one.Order)) last = one;
        return last;
    }

    private void ReadCommands(ShrinkSite site)
    {
        var order = 0;
        foreach (var run in site.Runs)
        {
            foreach (var command in run.Commands)
            {
                if (command.Name != "chown") continue;
                var operands = new ShellArguments(command).Operands;
                if (operands.Length < 2 || ShrinkSite.Value(operands[0], run) is not { } name) continue;
                var owner = new Owner(name, order++);
                foreach (var word in operands.AsSpan().Slice(1))
                    if (ShrinkSite.Value(word, run) is { } text
                        && ImagePaths.Resolve(run.FolderOf(command), text) is { } path)
                        changed.Add(path).Value = owner;
            }
        }
    }

    private void ReadTransfers(ShrinkSite site)
    {
        var order = 0;
        foreach (var instruction in site.Instructions)
        {
            if (instruction is not TransferSyntax { Chown.Value: { } name } transfer) continue;
            if (site.TargetOf(transfer) is not { } target) continue;
            var owner = new Owner(name, order++);
            copied.Add(target).Value = owner;
            copiedBelow.Add(target);
            foreach (var place in copiedBelow.Along(target)) place.Value = owner;
        }
    }

    private sealed record Owner(string Name, int Order);
}
