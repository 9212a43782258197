using System;
using System.Collections.Generic;
using System.Linq;

namespace DockerfileLint.Reporting;

/// <summary>What the builds of a report send, each build context once.</summary>
/// <param name="Folders">The folders, the largest first.</param>
/// <param name="Builds">For how many Dockerfiles it is known what their builds send.</param>
/// <param name="SentByBuilds">The bytes that those send, a context that several send as often as it is sent.</param>
/// <param name="Unknown">For how many Dockerfiles it isn't known.</param>
internal sealed record ContextTotals(List<FolderShare> Folders, int Builds, long SentByBuilds, int Unknown)
{
    /// <summary>The bytes that are sent.</summary>
    public long Bytes => Folders.Sum(static folder => folder.Bytes);

    /// <summary>The files that are sent.</summary>
    public int Files => Folders.Sum(static folder => folder.Files);

    /// <summary>The bytes of the files that no build needs.</summary>
    public long Needless => Folders.Sum(static folder => folder.Needless);

    /// <summary>Adds them up.</summary>
    public static ContextTotals Of(LintReport report)
    {
        int builds = 0, unknown = 0;
        long sent = 0;
        // Of builds that send different parts of one context, the one counts that sends most.
        var contexts = new Dictionary<string, ContextShares>(StringComparer.Ordinal);
        foreach (var file in report.Files)
        {
            if (report.FactsOf(file.Path) is not { } facts) continue;
            if (facts.Context is not { } context)
            {
                unknown++;
                continue;
            }

            builds++;
            sent += context.Bytes;
            if (!contexts.TryGetValue(context.Name, out var known) || known.Bytes < context.Bytes)
                contexts[context.Name] = context;
        }

        var folders = contexts.Values.SelectMany(context => context.Folders.Select(folder => folder with
        {
            Path = contexts.Count == 1 ? folder.Path : Joined(context.Name, folder.Path),
        }));
        var sorted = folders.OrderByDescending(static folder => folder.Bytes)
            .ThenBy(static folder => folder.Path, StringComparer.Ordinal);
        return new ContextTotals([.. sorted], builds, sent, unknown);
    }

    private static string Joined(string context, string folder) =>
        context == "." ? folder : context.TrimEnd('/') + "/" + folder;
}
