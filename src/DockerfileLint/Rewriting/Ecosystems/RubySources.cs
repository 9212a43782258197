using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What sources in Ruby start of the system, and which gems they load.</summary>
internal static class RubySources
{
    // Methods of Kernel, with parentheses or without; of other objects they mean something else.
    private static readonly string[] Words = ["system", "exec", "spawn", "`"];

    private static readonly string[] Calls =
    [
        "IO.popen", "Open3.capture2", "Open3.capture2e", "Open3.capture3", "Open3.popen2", "Open3.popen2e",
        "Open3.popen3", "Open3.pipeline", "Kernel.system", "Kernel.exec", "Kernel.spawn", "Process.spawn",
        "Process.exec", "PTY.spawn",
    ];

    /// <summary>The programs that the sources start; null for what a string doesn't say.</summary>
    public static IEnumerable<(string? Program, Evidence Evidence)> Programs(ShrinkSite site)
    {
        foreach (var file in site.Sources(SourceLanguage.Ruby).Files)
        {
            if (IsForBuild(file.Text.Path)) continue;
            foreach (var call in Calls)
                foreach (var place in Places(file.Code, call))
                    yield return (ProgramAt(file, place + call.Length), Evidence.At(file.Text, place));
            foreach (var word in Words)
                foreach (var place in Places(file.Code, word))
                    if (IsOwn(file, place, word)) yield return (
                        word == "`" ? QuotedProgram(file, place) : ProgramAt(file, place + word.Length),
                        Evidence.At(file.Text, place));
            foreach (var place in Places(file.Code, "%x"))
                if (place + 2 < file.Code.Length && file.Code[place + 2] is '(' or '[' or '{' or '!' or '|')
                    yield return (FirstWord(file.Text.Text.Substring(place + 3, LineRest(file, place + 3))),
                        Evidence.At(file.Text, place));
        }
    }

    /// <summary>The features that the sources of a program load by <c>require</c>.</summary>
    public static IEnumerable<(string Feature, Evidence Evidence)> Loaded(ShrinkSite site)
    {
        foreach (var file in site.Sources(SourceLanguage.Ruby).Files)
        {
            if (IsForBuild(file.Text.Path)) continue;
            foreach (var place in Places(file.Code, "require"))
                if (file.LiteralAt(AfterOpening(file.Code, place + 7)) is { } literal)
                    yield return (literal.Value, Evidence.At(file.Text, place));
        }
    }

    /// <summary>The libraries that extensions in C of the project itself are linked to.</summary>
    public static IEnumerable<(string Library, Evidence Evidence)> Linked(ShrinkSite site)
    {
        foreach (var file in site.Sources(SourceLanguage.Ruby).Files)
        {
            if (ImagePaths.Name(file.Text.Path) != "extconf.rb") continue;
            foreach (var call in new[] { "have_library", "find_library", "pkg_config" })
                foreach (var place in Places(file.Code, call))
                    if (file.LiteralAt(AfterOpening(file.Code, place + call.Length)) is { } literal)
                        yield return (
                            literal.Value.StartsWith("lib", StringComparison.Ordinal) ? literal.Value.Substring(3)
                                : literal.Value,
                            Evidence.At(file.Text, place));
        }
    }

    /// <summary>Whether a file only builds, tests or sets up, by its place in a project.</summary>
    public static bool IsForBuild(string path) =>
        path.EndsWith(".rake", StringComparison.Ordinal)
            || path.EndsWith("extconf.rb", StringComparison.Ordinal)
            || path.EndsWith("config/environments/development.rb", StringComparison.Ordinal)
            || path.EndsWith("config/environments/test.rb", StringComparison.Ordinal)
            || path.Contains("db/seeds", StringComparison.Ordinal)
            || path.EndsWith("_test.rb", StringComparison.Ordinal)
            || path.EndsWith("_spec.rb", StringComparison.Ordinal);

    /// <summary>Where a text is in the code that no name goes on before or after.</summary>
    public static IEnumerable<int> Places(string code, string text)
    {
        for (var i = code.IndexOf(text, StringComparison.Ordinal); i >= 0;
            i = code.IndexOf(text, i + text.Length, StringComparison.Ordinal))
        {
            var end = i + text.Length;
            if (char.IsLetter(text[0]) && i > 0 && (IsNamePart(code[i - 1]) || code[i - 1] is '.' or ':' or '@'))
                continue;
            if (char.IsLetter(text[text.Length - 1]) && end < code.Length
                && (IsNamePart(code[end]) || code[end] is ':' or '?' or '!'))
                continue;
            yield return i;
        }
    }

    /// <summary>Whether a word is a call of the method of Kernel with a command.</summary>
    private static bool IsOwn(SourceFile file, int place, string word)
    {
        if (word == "`")
        {
            // The second one closes; where a method of that name is defined, none opens.
            var start = file.Code.LastIndexOf('\n', place) + 1;
            return file.Code.AsSpan(start, place - start).ToArray().Count(static c => c == '`') % 2 == 0;
        }

        if (IsDefined(file.Code, place)) return false;
        var next = place + word.Length;
        return next < file.Code.Length
            && (file.Code[next] == '(' || file.Code[next] == ' ' && file.LiteralAt(next) is not null);
    }

    private static bool IsDefined(string code, int place) =>
        place >= 4 && string.CompareOrdinal(code, place - 4, "def ", 0, 4) == 0;

    private static string? ProgramAt(SourceFile file, int place)
    {
        var start = AfterOpening(file.Code, place);
        // A hash with the environment may come first.
        if (start < file.Code.Length && file.Code[start] == '{')
        {
            var end = file.Code.IndexOf('}', start);
            if (end < 0) return null;
            start = end + 1;
            while (start < file.Code.Length && (char.IsWhiteSpace(file.Code[start]) || file.Code[start] == ','))
                start++;
        }

        if (string.CompareOrdinal(file.Code, start, "RbConfig.ruby", 0, 13) == 0
            || string.CompareOrdinal(file.Code, start, "Gem.ruby", 0, 8) == 0)
            return "ruby";
        return file.LiteralAt(start) is { } literal ? FirstWord(literal.Value) : null;
    }

    private static string? QuotedProgram(SourceFile file, int place) =>
        FirstWord(file.Text.Text.Substring(place + 1, LineRest(file, place + 1)).Split('`')[0]);

    private static int LineRest(SourceFile file, int place)
    {
        var end = file.Text.Text.IndexOf('\n', place);
        return (end < 0 ? file.Text.Length : end) - place;
    }

    private static int AfterOpening(string code, int place)
    {
        while (place < code.Length && (code[place] is '(' or '[' or ' ')) place++;
        return place;
    }

    private static bool IsNamePart(char c) => c == '_' || char.IsLetterOrDigit(c);

    private static string? FirstWord(string text)
    {
        var trimmed = text.Trim();
        var end = trimmed.IndexOfAny([' ', '\t', '\n', '|', ';', '&', '<', '>', ')', ']', '}']);
        var word = end < 0 ? trimmed : trimmed.Substring(0, end);
        return word.Length == 0 || word.Contains("#{", StringComparison.Ordinal) ? null : word;
    }
}
