using System;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>Who owns files at the end of a stage.</summary>
internal static class Ownership
{
    /// <summary>Who owns a path besides root; null for root.</summary>
    public static string? Of(ShrinkSite site, string path) =>
        (Changed(site, path) ?? OfTransfers(site, path) ?? OfUser(site)) is { } owner && !IsRoot(owner) ? owner : null;

    /// <summary>The owner besides root that the last <c>chown</c> gives to a path; null where none does.</summary>
    public static string? OfChange(ShrinkSite site, string path) =>
        Changed(site, path) is { } owner && !IsRoot(owner) ? owner : null;

    private static bool IsRoot(string owner) => owner.StartsWith("root", StringComparison.Ordinal);

    private static string? Changed(ShrinkSite site, string path)
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

        return owner;
    }

    /// <summary>The owner that the last COPY gives to what it writes at, below or around a path.</summary>
    private static string? OfTransfers(ShrinkSite site, string path)
    {
        string? owner = null;
        foreach (var instruction in site.Stage.Instructions)
        {
            if (instruction is not TransferSyntax { Chown.Value: { } name,
                Destination: { } destination } transfer) continue;
            var state = site.Model.GetState(transfer);
            if (state.Expand(destination).Value is { } written
                && ImagePaths.Resolve(state.WorkingDirectory, written) is { } target
                && (ImagePaths.IsWithin(path, target) || ImagePaths.IsWithin(target, path)))
                owner = name;
        }

        return owner;
    }

    /// <summary>The user of the last RUN, who owns what it writes; null for root.</summary>
    private static string? OfUser(ShrinkSite site) =>
        site.Runs.IsEmpty || site.Runs[site.Runs.Length - 1].State is not { IsRoot: false, User: { } user }
            ? null
            : user;
}
