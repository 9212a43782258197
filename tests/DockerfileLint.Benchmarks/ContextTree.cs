using System;
using System.Globalization;
using System.IO;

namespace DockerfileLint.Benchmarks;

/// <summary>Makes a build context of many small files: sources, and packages as npm lays them out, with links into them and loops.</summary>
internal sealed class ContextTree(string root, int files)
{
    private const int Seed = 2026;

    private static readonly string[] Parts = ["", "lib", "lib/internal", "dist", "dist/cjs", "dist/esm", "test", "docs"];
    private static readonly string[] Names = ["index.js", "package.json", "README.md", "LICENSE", "index.d.ts", "util.js", "constants.js", "parse.js", "types.ts", "main.css"];

    private readonly Random random = new(Seed);
    private int written;

    /// <summary>Where the tree is; made at the first time, and kept.</summary>
    public static string Make(int files)
    {
        var root = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"dockerfile-lint-context-{files}"));
        if (!File.Exists(Path.Combine(root, "Dockerfile"))) new ContextTree(root, files).Make();
        return root;
    }

    private void Make()
    {
        for (var feature = 0; feature < 200; feature++) Fill($"src/app{feature % 20}/feature{feature}", 25);
        for (var package = 0; written < files; package++)
        {
            var folder = package % 3 == 0 ? $"node_modules/@scope{package % 50}/pkg{package}" : $"node_modules/pkg{package}";
            foreach (var part in Parts) Fill($"{folder}/{part}", random.Next(2, 11));
            if (package % 20 == 0) Link($"node_modules/.bin/pkg{package}", $"../pkg{package}/lib");
            if (package % 100 == 0) Link($"{folder}/loop", "../../..");
        }

        File.WriteAllText(Path.Combine(root, "package.json"), "{}");
        File.WriteAllText(Path.Combine(root, "Dockerfile"), "FROM node:22-slim\nWORKDIR /app\nCOPY package.json ./\nRUN npm ci\nCOPY . .\nCMD [\"node\", \"src/app0/main.js\"]\n");
    }

    private void Fill(string folder, int count)
    {
        var path = Path.Combine(root, folder);
        Directory.CreateDirectory(path);
        for (var i = 0; i < count; i++, written++) File.WriteAllBytes(Path.Combine(path, i.ToString(CultureInfo.InvariantCulture) + Names[i % Names.Length]), new byte[random.Next(64)]);
    }

    private void Link(string path, string target)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.CreateSymbolicLink(full, target);
    }
}
