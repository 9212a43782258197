using System;
using System.Collections.Generic;
using DockerfileLint.Packages;

namespace DockerfileLint.Semantics.Effects;

/// <summary>Which file names are those of texts, programs and packages that tar doesn't read.</summary>
internal static class PlainNames
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".asc", ".awk", ".bash", ".bashrc", ".bat", ".bowerrc", ".babelrc", ".c", ".cc", ".cer", ".cfg", ".cjs",
        ".clj", ".cljs", ".cmake", ".cmd", ".cnf", ".conf", ".config", ".cpp", ".crt", ".cs", ".csproj", ".css",
        ".csv", ".dart", ".deb", ".default", ".desktop", ".dll", ".edn", ".env", ".erb", ".erl", ".eslintrc", ".ex",
        ".exe", ".exs", ".fish", ".fs", ".fsproj", ".gemspec", ".gif", ".gitconfig", ".go", ".gpg", ".gradle",
        ".groovy", ".h", ".hcl", ".hpp", ".hs", ".htm", ".html", ".ico", ".in", ".inc", ".inf", ".ini", ".ipynb",
        ".j2", ".jar", ".java", ".jl", ".jpeg", ".jpg", ".js", ".json", ".json5", ".jsonc", ".jsx", ".key", ".kt",
        ".kts", ".less", ".list", ".local", ".lock", ".lua", ".m4", ".md", ".mjs", ".mk", ".ml", ".mod", ".msi",
        ".npmrc", ".php", ".pl", ".pm", ".png", ".profile", ".properties", ".props", ".proto", ".ps1", ".psm1",
        ".pub", ".py", ".pyi", ".pyx", ".r", ".rake", ".rb", ".repo", ".rpm", ".rs", ".rst", ".ru", ".rules", ".sbt",
        ".scala", ".scss", ".service", ".sh", ".sln", ".slnx", ".socket", ".sql", ".sum", ".svelte", ".svg",
        ".swift", ".tcl", ".targets", ".template", ".tf", ".tmpl", ".toml", ".tpl", ".ts", ".tsv", ".tsx", ".ttf",
        ".txt", ".vbproj", ".vim", ".vimrc", ".vue", ".war", ".whl", ".woff", ".woff2", ".xml", ".yaml", ".yarnrc",
        ".yml", ".zip", ".zsh", ".zshrc",
    };

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Brewfile", "CHANGELOG", "Caddyfile", "Dockerfile", "Gemfile", "Gruntfile", "Guardfile", "Jenkinsfile",
        "LICENSE", "Makefile", "NOTICE", "Pipfile", "Procfile", "README", "Rakefile", "VERSION",
    };

    /// <summary>Whether a file of this name is surely no archive that ADD unpacks.</summary>
    public static bool IsPlain(string name) =>
        Names.Contains(name)
            || Maven.Instance.Has(name)
            || Gradle.Instance.Has(name)
            || name.LastIndexOf('.') is >= 0 and var dot && Extensions.Contains(name.Substring(dot));
}
