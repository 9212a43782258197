using System;
using System.Linq;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>Folders and empty files that a RUN makes for the program, and not for the build.</summary>
internal static class MadeFolders
{
    private static readonly ShellOptionSyntax Options = new("m", "--mode");

    /// <summary>Copies those in the folders of the build.</summary>
    public static void Add(ShrinkSite site, SplitDraft draft, RunRoles roles)
    {
        foreach (var run in site.Runs)
        {
            if (roles[run.Syntax] == InstructionRole.Final) continue;
            foreach (var command in run.Commands)
            {
                if (command.Name is not ("mkdir" or "touch")) continue;
                foreach (var word in new ShellArguments(command, Options).Operands)
                    if (PathOf(word, command, run) is { } path && roles.IsOfBuild(path)
                        && (command.Name == "mkdir" || site.ContextPathOf(path) is null) && IsForProgram(site, path))
                        draft.Copy(path, Evidence.At(run.Syntax));
            }
        }
    }

    /// <summary>Whether a folder is no folder of the build, and neither a command nor a COPY writes there.</summary>
    private static bool IsForProgram(ShrinkSite site, string path)
    {
        if (path == "/" || site.WorkingDirectory is { } working && ImagePaths.IsWithin(working, path)) return false;
        var name = ImagePaths.Name(path);
        foreach (var run in site.Runs)
            foreach (var command in run.Commands)
            {
                if (command.Name is "mkdir" or "touch" or "chown" or "chmod" or "chgrp") continue;
                if (run.FolderOf(command) is { } folder && ImagePaths.IsWithin(folder, path)) return false;
                if (command.Arguments.Any(word => word.Text.Contains(name, StringComparison.Ordinal))
                    || command.Redirects.Any(one => one.Target.Text.Contains(name, StringComparison.Ordinal)))
                    return false;
            }

        return !site.Instructions.OfType<TransferSyntax>().Select(site.TargetOf)
            .Any(target => target is not null && ImagePaths.IsWithin(target, path));
    }

    private static string? PathOf(ShellWord word, ShellCommand command, RunModel run) =>
        ShrinkSite.Value(word, run) is { } text ? ImagePaths.Resolve(run.FolderOf(command), text) : null;
}
