using System;
using System.Collections.Generic;
using System.Collections.Immutable;
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

    private Baseline(string path, BaselineContent content)
    {
        Path = path;
        folder = FolderOf(path);
        Options = content.Options;
        entries = [.. content.Entries];
    }

    /// <summary>The file, as the user named it.</summary>
    public string Path { get; }

    /// <summary>How many findings it has.</summary>
    public int Count => entries.Count;

    /// <summary>The options that chose the rules of the run that wrote it.</summary>
    public ImmutableArray<string> Options { get; }

    /// <summary>Reads one.</summary>
    /// <exception cref="InputException">It can't be read or isn't a baseline.</exception>
    public static Baseline Read(string path) => new(path, BaselineFormat.Read(NamedFile.Read(path, "--baseline")));

    /// <summary>The findings of a report, as the baseline that a file is to have.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">The options that chose its rules.</param>
    /// <param name="path">The file.</param>
    public static Baseline Of(LintReport report, ImmutableArray<string> options, string path)
    {
        new Baseline(path, new BaselineContent(options, [])).Compare(report, out var found);
        return new Baseline(path, new BaselineContent(options, found));
    }

    /// <summary>Its content.</summary>
    public byte[] ToBytes() => BaselineFormat.Write(new BaselineContent(Options, entries));

    /// <summary>The report without the findings that are known.</summary>
    /// <param name="report">All that a run found.</param>
    /// <param name="found">The same as entries, without what is never known.</param>
    public LintReport Compare(LintReport report, out HashSet<BaselineEntry> found)
    {
        var fingerprints = new Fingerprints(report, PathOf);
        var all = new HashSet<BaselineEntry>();
        found = all;
        return report.Only(finding =>
        {
            var diagnostic = finding.Diagnostic;
            var entry = new BaselineEntry(
                PathOf(diagnostic.Path), diagnostic.Rule.Id, fingerprints.Next(diagnostic));
            if (!CanBeKnown(diagnostic)) return true;
            all.Add(entry);
            return !entries.Contains(entry);
        });
    }

    /// <summary>How many of its findings are gone.</summary>
    /// <param name="found">All that a run found.</param>
    /// <param name="read">The files that the run read: of the others nothing is known, unless they don't exist.</param>
    /// <param name="mayBeFound">Whether the run would have found those of a rule.</param>
    public int CountGone(HashSet<BaselineEntry> found, IEnumerable<string> read, Func<string, bool> mayBeFound)
    {
        var known = read.Select(PathOf).ToHashSet(StringComparer.Ordinal);
        return entries.Count(entry => !found.Contains(entry)
            && (known.Contains(entry.Path)
                ? mayBeFound(entry.Rule)
                : !File.Exists(System.IO.Path.Combine(folder, entry.Path))));
    }

    /// <summary>What the builder refuses stays an error, as with comments that suppress.</summary>
    private static bool CanBeKnown(Diagnostic diagnostic) =>
        diagnostic.Severity != Severity.Error || diagnostic.Rule.Category != RuleCategory.Builder;

    /// <summary>The path is the same from wherever the command is started.</summary>
    private string PathOf(string path) => SlashPath.From(folder, path);

    private static string FolderOf(string path) =>
        SourceReader.IsPipe(path)
            ? Directory.GetCurrentDirectory()
            : System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
}
