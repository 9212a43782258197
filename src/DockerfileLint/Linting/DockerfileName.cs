using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// Which files of a folder are Dockerfiles: <c>Dockerfile</c>, <c>*.Dockerfile</c>, <c>Dockerfile.*</c>,
/// <c>Dockerfile-*</c>, <c>Dockerfile_*</c> and the same with Containerfile, in any case; but no backups, texts and
/// source code.
/// </summary>
internal static class DockerfileName
{
    private const StringComparison Comparison = StringComparison.OrdinalIgnoreCase;
    private static readonly string[] Words = ["Dockerfile", "Containerfile"];

    private static readonly HashSet<string> Others = Set(
        "dockerignore containerignore bak backup bkp bck orig old sav save rej swp swo swn tmp md mdx markdown txt",
        "text rst adoc asciidoc rtf doc docx pdf png jpg jpeg gif svg webp ico zip gz tgz xz bz2 zst tar jar war class",
        "pyc pyo exe dll so o obj lib pdb");

    // Source code, markup and data. Some of these are names of what an image is for.
    private static readonly HashSet<string> Sources = Set(
        "c cc cpp cxx h hh hpp cs csx csproj fs fsx fsi vb vbs go java kt kts groovy gradle scala clj cljs rs rb py",
        "pyi pyx pyw php pl pm lua r jl swift m mm dart ex exs erl hrl hs lhs ml mli nim zig d v sv sol pas f90 asm s",
        "js jsx mjs cjs ts tsx mts cts vue svelte astro coffee elm htm html xhtml cshtml vbhtml razor css scss sass",
        "less xml xsl xslt xsd xaml json json5 jsonc jsonl ndjson yml yaml toml ini cfg conf config properties env csv",
        "tsv sql sh bash zsh fish ksh csh ps1 psm1 psd1 bat cmd awk sed tcl tf tfvars hcl nix bzl bazel cmake mk make",
        "lock log diff patch proto graphql gql ipynb tex po pot rego cue star dhall vim el lisp scm resx targets props",
        "map tmlanguage g4 bats feature");

    /// <summary>What the name of a file in a folder says.</summary>
    public static DockerfileNameKind KindOf(string path)
    {
        // Asked of every file of a repository.
        if (path.IndexOf("erfile", Comparison) < 0) return DockerfileNameKind.Other;
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        foreach (var word in Words)
        {
            if (name.EndsWith(word, Comparison)
                && (name.Length == word.Length || name[name.Length - word.Length - 1] == '.'))
                return DockerfileNameKind.Dockerfile;
            var isLonger = name.StartsWith(word, Comparison) && name.Length > word.Length;
            if (isLonger && name[word.Length] is '.' or '-' or '_')
                return KindOf(name, name[word.Length] == '.');
        }

        return DockerfileNameKind.Other;
    }

    /// <summary>Whether a file that was found in a folder is a Dockerfile.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="read">Its text, or the start of it, where the name isn't enough; null if it can't be read.</param>
    public static bool Matches(string path, Func<SourceText?> read) => KindOf(path) switch
    {
        DockerfileNameKind.Dockerfile => true,
        DockerfileNameKind.Unsure => read() is { } text && IsDockerfile(text),
        _ => false,
    };

    /// <summary>Whether a text begins as a Dockerfile does, and as few other texts do.</summary>
    private static bool IsDockerfile(SourceText text)
    {
        var start = text.Length > Limits.FileHead ? SourceText.From(text.Text.Substring(0, Limits.FileHead)) : text;
        var syntax = DockerfileSyntax.Parse(start);
        if (syntax.Directives.Length > 0) return true;
        if (syntax.Instructions.Length == 0 || syntax.Instructions[0] is not (FromSyntax or ArgSyntax)) return false;
        var first = syntax.Instructions[0].Span;
        return !syntax.Errors.Any(error => first.Start <= error.Span.Start && error.Span.Start <= first.End);
    }

    private static DockerfileNameKind KindOf(string name, bool isPart)
    {
        var extension = name.Substring(name.LastIndexOf('.') + 1);
        if (extension.EndsWith("~", StringComparison.Ordinal) || Others.Contains(extension))
            return DockerfileNameKind.Other;
        if (TemplateName.Matches(name)) return DockerfileNameKind.Dockerfile;
        // A program or a script may be called dockerfile-lint or dockerfile_parse.
        return isPart && !Sources.Contains(extension) ? DockerfileNameKind.Dockerfile : DockerfileNameKind.Unsure;
    }

    private static HashSet<string> Set(params string[] lines) =>
        new(lines.SelectMany(static line => line.Split(' ')), StringComparer.OrdinalIgnoreCase);
}
