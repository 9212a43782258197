using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Images;

/// <summary>Where a report about images is written.</summary>
/// <param name="path">The file; null for standard output.</param>
/// <param name="read">What the report is about; it isn't written over.</param>
/// <param name="terminal">The streams.</param>
internal sealed class ImageOutput(string? path, IEnumerable<string?> read, Terminal terminal)
{
    /// <summary>Writes the report.</summary>
    /// <param name="isJson">Whether it is JSON, which standard output may be for the log of a build server.</param>
    /// <param name="write">Writes it to a stream of so many columns; 0 where it isn't a terminal.</param>
    public void Write(bool isJson, Action<Stream, int> write)
    {
        if (path is null)
        {
            var output = isJson ? new CommandFreeStream(terminal.Output, CommandFreeStream.Json) : terminal.Output;
            write(output, terminal.IsScreen ? terminal.Width : 0);
            return;
        }

        using var content = new MemoryStream();
        write(content, 0);
        ReportFile.Write(path, content.ToArray(), new LintRoots(["."], null).OfReport(path), read.OfType<string>());
    }
}
