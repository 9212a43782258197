using System;

namespace DockerfileLint.Workspaces;

/// <summary>A folder that a search has entered.</summary>
/// <param name="Path">Its path from the folder that is searched, with <c>/</c>; empty for that one.</param>
/// <param name="Files">The names of its files, links included, in order.</param>
/// <param name="Entered">The names of the folders in it that are searched, too.</param>
/// <param name="Left">The names of those that are not.</param>
/// <param name="IsLeft">Whether one of its files is left out.</param>
internal sealed record WalkedFolder(
    string Path, string[] Files, string[] Entered, string[] Left, Func<string, bool> IsLeft)
{
    /// <summary>Why it can't be listed; null where it can.</summary>
    public Exception? Problem { get; init; }
}
