using System;
using System.Collections.Generic;
using DockerfileLint.Rewriting.Sources;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What sources in PHP start and load of the system.</summary>
internal static class PhpSources
{
    private static readonly string[] Calls =
        ["exec(", "shell_exec(", "system(", "passthru(", "proc_open(", "popen(", "pcntl_exec(", "new Process(",
        "Process::fromShellCommandline(", "Process::run("];

    // What the C library of Alpine has otherwise, or not at all.
    private static readonly string[] OfGlibc =
        ["iconv", "iconv_strlen", "iconv_substr", "iconv_mime_decode", "setlocale", "strcoll", "strftime", "localeconv",
        "nl_langinfo", "GLOB_BRACE", "SORT_LOCALE_STRING", "FFI", "dl", "mail", "gettext", "dns_get_record",
        "IntlDateFormatter"];

    /// <summary>The programs that the sources start; null for what a string doesn't say.</summary>
    public static IEnumerable<(string? Program, Evidence Evidence)> Programs(ShrinkSite site)
    {
        foreach (var file in site.Sources(SourceLanguage.Php).Files)
        {
            if (IsForBuild(file.Text.Path)) continue;
            foreach (var call in Calls)
                foreach (var (position, _) in file.ArgumentsOf(call))
                {
                    if (IsMethod(file.Code, position)) continue;
                    var place = position + call.Length;
                    while (place < file.Code.Length && (char.IsWhiteSpace(file.Code[place]) || file.Code[place] == '['))
                        place++;
                    if (string.CompareOrdinal(file.Code, place, "PHP_BINARY", 0, 10) == 0) continue;
                    yield return (file.LiteralAt(place) is { } literal ? FirstWord(literal.Value) : null,
                        Evidence.At(file.Text, position));
                }
        }
    }

    /// <summary>The first place of a function or constant that depends on the C library; null for none.</summary>
    public static Evidence? OfTheCLibrary(ShrinkSite site) =>
        site.Sources(SourceLanguage.Php).Find(OfGlibc)
            ?? site.Sources(SourceLanguage.Php).FindLiteral(static text =>
                text.StartsWith("convert.iconv", StringComparison.Ordinal)
                    || text.Contains("//TRANSLIT", StringComparison.Ordinal));

    /// <summary>Whether a file only builds, tests or fills a database, by its place in a project.</summary>
    public static bool IsForBuild(string path) =>
        path.StartsWith("vendor/", StringComparison.Ordinal)
            || path.StartsWith("database/factories/", StringComparison.Ordinal)
            || path.StartsWith("database/seeders/", StringComparison.Ordinal)
            || path is "Envoy.blade.php" or "rector.php" or "ecs.php" or ".php-cs-fixer.php" or ".php-cs-fixer.dist.php"
                or "server.php";

    /// <summary>A method of an object, or the definition of a function, has only the name of a function.</summary>
    private static bool IsMethod(string code, int position) =>
        position >= 2 && (string.CompareOrdinal(code, position - 2, "->", 0, 2) == 0
            || string.CompareOrdinal(code, position - 2, "::", 0, 2) == 0)
            || position >= 9 && string.CompareOrdinal(code, position - 9, "function ", 0, 9) == 0;

    private static string? FirstWord(string text)
    {
        var trimmed = text.Trim();
        var end = trimmed.IndexOfAny([' ', '\t', '\n', '|', ';', '&', '<', '>']);
        var word = end < 0 ? trimmed : trimmed.Substring(0, end);
        return word.Length == 0 || word.Contains('$') || word.Contains('%') ? null : word;
    }
}
