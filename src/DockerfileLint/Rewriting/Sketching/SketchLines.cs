using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace DockerfileLint.Rewriting.Sketching;

/// <summary>Writes the lines of a sketch.</summary>
internal static class SketchLines
{
    /// <summary>COPY of files into a folder; the exec form where a name has a space.</summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">The folder, from the working directory on; empty for itself.</param>
    public static string Copy(IEnumerable<string> files, string folder)
    {
        var words = files.Append(folder.Length == 0 ? "./" : folder + "/").ToList();
        return words.Exists(static word => word.IndexOfAny([' ', '[', '$']) >= 0)
            ? "COPY " + Exec(words)
            : "COPY " + string.Join(" ", words);
    }

    /// <summary>A RUN with caches that stay on the machine that builds.</summary>
    public static IEnumerable<string> Run(string command, params string[] caches)
    {
        for (var i = 0; i < caches.Length; i++)
            yield return (i == 0 ? "RUN " : "    ") + $"--mount=type=cache,target={caches[i]} \\";
        yield return (caches.Length == 0 ? "RUN " : "    ") + command;
    }

    /// <summary>A RUN that installs packages of Debian.</summary>
    public static IEnumerable<string> Install(IEnumerable<string> packages) =>
    [
        "RUN apt-get update \\",
        "    && apt-get install -y --no-install-recommends "
            + string.Join(" ", packages.Distinct(StringComparer.Ordinal).OrderBy(static one => one,
                StringComparer.Ordinal)) + " \\",
        "    && rm -rf /var/lib/apt/lists/*",
    ];

    /// <summary>Words in exec form.</summary>
    public static string Exec(IEnumerable<string> words)
    {
        var text = new StringBuilder("[");
        foreach (var word in words)
        {
            if (text.Length > 1) text.Append(", ");
            text.Append('"').Append(word.Replace("\\", "\\\\").Replace("\"", "\\\"")).Append('"');
        }

        return text.Append(']').ToString();
    }

    /// <summary>A word of a shell's command line.</summary>
    public static string Word(string text) =>
        text.All(static c => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or '@' or ':' or '=' or '+')
            ? text
            : "'" + text.Replace("'", "'\\''") + "'";
}
