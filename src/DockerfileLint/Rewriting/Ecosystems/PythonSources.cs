using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rewriting.Sources;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What sources in Python start and load of the system.</summary>
internal static class PythonSources
{
    private static readonly string[] Calls =
    [
        "subprocess.run(", "subprocess.call(", "subprocess.check_call(", "subprocess.check_output(",
        "subprocess.Popen(", "subprocess.getoutput(", "os.system(", "os.popen(", "Popen(", "check_output(",
        "create_subprocess_exec(", "create_subprocess_shell(", "shutil.which(", "check_call(",
    ];

    // Of every image of Python.
    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal)
    {
        "c", "crypto", "dl", "m", "pthread", "rt", "sqlite3", "ssl", "z",
    };

    private static readonly Dictionary<string, string> Libraries = new(StringComparer.Ordinal)
    {
        ["magic"] = "libmagic1",
        ["pq"] = "libpq5",
        ["curl"] = "libcurl4",
        ["cairo"] = "libcairo2",
        ["xml2"] = "libxml2",
        ["glib-2.0"] = "libglib2.0-0",
        ["MagickWand-6.Q16"] = "imagemagick",
        ["usb-1.0"] = "libusb-1.0-0",
    };

    /// <summary>The programs that the sources start; null for what a string doesn't say.</summary>
    public static IEnumerable<(string? Program, Evidence Evidence)> Programs(ShrinkSite site) =>
        Programs(site.Sources(SourceLanguage.Python));

    /// <summary>The programs that sources start; null for what a string doesn't say.</summary>
    public static IEnumerable<(string? Program, Evidence Evidence)> Programs(ProjectSources sources)
    {
        foreach (var file in sources.Files)
        {
            var seen = new HashSet<int>();
            var assignments = new PythonAssignments(file);
            foreach (var call in Calls)
                foreach (var (position, _) in file.ArgumentsOf(call))
                {
                    var place = position + call.Length;
                    if (!seen.Add(place)) continue;
                    while (place < file.Code.Length && IsOpening(file.Code, place)) place++;
                    if (string.CompareOrdinal(file.Code, place, "sys.executable", 0, 14) == 0) continue;
                    var evidence = Evidence.At(file.Text, position);
                    if (file.LiteralAt(place) is { } literal) yield return (FirstWord(literal.Value), evidence);
                    else
                        foreach (var program in assignments.At(place))
                            yield return (program is null ? null : FirstWord(program), evidence);
                }
        }
    }

    /// <summary>The packages of Debian of libraries that the sources load by name; null where it isn't known.</summary>
    /// <param name="site">The Dockerfile.</param>
    /// <param name="own">The file names of libraries of the project's own.</param>
    public static IEnumerable<(string? Package, Evidence Evidence)> LoadedLibraries(
        ShrinkSite site, ISet<string> own)
    {
        foreach (var file in site.Sources(SourceLanguage.Python).Files)
            foreach (var call in new[] { "find_library(", "CDLL(", "LoadLibrary(", "dlopen(" })
                foreach (var (position, literal) in file.ArgumentsOf(call))
                {
                    if (literal is not { } name)
                    {
                        // A variable most often holds what find_library has found.
                        if (call == "find_library(") yield return (null, Evidence.At(file.Text, position));
                        continue;
                    }

                    var text = name.Value.Split('/').Last();
                    if (own.Contains(text)) continue;
                    if (text.StartsWith("lib", StringComparison.Ordinal)) text = text.Substring(3);
                    var dot = text.IndexOf(".so", StringComparison.Ordinal);
                    if (dot > 0) text = text.Substring(0, dot);
                    if (Shared.Contains(text)) continue;
                    yield return (Libraries.TryGetValue(text, out var package) ? package
                        : null, Evidence.At(file.Text, position));
                }
    }

    /// <summary>Whether a list or a string opens at a place: blanks, brackets and the letter before a quote.</summary>
    private static bool IsOpening(string code, int place) =>
        char.IsWhiteSpace(code[place]) || code[place] is '[' or '('
            || code[place] is 'f' or 'r' && place + 1 < code.Length && (code[place + 1] is '"' or '\'');

    private static string? FirstWord(string text)
    {
        var trimmed = text.Trim();
        var end = trimmed.IndexOfAny([' ', '\t', '\n', '|', ';', '&', '<', '>']);
        var word = end < 0 ? trimmed : trimmed.Substring(0, end);
        return word.Length == 0 || word.Contains('{') || word.Contains('%') ? null : word;
    }
}
