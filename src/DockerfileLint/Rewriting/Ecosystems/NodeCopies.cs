using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What the final stage gets of a project that was built: all of it where its outputs aren't known.</summary>
internal sealed class NodeCopies(ShrinkSite site, SplitDraft draft, NodeFacts facts)
{
    private static readonly HashSet<string> BuildFiles = new(StringComparer.OrdinalIgnoreCase)
    {
        ".babelrc", ".dockerignore", ".editorconfig", ".env.example", ".eslintignore", ".git", ".gitattributes",
        ".github", ".gitignore", ".gitlab-ci.yml", ".husky", ".idea", ".npmrc", ".nvmrc", ".vscode", "__tests__",
        "coverage", "cypress", "docker-compose.yml", "docker-compose.yaml", "compose.yaml", "compose.yml", "e2e",
        "makefile", "nest-cli.json", "next-env.d.ts", "node_modules", "npm-shrinkwrap.json", "package-lock.json",
        "pnpm-lock.yaml", "test", "tests", "yarn.lock",
    };

    private static readonly string[] BuildConfigurations =
    [
        ".eslintrc", ".prettier", "babel.config.", "commitlint.config.", "cypress.config.", "eslint.config.",
        "jest.config.", "license", "playwright.config.", "postcss.config.", "prettier.config.", "readme",
        "rollup.config.", "svelte.config.", "tailwind.config.", "tsup.config.", "vitest.config.", "webpack.",
        "dockerfile", "changelog",
        "contributing",
    ];

    private static readonly string[] Compiled =
        [".ts", ".tsx", ".mts", ".cts", ".jsx", ".css", ".scss", ".sass", ".less", ".vue", ".svelte", ".map", ".md",
        ".mdx", ".snap"];

    private static readonly string[] Scripts = [".js", ".mjs", ".cjs"];

    /// <summary>Says what is copied.</summary>
    public void Add()
    {
        if (facts.Folder is not { } folder) return;
        var evidence = Evidence.At(facts.Builds[0].Run.Syntax);
        if (NodeOutputs.ServedFolder(site, facts) is { } served)
        {
            draft.Copy(served, evidence);
            return;
        }

        if (folder == "/" || facts.Manifest!.HasWorkspaces || facts.HasWorkspaceFile(site) != false
            || folder != site.WorkingDirectory || NodeOutputs.Of(site, facts) is not { } outputs)
        {
            if (folder == "/") draft.Refuse("it is built in the root folder", evidence);
            else AddAll(folder, evidence);
            return;
        }

        var whole = NodeOutputs.WholeFolder(site, facts);
        if (whole is not null)
        {
            draft.Copy(folder + "/" + whole, evidence);
            draft.Step(
                "Leave the packages out", $"the build puts those that the program loads into {whole}", evidence);
            if (whole.Contains('/')) return;
        }

        var entries = Entries(folder)
            .Where(one => ImagePaths.Name(one.Path) != ImagePaths.Name(one.File) || !IsForBuild(one.File, outputs))
            .ToList();
        if (!HasStart(folder, outputs, entries))
        {
            AddAll(folder, evidence);
            return;
        }

        draft.Copy(folder + "/package.json", evidence);
        // Without any other, the folder is gone once those for development are removed.
        if (whole is null && (facts.Manifest.Dependencies.Count > 0 || facts.Manifest.Development.Count > 0
            && draft.BuildLines.Count == 0))
            draft.Copy(folder + "/node_modules", evidence);
        foreach (var output in outputs) draft.Copy(folder + "/" + output, evidence);
        foreach (var (path, file) in entries)
            if (whole is null || !IsTaken(file))
                draft.Copy(path, Evidence.At(site.Stage.From!));
    }

    /// <summary>Whether the file that Node.js starts is among what is copied.</summary>
    private bool HasStart(string folder, HashSet<string> outputs, List<(string Path, string File)> entries)
    {
        foreach (var program in facts.Starts)
        {
            if (program.Name != "node" || program.File is not { } file
                || ImagePaths.Resolve(folder, file) is not { } path)
                continue;
            if (path == folder) path = ImagePaths.Resolve(folder, facts.Manifest?.Main ?? "index.js")!;
            if (!ImagePaths.IsWithin(path, folder) || path == folder) continue;
            var first = path.Substring(folder.Length + 1).Split('/')[0];
            if (!outputs.Contains(first) && !entries.Exists(one => ImagePaths.Name(one.Path) is var name
                && (name == first || name.StartsWith(first + ".", StringComparison.Ordinal))))
                return false;
        }

        return true;
    }

    /// <summary>Whether the build of Nuxt puts a file or folder into its output.</summary>
    private static bool IsTaken(string file) =>
        ImagePaths.Name(file) is "public" or "server" or "assets" or "content"
            || ImagePaths.Name(file).StartsWith("nuxt.config.", StringComparison.Ordinal);

    /// <summary>The whole folder, and another one that is the working directory.</summary>
    private void AddAll(string folder, Evidence evidence)
    {
        draft.Copy(folder, evidence);
        if (site.WorkingDirectory is { } working and not "/" && !ImagePaths.IsWithin(working, folder))
            draft.Copy(working, evidence);
    }

    /// <summary>What COPY puts right into the folder, with the file or folder of the context.</summary>
    private IEnumerable<(string Path, string File)> Entries(string folder)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var transfer in site.Instructions.OfType<TransferSyntax>())
        {
            var state = site.Model.GetState(transfer);
            if (transfer.Destination is null || state.Expand(transfer.Destination).Value is not { } written
                || ImagePaths.Resolve(state.WorkingDirectory, written) is not { } target)
                continue;
            if (target != folder && ImagePaths.IsWithin(target, folder))
                names.Add(target.Substring(folder.Length + 1).Split('/')[0]);
            else if (target == folder) AddNames(transfer, names);
        }

        foreach (var name in names)
            if (site.ContextPathOf(folder + "/" + name) is { Length: > 0 } file && Files(file).Any())
                yield return (folder + "/" + name, file);
    }

    private void AddNames(TransferSyntax transfer, SortedSet<string> names)
    {
        foreach (var source in transfer.Sources)
        {
            if (site.Model.GetState(transfer).Expand(source).Value is not { } text) continue;
            var clean = ImagePaths.Resolve("/", text)!.Substring(1);
            foreach (var entry in site.Model.ContextUsage.Available!.Value)
            {
                if (clean.Length == 0) names.Add(entry.Path.Split('/')[0]);
                else if (entry.Path == clean || PathGlobs.IsGlob(clean)) names.Add(ImagePaths.Name(entry.Path));
                else if (entry.Path.StartsWith(clean + "/", StringComparison.Ordinal))
                    names.Add(entry.Path.Substring(clean.Length + 1).Split('/')[0]);
            }
        }
    }

    private IEnumerable<string> Files(string path) => ContextFiles.At(site.Model.ContextUsage.Available, path);

    private bool IsForBuild(string file, HashSet<string> outputs)
    {
        var name = ImagePaths.Name(file);
        if (outputs.Contains(name)) return false;
        if (name == "package.json" || BuildFiles.Contains(name)
            || BuildConfigurations.Any(one => name.StartsWith(one, StringComparison.OrdinalIgnoreCase)))
            return true;
        if (name.StartsWith("tsconfig", StringComparison.Ordinal)
            || name.EndsWith(".tsbuildinfo", StringComparison.Ordinal))
            return !facts.Starts
                .Any(static one => one.Words.Any(static word => word.StartsWith("ts", StringComparison.Ordinal)));
        return Files(file).All(IsCompiled) && !IsNamed(name);
    }

    /// <summary>Whether only the build reads a file: JavaScript, too, where a server starts what it has
    /// bundled.</summary>
    private bool IsCompiled(string file)
    {
        if (ImagePaths.Name(
            file) is "next.config.js" or "next.config.mjs" or "next.config.ts" or "middleware.js") return false;
        return Compiled.Any(end => file.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            || facts.Starts.All(static one => one.Name is "next" or "nuxt")
                && file.Contains('/') && Scripts.Any(end => file.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }

    private bool IsNamed(string name)
    {
        foreach (var file in site.Sources(SourceLanguage.JavaScript).Files)
        {
            if (NodeSources.IsForBuild(file.Text.Path)) continue;
            foreach (var literal in file.Literals)
                if (literal.Value.Contains(name, StringComparison.Ordinal)
                    && Array.IndexOf(literal.Value.Split('/'), name) >= 0
                    && !literal.Value.StartsWith("@", StringComparison.Ordinal))
                    return true;
        }

        return facts.Starts.Any(one => one.Words.Any(word => Array.IndexOf(word.Split('/'), name) >= 0));
    }
}
