using System;
using System.Collections.Generic;

namespace DockerfileLint.Rewriting.Sources;

/// <summary>How a programming language writes comments and strings.</summary>
internal sealed class SourceLanguage
{
    private SourceLanguage(params string[] extensions) => Extensions = extensions;

    /// <summary>Go.</summary>
    public static SourceLanguage Go { get; } = new(".go") { RawQuote = '`', HasCharacters = true };

    /// <summary>C#, F# is read alike.</summary>
    public static SourceLanguage DotNet { get; } = new(".cs", ".fs", ".vb") { HasTriple = true, HasCharacters = true };

    /// <summary>Java and Kotlin.</summary>
    public static SourceLanguage Java { get; } =
        new(".java", ".kt", ".scala", ".groovy") { HasTriple = true, HasCharacters = true };

    /// <summary>C and C++.</summary>
    public static SourceLanguage C { get; } =
        new(".c", ".h", ".cc", ".cpp", ".cxx", ".hpp", ".hh", ".hxx") { HasCharacters = true };

    /// <summary>Rust.</summary>
    public static SourceLanguage Rust { get; } = new(".rs") { HasCharacters = true };

    /// <summary>JavaScript and TypeScript.</summary>
    public static SourceLanguage JavaScript { get; } =
        new(".js", ".mjs", ".cjs", ".ts", ".mts", ".cts", ".jsx", ".tsx") { RawQuote = '`', HasSingle = true };

    /// <summary>Python.</summary>
    public static SourceLanguage Python { get; } =
        new(".py") { LineComment = "#", BlockComment = false, HasSingle = true, HasTriple = true };

    /// <summary>Ruby.</summary>
    public static SourceLanguage Ruby { get; } =
        new(".rb", ".ru", ".rake") { LineComment = "#", BlockComment = false, HasSingle = true };

    /// <summary>PHP.</summary>
    public static SourceLanguage Php { get; } = new(".php") { HasSingle = true, OtherComment = "#" };

    /// <summary>The ends of the file names.</summary>
    public IReadOnlyList<string> Extensions { get; }

    /// <summary>What begins a comment to the end of the line.</summary>
    public string LineComment { get; private init; } = "//";

    /// <summary>Something else that does; null for nothing.</summary>
    public string? OtherComment { get; private init; }

    /// <summary>Whether there are comments between <c>/*</c> and <c>*/</c>.</summary>
    public bool BlockComment { get; private init; } = true;

    /// <summary>The quote of strings without escapes, over lines; NUL for none.</summary>
    public char RawQuote { get; private init; }

    /// <summary>Whether a single quote encloses strings.</summary>
    public bool HasSingle { get; private init; }

    /// <summary>Whether three quotes enclose strings over lines.</summary>
    public bool HasTriple { get; private init; }

    /// <summary>Whether a single quote encloses one character.</summary>
    public bool HasCharacters { get; private init; }

    /// <summary>Whether a file is written in it, by its name.</summary>
    public bool Has(string path)
    {
        foreach (var extension in Extensions)
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
