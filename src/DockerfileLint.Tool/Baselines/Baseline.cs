using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Reporting;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Baselines;

/// <summary>
/// The findings that a project knows and that no run reports. One is known by its file, its rule and the text that it
/// is about, as SARIF's fingerprints are, so that lines may move; equal ones are counted.
/// </summary>
internal sealed class Baseline
{
    private readonly HashSet<BaselineEntry> entries;
    private readonly string folder;

    private Baseline(string path, IEnumerable<BaselineEntry> entries)
    {
        Path = path;
        folder = FolderOf(path);
        this.entries = [.. entries];
    }

    /// <summary>The file, as the user named it.</summary>
    public string Path { get; }

    /// <summary>How many findings it has.</summary>
    public int Count => entries.Count;

    /// <summary>Reads one.</summary>
    /// <exception cref="InputException">It can't be read or is no baseline.</exception>
    public static Baseline Read(string path) => new(path, BaselineFormat.Read(NamedFile.Read(path, "--baseline")));

    /// <summary>The findings of a report, as the baseline that a file is to have.</summary>
    public static Baseline Of(LintReport report, string path)
    {
        var start = FolderOf(path);
        var fingerprints = new Fingerprints(report, file => PathFrom(start, file));
        return new Baseline(path, report.Findings
            .Select(finding => (finding, Entry: EntryOf(finding, start, fingerprints)))
            .Where(static one => CanBeKnown(one.finding))
            .Select(static one => one.Entry));
    }

    /// <summary>Its content.</summary>
    public byte[] ToBytes() => BaselineFormat.Write(entries.Order());

    /// <summary>The report without the findings that are known.</summary>
    public LintReport NewIn(LintReport report)
    {
        var fingerprints = new Fingerprints(report, file => PathFrom(folder, file));
        return report.Only(
            finding => !entries.Contains(EntryOf(finding, folder, fingerprints)) || !CanBeKnown(finding));
    }

    /// <summary>How many of its findings are gone.</summary>
    /// <param name="report">All that a run found.</param>
    /// <param name="read">The files that the run read: of the others nothing is known, unless they don't exist.</param>
    public int CountGone(LintReport report, IEnumerable<string> read)
    {
        var found = Of(report, Path).entries;
        var known = read.Select(file => PathFrom(folder, file)).ToHashSet(StringComparer.Ordinal);
        return entries.Count(entry => !found.Contains(entry)
            && (known.Contains(entry.Path) || !File.Exists(System.IO.Path.Combine(folder, entry.Path))));
    }

    /// <summary>What the builder refuses stays an error, as with comments that suppress.</summary>
    private static bool CanBeKnown(Finding finding) =>
        finding.Diagnostic.Severity != Severity.Error || finding.Diagnostic.Rule.Category != RuleCategory.Builder;

    private static BaselineEntry EntryOf(Finding finding, string folder, Fingerprints fingerprints) => new(
        PathFrom(folder, finding.Diagnostic.Path), finding.Diagnostic.Rule.Id, fingerprints.Next(finding.Diagnostic));

    /// <summary>The path is the same from wherever the command is started.</summary>
    private static string PathFrom(string folder, string path) =>
        System.IO.Path.GetRelativePath(folder, path).Replace(System.IO.Path.DirectorySeparatorChar, '/');

    private static string FolderOf(string path) =>
        SourceReader.IsPipe(path)
            ? Directory.GetCurrentDirectory()
            : System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
}
