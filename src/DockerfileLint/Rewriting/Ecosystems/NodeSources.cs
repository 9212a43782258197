using System;
using System.Collections.Generic;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What sources in JavaScript and TypeScript load and start.</summary>
internal static class NodeSources
{
    private static readonly string[] Loads = ["require(", "import(", "from ", "import ", "require.resolve("];

    private static readonly string[] Calls =
    [
        "exec(", "execSync(", "execFile(", "execFileSync(", "spawn(", "spawnSync(", "execa(", "execaSync(",
        "execaCommand(", "fork(",
    ];

    private static readonly string[] Starters = ["child_process", "node:child_process", "execa", "shelljs",
        "cross-spawn"];

    /// <summary>Whether a file is read by tools that build or test.</summary>
    public static bool IsForBuild(string path)
    {
        var name = ImagePaths.Name(path);
        return name.Contains(".config.", StringComparison.Ordinal)
            || name.Contains(".test.", StringComparison.Ordinal)
            || name.Contains(".spec.", StringComparison.Ordinal)
            || name.Contains(".stories.", StringComparison.Ordinal)
            || name.EndsWith(".d.ts", StringComparison.Ordinal)
            || name.EndsWith("rc.js", StringComparison.Ordinal)
            || name.EndsWith("rc.cjs", StringComparison.Ordinal)
            || name.StartsWith("gulpfile", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("gruntfile", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("webpack.", StringComparison.Ordinal)
            || name is "karma.conf.js" or "setupTests.js" or "setupTests.ts" or "setupProxy.js"
            || path.StartsWith("cypress/", StringComparison.Ordinal)
            || path.StartsWith("e2e/", StringComparison.Ordinal)
            || path.StartsWith("src/test", StringComparison.Ordinal);
    }

    /// <summary>The packages that a file loads, with their places.</summary>
    public static IEnumerable<(string Module, int Position)> Modules(SourceFile file)
    {
        foreach (var load in Loads)
            foreach (var (position, literal) in file.ArgumentsOf(load))
                if (literal is { Value: { Length: > 0 } name } && name[0] is not ('.' or '/' or '#'))
                    yield return (name, position);
    }

    /// <summary>Whether a file loads something that starts programs.</summary>
    public static bool IsAble(SourceFile file)
    {
        foreach (var (module, _) in Modules(file))
            if (Array.IndexOf(Starters, module) >= 0) return true;
        return false;
    }

    /// <summary>The programs that a file starts; null for what a string doesn't say.</summary>
    public static IEnumerable<(string? Program, int Position)> Programs(SourceFile file)
    {
        if (!IsAble(file)) yield break;
        foreach (var call in Calls)
            foreach (var (position, literal) in file.ArgumentsOf(call))
            {
                // The method of a regular expression.
                if (position > 0 && file.Code[position - 1] == '.' && call == "exec("
                    && !IsOfChildProcess(file, position)) continue;
                if (call == "fork(" || IsNode(file, position + call.Length)) continue;
                yield return (literal is { } text ? FirstWord(text.Value) : null, position);
            }
    }

    private static bool IsOfChildProcess(SourceFile file, int position)
    {
        var start = position - 1;
        while (start > 0 && (char.IsLetterOrDigit(file.Code[start - 1]) || file.Code[start - 1] is '_' or '$')) start--;
        return file.Code.Substring(start,
            position - 1 - start) is "child_process" or "cp" or "childProcess" or "shell" or "shelljs";
    }

    private static bool IsNode(SourceFile file, int position) =>
        file.Code.AsSpan(position).TrimStart().StartsWith("process.execPath".AsSpan(), StringComparison.Ordinal)
            || file.Code.AsSpan(position).TrimStart().StartsWith("process.argv".AsSpan(), StringComparison.Ordinal);

    private static string? FirstWord(string text)
    {
        var trimmed = text.Trim();
        var end = trimmed.IndexOfAny([' ', '\t', '\n', '|', ';', '&', '<', '>']);
        var word = end < 0 ? trimmed : trimmed.Substring(0, end);
        return word.Length == 0 || word.Contains('$') ? null : word;
    }
}
