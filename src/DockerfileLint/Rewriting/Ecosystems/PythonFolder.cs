using System;
using System.Linq;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>The folder into which all commands of pip install: by <c>--user</c> or <c>--target</c>.</summary>
internal sealed class PythonFolder(ShrinkSite site, PythonFacts facts)
{
    private static readonly ShellOptionSyntax Options = new("trcfie", "--target", "--requirement", "--constraint",
        "--find-links", "--index-url", "--extra-index-url");

    // Options that name the home of a user.
    private static readonly string[] Homes = ["-d", "--home", "--home-dir", "-M", "--no-create-home", "-b"];

    /// <summary>The folder; null where one of them installs elsewhere, or it isn't known.</summary>
    public string? Path
    {
        get
        {
            var found = facts.Installs.Select(one => Of(one.Command, one.Run))
                .Distinct(StringComparer.Ordinal).ToList();
            return found.Count == 1 ? found[0] : null;
        }
    }

    private string? Of(ShellCommand command, RunModel run)
    {
        if (!PythonFacts.IsPip(command) || command.HasFlag("--prefix") || command.HasFlag("--root")) return null;
        if (new ShellArguments(command, Options).GetValue("-t", "--target") is { } target)
            return ImagePaths.Resolve(run.FolderOf(command), target) is { } path and not "/" ? path : null;
        return command.HasFlag("--user") && HomeOf(run) is { } home ? home + "/.local" : null;
    }

    /// <summary>The home of the user of a RUN; null where it isn't known.</summary>
    private string? HomeOf(RunModel run)
    {
        if (run.State.GetValue("HOME") is { } set) return set;
        if (run.State.UserInstruction is null || run.State.IsRoot == true) return "/root";
        if (run.State.User?.Split(':')[0] is not { } user) return null;
        return site.Runs.SelectMany(static one => one.Commands).Any(command => AccountCommands.Contain(command)
            && command.Arguments.Any(word => word.Value == user)
            && !command.Arguments.Any(static word => Array.IndexOf(Homes, word.Prefix.Split('=')[0]) >= 0))
            ? "/home/" + user
            : null;
    }
}
