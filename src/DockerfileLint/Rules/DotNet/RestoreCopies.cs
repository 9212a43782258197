using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace DockerfileLint.Rules.DotNet;

/// <summary>The COPY instructions that put files into the image before a command reads them.</summary>
internal static class RestoreCopies
{
    /// <summary>One COPY for each folder of the image, relative to the working directory.</summary>
    public static string[] Lines(string? workingDirectory, ImmutableArray<(string File, string Image)> files) =>
        files
            .GroupBy(static one => one.Image.Substring(0, one.Image.LastIndexOf('/') + 1), StringComparer.Ordinal)
            .Select(group => Line(
                group.Select(static one => one.File), Relative(group.Key, workingDirectory)))
            .ToArray();

    private static string Line(IEnumerable<string> files, string folder)
    {
        var words = files.Append(folder).ToList();
        return words.Exists(static word => word.Contains(' '))
            ? "COPY [" + string.Join(", ", words.Select(static word => "\"" + word + "\"")) + "]"
            : "COPY " + string.Join(" ", words);
    }

    private static string Relative(string folder, string? workingDirectory)
    {
        if (workingDirectory is null || workingDirectory == "/") return folder;
        if (folder == workingDirectory + "/") return "./";
        return folder.StartsWith(workingDirectory + "/", StringComparison.Ordinal)
            ? folder.Substring(workingDirectory.Length + 1)
            : folder;
    }
}
