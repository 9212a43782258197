using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>The users of a stage as a new base knows them.</summary>
/// <param name="lean">The base.</param>
/// <param name="hasAccounts">Whether the commands that make accounts are in the final stage, too.</param>
internal sealed class FinalUser(LeanBase lean, bool hasAccounts)
{
    /// <summary>The user, with a group or not, as it has to be written; null where the base can't have it.</summary>
    public string? Of(string user)
    {
        var parts = user.Split(':');
        if (hasAccounts || parts.All(IsKnown)) return user;
        return lean.OtherUser;
    }

    /// <summary>Whether a user as it is written is root.</summary>
    public static bool IsRoot(UserSyntax user) =>
        user.Name.Text.Split(':')[0] is "root" or "0";

    /// <summary>
    /// Another user than root for a program that writes no files and listens to no low port; null where it needs root,
    /// or the file names a user.
    /// </summary>
    public static string? OtherThanRoot(ShrinkSite site, SplitDraft draft, LeanBase lean)
    {
        if (draft.Writes != NeedState.Excluded || lean.OtherUser is not { } user) return null;
        if (site.Stage.FinalState.UserInstruction is not null || LowPorts.In(site.Instructions) is not null)
            return null;
        // They start programs for others, and write where only root may.
        if (site.Starts.Any(static one => one.Name == Supervisor.Name || Crontab.IsRunBy(one))) return null;
        // Nobody else may look into the folder of root.
        return ImagePaths.IsWithin(site.WorkingDirectory ?? "/root", "/root")
            || (draft.Start ?? site.Start)?.Words.Any(static word => ImagePaths.IsWithin(word, "/root")) == true
            ? null
            : user;
    }

    /// <summary>
    /// Takes the line with USER out of some, where it belongs before WORKDIR: BuildKit gives that folder to the user.
    /// </summary>
    public static string? Take(List<string> lines)
    {
        var user = lines.FindIndex(static line => line.StartsWith("USER ", StringComparison.OrdinalIgnoreCase));
        if (user < 0) return null;
        var line = lines[user];
        lines.RemoveAt(user);
        return line;
    }

    private bool IsKnown(string name) =>
        name.Length > 0 && name.All(char.IsDigit)
            || lean.Users.Contains(name, StringComparer.Ordinal);
}
