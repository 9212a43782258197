using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>The folders that a build of a project of Node.js writes.</summary>
internal static class NodeOutputs
{
    // They write nothing that the program needs, or into the folder that another one writes.
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "chmod", "copyfiles", "cp", "cpx", "cpy", "del", "del-cli", "echo", "eslint", "ls", "mkdir", "prettier",
        "rimraf", "rm", "shx", "true", "tsc-alias", "tscpaths", "cd", "husky", "copy-files-from-to",
        "sort-package-json", "export", "set",
    };

    private static readonly HashSet<string> Bundlers = new(StringComparer.Ordinal)
    {
        "webpack", "webpack-cli", "rollup", "esbuild", "tsup", "babel", "swc", "ncc", "parcel", "unbuild",
        "microbundle", "tsdown",
    };

    private static readonly HashSet<string> Valued = new(StringComparer.Ordinal)
    {
        "-l", "--listen", "-p", "--port", "-a", "--address", "-c", "--config", "-t", "-P", "--proxy",
    };

    /// <summary>The folders, from that of the project on; null where they aren't known.</summary>
    public static HashSet<string>? Of(ShrinkSite site, NodeFacts facts)
    {
        var outputs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var program in facts.Starts)
            if (program.Name == "node" && StartedFolder(site, program) is { } started) outputs.Add(started);
        var hasStarted = outputs.Count > 0;
        foreach (var program in facts.Built)
        {
            if (Silent.Contains(program.Name)) continue;
            if (Bundlers.Contains(program.Name) && hasStarted) continue;
            if (OfTool(site, facts, program) is not { } output) return null;
            if (output.Length > 0) outputs.Add(output);
        }

        return outputs.Count == 0 ? null : outputs;
    }

    /// <summary>The folder that a server of files serves and nothing else is needed of; null for other
    /// programs.</summary>
    public static string? ServedFolder(ShrinkSite site, NodeFacts facts)
    {
        if (site.Start is not { WhyShell: null, Words: [var first, ..] } || facts.Starts.Count != 1) return null;
        var program = facts.Starts[0];
        if (program.Name is not ("serve" or "http-server")
            || ImagePaths.Name(first) is not ("serve" or "http-server" or "npx")
            || facts.Manifest?.Dependencies.ContainsKey(program.Name) == true
            || facts.Manifest?.Development.ContainsKey(program.Name) == true
            || program.Words.Any(static word => word is "-c" or "--config" or "--ssl-cert"))
            return null;
        for (var i = 0; i < program.Words.Count; i++)
        {
            if (Valued.Contains(program.Words[i])) i++;
            else if (program.Words[i] is { Length: > 0 } word && word[0] != '-')
                return ImagePaths.Resolve(site.WorkingDirectory, word) is { } path
                    && path != site.WorkingDirectory ? path : null;
        }

        return null;
    }

    /// <summary>Whether a RUN only installs what the start needs for all: <c>npm install -g serve</c>.</summary>
    public static IEnumerable<string> GlobalPackages(Shell.ShellCommand command) =>
        NodeInstaller.Of(command) is { } installer
            && (command.HasFlag("-g", "--global") || installer.Arguments(command).Subcommand == "global")
            ? installer.Arguments(command).OperandsFrom(1).Select(static word => word.Value ?? "")
                .Where(static word => word.Length > 0 && word != "add").Select(NameOf)
            : [];

    private static string NameOf(string package)
    {
        var at = package.IndexOf('@', 1);
        return at > 0 ? package.Substring(0, at) : package;
    }

    private static string? StartedFolder(ShrinkSite site, NodeProgram program)
    {
        var file = program.Words.FirstOrDefault(static word => word.Length > 0 && word[0] != '-');
        if (file is null || site.WorkingDirectory is not { } folder || ImagePaths.Resolve(folder, file) is not { } path
            || path == folder || !ImagePaths.IsWithin(path, folder))
            return null;
        var below = path.Substring(folder.Length + 1);
        return below.Contains('/') ? below.Split('/')[0] : null;
    }

    /// <summary>The folder that a tool writes; empty for none, null where it isn't known.</summary>
    private static string? OfTool(ShrinkSite site, NodeFacts facts, NodeProgram program)
    {
        string? Unless(string mention, string known, params string[] files) =>
            files.Any(file => facts.Read(site, file)?.Contains(mention, StringComparison.Ordinal) == true) ? null
                : known;
        switch (program.Name)
        {
            case "tsc":
                return program.Words.Contains("--noEmit", StringComparer.Ordinal) ? ""
                    : OfCompiler(site, facts, program.Words);
            case "nest":
                return OfCompiler(site, facts, []) ?? "dist";
            case "next":
                return program.Words.Contains("export", StringComparer.Ordinal) ? "out"
                    : Unless("distDir", ".next", "next.config.js", "next.config.mjs", "next.config.ts");
            case "vite":
                return program.Words.Any(static word => word.StartsWith("--", StringComparison.Ordinal)) ? null
                    : Unless("outDir", "dist", "vite.config.js", "vite.config.ts", "vite.config.mjs");
            case "react-scripts":
                return "build";
            case "nuxt" or "nuxi":
                return ".output";
            case "remix":
                return "build";
            case "prisma":
                return Unless("output", "", "prisma/schema.prisma");
            case "vue-tsc":
                return "";
            default:
                return null;
        }
    }

    private static string? OfCompiler(ShrinkSite site, NodeFacts facts, IReadOnlyList<string> words)
    {
        var at = words.ToList().FindIndex(static word => word is "--outDir");
        if (at >= 0 && at + 1 < words.Count) return Clean(words[at + 1]);
        at = words.ToList().FindIndex(static word => word is "-p" or "--project");
        var file = at >= 0 && at + 1 < words.Count ? words[at + 1] : "tsconfig.json";
        for (var i = 0; i < 4 && facts.Read(site, file) is { } text && JsonReader.Read(text) is { } root; i++)
        {
            if (root["compilerOptions"]?["outDir"]?.Text is { } output) return Clean(output);
            if (root["compilerOptions"]?["noEmit"]?.Text == "true") return "";
            if (root["extends"]?.Text is not { } parent
                || !parent.StartsWith("./", StringComparison.Ordinal)) return null;
            file = parent.EndsWith(".json", StringComparison.Ordinal) ? parent : parent + ".json";
        }

        return null;
    }

    private static string? Clean(string path) =>
        ImagePaths.Resolve("/", path) is { Length: > 1 } clean && !path.Contains("..", StringComparison.Ordinal)
            ? clean.Substring(1).Split('/')[0]
            : null;
}
