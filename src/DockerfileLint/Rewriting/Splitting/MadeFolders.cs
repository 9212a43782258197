using System;
using System.Collections.Generic;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>Folders and empty files that a RUN makes for the program, and not for the build.</summary>
internal static class MadeFolders
{
    private static readonly ShellOptionSyntax Options = new("m", "--mode");

    private static readonly char[] Separators = ['/', '=', ':', ',', ' ', '"', '\'', ';'];

    /// <summary>Copies those in the folders of the build.</summary>
    public static void Add(ShrinkSite site, SplitDraft draft, RunRoles roles)
    {
        HashSet<string>? used = null;
        foreach (var run in site.Runs)
        {
            if (roles[run.Syntax] == InstructionRole.Final) continue;
            foreach (var command in run.Commands)
            {
                if (command.Name is not ("mkdir" or "touch")) continue;
                used ??= UsedNames(site);
                foreach (var word in new ShellArguments(command, Options).Operands)
                    if (PathOf(word, command, run) is { Length: > 1 } path && roles.IsOfBuild(path)
                        && !used.Contains(ImagePaths.Name(path))
                        && !(site.WorkingDirectory is { } working && ImagePaths.IsWithin(working, path))
                        && (command.Name == "mkdir" || site.ContextPathOf(path) is null))
                        draft.Copy(path, Evidence.At(run.Syntax));
            }
        }
    }

    /// <summary>The names of the files and folders that other commands and COPY name: the build writes there.</summary>
    private static HashSet<string> UsedNames(ShrinkSite site)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        void Take(string? path) => names.UnionWith((path ?? "").Split(Separators));
        foreach (var run in site.Runs)
        {
            Take(run.State.WorkingDirectory);
            foreach (var command in run.Commands)
            {
                if (command.Name is "mkdir" or "touch" or "chown" or "chmod" or "chgrp") continue;
                foreach (var word in command.Arguments) Take(word.Text);
                foreach (var redirect in command.Redirects) Take(redirect.Target.Text);
            }
        }

        foreach (var transfer in site.Instructions.OfType<TransferSyntax>()) Take(site.TargetOf(transfer));
        return names;
    }

    private static string? PathOf(ShellWord word, ShellCommand command, RunModel run) =>
        ShrinkSite.Value(word, run) is { } text ? ImagePaths.Resolve(run.FolderOf(command), text) : null;
}
