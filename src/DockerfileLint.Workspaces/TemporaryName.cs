using System;
using System.Globalization;
using System.IO;

namespace DockerfileLint.Workspaces;

/// <summary>
/// The names of the files that are written before they take the place of others,
/// <c>.dockerfile-lint-PROCESS-DIGITS.tmp</c>: the ending is one that ignore files leave out by habit, and the process,
/// with the moment at which it began, tells the next run whether it was killed.
/// </summary>
internal static class TemporaryName
{
    private const string Start = ".dockerfile-lint-";
    private const string End = ".tmp";
    private const int StartDigits = 8;
    private const int Digits = StartDigits + 16;

    /// <summary>A name that no file has and nobody can guess.</summary>
    public static string Create() =>
        string.Format(
            CultureInfo.InvariantCulture,
            "{0}{1}-{2:x8}{3}{4}",
            Start,
            ProcessMark.Own.Id,
            ProcessMark.Own.Start,
            Guid.NewGuid().ToString("N").Substring(0, Digits - StartDigits),
            End);

    /// <summary>Whether a name is one of these.</summary>
    public static bool Matches(string name) =>
        name.StartsWith(Start, StringComparison.Ordinal) && ProcessOf(name) is not null;

    /// <summary>
    /// Deletes what runs that were killed have left in a folder; never what a run that is still at work has made.
    /// </summary>
    public static void Sweep(HeldFolder folder)
    {
        foreach (var path in Directory.GetFiles(folder.Prefix, Start + "*" + End))
            if (ProcessOf(Path.GetFileName(path)) is { } process && !process.IsAtWork()) Delete(path);
    }

    private static void Delete(string path)
    {
        try
        {
#if NET
            if (!OperatingSystem.IsWindows() && !UnixFile.IsRegular(path)) return;
#endif
            // The number of a run in another container means nothing here, but what it is writing is locked.
            using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None)) { }
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is in use or another user's: somebody else sweeps it.
        }
    }

    private static ProcessMark? ProcessOf(string name)
    {
        if (!name.EndsWith(End, StringComparison.Ordinal)) return null;
        var dash = name.Length - End.Length - Digits - 1;
        if (dash <= Start.Length || name[dash] != '-') return null;
        for (var i = dash + 1; i < name.Length - End.Length; i++)
            if (name[i] is not (>= '0' and <= '9' or >= 'a' and <= 'f')) return null;
        if (!int.TryParse(
            name.Substring(Start.Length, dash - Start.Length),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var id)) return null;
        return new ProcessMark(
            id,
            uint.Parse(
                name.Substring(dash + 1, StartDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
    }
}
