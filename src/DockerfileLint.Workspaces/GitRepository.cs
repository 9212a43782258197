using System;
using System.Collections.Immutable;
using System.IO;
using DockerfileLint.Context;

namespace DockerfileLint.Workspaces;

/// <summary>
/// What one repository ignores: the .gitignore files from its root on, and its .git/info/exclude. Each is read once,
/// when a search comes to its folder; links are not followed, as git doesn't. Not thread-safe.
/// </summary>
internal sealed class GitRepository
{
    private readonly string root;
    private readonly GitIgnoreMatcher matcher;
    private (string Folder, bool HasFile)? listed;

    /// <param name="root">The whole path of its root.</param>
    public GitRepository(string root)
    {
        this.root = root;
        matcher = new GitIgnoreMatcher(FilesOf);
    }

    /// <summary>Tells what the listing of a folder shows, so that the disk isn't asked again.</summary>
    /// <param name="folder">The folder, from the root.</param>
    /// <param name="hasFile">Whether there is a .gitignore in it.</param>
    public void Know(string folder, bool hasFile) => listed = (folder, hasFile);

    /// <summary>Whether a path from the root is ignored, by itself or with a folder that contains it.</summary>
    public bool IsIgnored(string path, bool isFolder) => matcher.IsIgnored(path, isFolder);

    private ImmutableArray<GitIgnoreFile> FilesOf(string folder)
    {
        var files = ImmutableArray<GitIgnoreFile>.Empty;
        if (folder.Length == 0 && !IsLink(Path.Combine(root, ".git")) && !IsLink(Path.Combine(root, ".git", "info")))
            files = Add(files, Path.Combine(root, ".git", "info", "exclude"));
        if (listed is { HasFile: false } known && known.Folder == folder) return files;
        return Add(files, Path.Combine(root, folder, ".gitignore"));
    }

    private static ImmutableArray<GitIgnoreFile> Add(ImmutableArray<GitIgnoreFile> files, string path)
    {
        try
        {
            return File.Exists(path) && !IsLink(path)
                ? files.Add(GitIgnoreFile.Parse(SourceReader.Read(path)))
                : files;
        }
        catch (InputException)
        {
            return files;
        }
    }

    private static bool IsLink(string path)
    {
        try
        {
            return (File.Exists(path) || Directory.Exists(path))
                && (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
