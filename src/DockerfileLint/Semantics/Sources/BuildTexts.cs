using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Sources;

/// <summary>The names that scripts, makefiles, pipelines and build files of a context speak of.</summary>
internal sealed class BuildTexts
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "makefile", "gnumakefile", "justfile", "rakefile", "jenkinsfile", "earthfile", "tiltfile", "vagrantfile",
        "build", "build.bazel", "workspace", "package.json", "pom.xml", "build.xml", "build.sbt", "cmakelists.txt",
        "magefile.go", "tasks.py", "noxfile.py", "setup.py", "fabfile.py", "conanfile.py", "build.rs", "gruntfile.js",
        "gulpfile.js", "wscript", ".gitmodules", "pyproject.toml", "cargo.toml",
    };

    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".sh", ".bash", ".zsh", ".fish", ".ps1", ".psm1", ".cmd", ".bat", ".mk", ".make", ".cake", ".csproj", ".fsproj",
        ".vbproj", ".props", ".targets", ".proj", ".gradle", ".kts", ".bzl", ".pl", ".nix",
    };

    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    private BuildTexts()
    {
    }

    /// <summary>Reads the files, as far as they are not too many.</summary>
    public static BuildTexts Of(IBuildContext context, ImmutableArray<ContextEntry> entries)
    {
        var texts = new BuildTexts();
        var (files, length) = (0, 0L);
        foreach (var entry in entries)
        {
            if (!MayGenerate(entry.Path)) continue;
            if (++files > Limits.BuildTexts || length > Limits.BuildTextLength) break;
            if (context.Read(entry.Path) is not { } text) continue;
            length += text.Length;
            texts.Add(text.Text);
        }

        if (context is not IRepositoryContext repository) return texts;
        (files, length) = (0, 0);
        foreach (var text in repository.OuterBuildTexts)
        {
            if (++files > Limits.BuildTexts || length > Limits.BuildTextLength) break;
            length += text.Length;
            texts.Add(text.Text);
        }

        return texts;
    }

    /// <summary>Whether a name occurs in one of them.</summary>
    public bool Speak(string name) => words.Contains(name);

    /// <summary>Whether a file, by its path, tells how something is built.</summary>
    public static bool MayGenerate(string path)
    {
        var name = ImagePaths.Name(path);
        if (Names.Contains(name)) return true;
        var dot = name.LastIndexOf('.');
        if (dot < 0) return false;
        var extension = name.Substring(dot);
        // Most others are settings and manifests.
        return Extensions.Contains(extension)
            || extension is ".yml" or ".yaml"
                && (name.Length == path.Length || path.StartsWith(".github/", StringComparison.Ordinal));
    }

    private void Add(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && IsOfName(text[end])) end++;
            if (end == start) continue;
            // A full stop ends a sentence, too.
            words.Add(text.Substring(start, end - start));
            words.Add(text.Substring(start, end - start).TrimEnd('.'));
            start = end;
        }
    }

    private static bool IsOfName(char character) =>
        char.IsLetterOrDigit(character) || character is '.' or '-' or '_' or '+' or '@';
}
