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
        "sort-package-json", "export", "set", "ava", "biome", "jest", "mocha", "stylelint", "vitest",
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

    private static readonly string[] Endings = [".js", ".cjs", ".mjs", ".ts", ".cts", ".mts", ".json", ".node"];

    /// <summary>Where Vite has its settings.</summary>
    public static readonly string[] ViteConfigurations =
        ["vite.config.js", "vite.config.ts", "vite.config.mjs", "vite.config.mts"];

    /// <summary>The folders, from that of the project on; null where they aren't known.</summary>
    public static HashSet<string>? Of(ShrinkSite site, NodeFacts facts)
    {
        var outputs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var program in facts.Starts)
            if (program.Name == "node" && StartedFolder(site, facts, program) is { } started) outputs.Add(started);
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

    /// <summary>The folder that a tool of the build writes; null where it isn't known.</summary>
    public static string? FolderOf(ShrinkSite site, NodeFacts facts, string tool) =>
        facts.Built.FirstOrDefault(one => one.Name == tool) is { } program ? OfTool(site, facts, program) : null;

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

    /// <summary>
    /// The folder in which a build puts the program with the packages that it loads; null for other programs. Sources:
    /// the deployment pages of Nuxt and of Next.js.
    /// </summary>
    public static string? WholeFolder(ShrinkSite site, NodeFacts facts)
    {
        if (facts.Starts is not [{ Name: "node", Words: [var file] }] || facts.Folder is not { } folder
            || folder != site.WorkingDirectory || ImagePaths.Resolve(folder, file) is not { } path)
            return null;
        if (facts.Built.Any(static one => one.Name is "nuxt" or "nuxi")
            && ImagePaths.IsWithin(path, folder + "/.output"))
            return ".output";
        // Without sharp among the packages that are traced, the server looks for it in the folder above.
        return facts.Built.Any(static one => one.Name == "next") && path == folder + "/.next/standalone/server.js"
            && facts.Manifest?.Dependencies.ContainsKey("sharp") == false
                ? ".next/standalone" : null;
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

    private static string? StartedFolder(ShrinkSite site, NodeFacts facts, NodeProgram program)
    {
        if (program.File is not { } file || site.WorkingDirectory is not { } folder
            || StartedFile(facts, folder, file) is not { } path
            || path == folder || !ImagePaths.IsWithin(path, folder))
            return null;
        var below = path.Substring(folder.Length + 1);
        return below.Contains('/') ? below.Split('/')[0] : IsBuilt(site, folder, below) ? below : null;
    }

    /// <summary>The path of a file that starts: of <c>node .</c>, the one that package.json names.</summary>
    private static string? StartedFile(NodeFacts facts, string folder, string file) =>
        ImagePaths.Resolve(folder, file) is { } path && path == folder && folder == facts.Folder
            && facts.Manifest?.Main is { } main
                ? ImagePaths.Resolve(folder, main)
                : ImagePaths.Resolve(folder, file);

    /// <summary>Whether nothing of the context has the name, as in <c>node build</c>.</summary>
    private static bool IsBuilt(ShrinkSite site, string folder, string name) =>
        !name.Contains('.') && site.ContextPathOf(folder + "/" + name) is null
            && Endings.All(end => site.ContextPathOf(folder + "/" + name + end) is null);

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
                return OfVite(site, facts, program);
            case "react-scripts":
                return "build";
            case "nuxt" or "nuxi":
                return ".output";
            case "remix" or "react-router":
                return OfVite(site, facts, program);
            case "prisma":
                return Unless("output", "", "prisma/schema.prisma");
            case "vue-tsc":
                return "";
            default:
                return null;
        }
    }

    /// <summary>The folder of Vite's own build, or of the framework that its configuration names.</summary>
    private static string? OfVite(ShrinkSite site, NodeFacts facts, NodeProgram program)
    {
        if (program.Words.Any(static word => word.StartsWith("--", StringComparison.Ordinal))) return null;
        var texts = ViteConfigurations.Select(name => facts.Read(site, name)).OfType<string>().ToList();
        bool Mentions(string word) => texts.Exists(text => text.Contains(word, StringComparison.Ordinal));
        if (Mentions("outDir") || Mentions("buildDirectory")) return null;
        if (Mentions("@sveltejs/kit"))
            return facts.Read(site, "svelte.config.js") is { } svelte
                && svelte.Contains("@sveltejs/adapter-node", StringComparison.Ordinal)
                && !svelte.Contains("out:", StringComparison.Ordinal)
                    ? "build" : null;
        return program.Name is "remix" or "react-router" || Mentions("@remix-run/") || Mentions("@react-router/dev")
            ? "build" : "dist";
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
