using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Changes;

/// <summary>The files of a commit, for comparing those of the folder with them.</summary>
internal sealed class CommitFiles
{
    private const int IdStart = 12;
    private readonly string root;
    private readonly Dictionary<string, string> ids;

    private CommitFiles(string root, Dictionary<string, string> ids)
    {
        this.root = root;
        this.ids = ids;
    }

    /// <summary>
    /// The files of a revision, or rather of the last commit that it and HEAD have in common: what others have changed
    /// on its branch since then was not changed here.
    /// </summary>
    /// <param name="git">git.</param>
    /// <param name="root">The root of the repository.</param>
    /// <param name="revision">A branch, tag or other name of a commit.</param>
    /// <exception cref="InputException">The repository has no such revision, or git can't read it.</exception>
    public static CommitFiles Read(GitProgram git, string root, string revision)
    {
        var commit = git.Run(root, out var error, "rev-parse", "--verify", "--quiet", revision + "^{commit}")?.Trim();
        if (error.Contains("dubious ownership", StringComparison.Ordinal))
            throw new InputException(
                "--since: this repository belongs to another user. To trust it: "
                    + $"git config --global --add safe.directory {root}");
        if (commit is null || !IsId(commit))
            throw new InputException(
                $"--since: '{revision}' isn't a revision of this repository{(error.Length == 0 ? "" : $": {error}")}");
        var common = git.Run(root, out _, "merge-base", commit, "HEAD")?.Trim();
        var list = git.Run(root, out error, "ls-tree", "-r", "-z", "--full-tree", common ?? commit)
            ?? throw new InputException($"--since: git can't read '{revision}': {error}");
        return new CommitFiles(root, Read(list));
    }

    /// <summary>
    /// Whether a file isn't what the commit has, and the other way round. Line ends don't count, as git may convert
    /// them; a link always counts as changed, since what it leads to may have changed.
    /// </summary>
    /// <param name="file">Its whole path, below the root.</param>
    public bool Differ(string file)
    {
        var path = SlashPath.From(root, file);
        var isThere = Path.Exists(file);
        if (!ids.TryGetValue(path, out var id)) return isThere;
        if (!isThere || (File.GetAttributes(file) & FileAttributes.ReparsePoint) != 0) return true;
        try
        {
            return BoundedReader.Read(file, ReadLimits.FileBytes) is not { } bytes
                || (id != IdOf(bytes, id.Length) && id != IdOf(WithoutReturns(bytes), id.Length));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is said when the file is linted.
            return true;
        }
    }

    /// <summary>Entries such as <c>100644 blob ID⇥path</c>, each with a zero after it.</summary>
    private static Dictionary<string, string> Read(string list)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int start = 0, end; (end = list.IndexOf('\0', start)) >= 0; start = end + 1)
        {
            var tab = list.IndexOf('\t', start, end - start);
            if (tab > start + IdStart) found[list[(tab + 1)..end]] = list[(start + IdStart)..tab];
        }

        return found;
    }

    private static bool IsId(string text) => text.Length is 40 or 64 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The name of a content in a repository: SHA-1, or SHA-256 where its ids are longer.</summary>
    private static string IdOf(byte[] content, int length)
    {
        var head = Encoding.ASCII.GetBytes($"blob {content.Length.ToString(CultureInfo.InvariantCulture)}\0");
        byte[] whole = [.. head, .. content];
        return Convert.ToHexStringLower(length == 40 ? Sha1.Of(whole) : Sha256.Of(new MemoryStream(whole)));
    }

    private static byte[] WithoutReturns(byte[] content) =>
        [.. content.Where((one, i) => one != '\r' || i + 1 == content.Length || content[i + 1] != '\n')];
}
