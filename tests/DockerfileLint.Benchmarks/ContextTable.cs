using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Benchmarks;

/// <summary><c>context [FILES]</c>: how long a large build context takes to walk, to match with few and with many patterns, and to lint.</summary>
internal static class ContextTable
{
    private const int Passes = 5;

    private static readonly string[] Usual = ["node_modules", "**/dist", "**/*.log", ".git", "!dist/keep", "docs/**", "**/test", "*.md", "tmp", "coverage"];

    public static void Write(IReadOnlyList<string> arguments)
    {
        var files = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 500_000;
        var root = ContextTree.Make(files);
        var dockerfile = Path.Combine(root, "Dockerfile");
        var entries = new DiskContext(root, dockerfile).Entries!.Value;
        Console.WriteLine($"{entries.Length} files and links, {entries.Sum(entry => entry.Size)} bytes\n\n| step | ms | MB allocated |\n|---|---|---|");
        Row("walk", () => new DiskContext(root, dockerfile).Entries!.Value.Length);
        Row($"match {Usual.Length} patterns", () => Left(entries, Usual));
        Row("match 1,000 patterns", () => Left(entries, [.. Many()]));
        Row("bytes by folder", () => Model(root, dockerfile, entries).ContextUsage.SentFolders!.Value.Length);
        var linter = new Linter(RuleCatalog.BuiltIn, LintOptions.Default);
        var source = SourceReader.Read(dockerfile);
        Row("all of it: walk and lint", () => linter.Lint(new LintInput(source) { Context = new DiskContext(root, dockerfile) }).Diagnostics.Length);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"\nlargest working set {process.PeakWorkingSet64 / 1e6:F0} MB");
    }

    private static BuildModel Model(string root, string dockerfile, IReadOnlyList<ContextEntry> entries) =>
        BuildModel.Create(DockerfileSyntax.Parse(SourceReader.Read(dockerfile)), new BuildModelOptions { Context = new KnownEntries(new DiskContext(root, dockerfile), [.. entries]) });

    private static int Left(IReadOnlyList<ContextEntry> entries, string[] patterns)
    {
        var matcher = new DockerIgnoreMatcher(DockerIgnoreFile.Parse(SourceText.From(string.Join('\n', patterns), ".dockerignore")));
        return entries.Count(entry => !matcher.IsIgnored(entry.Path));
    }

    /// <summary>A thousand lines of all kinds, none of which leaves a whole branch out, so that each file is looked at.</summary>
    private static IEnumerable<string> Many()
    {
        for (var i = 0; i < 100; i++)
        {
            yield return $"src/app{i}/feature{i}/file{i}.ts";
            yield return $"**/name{i}";
            yield return $"**/*.ext{i}";
            yield return $"node_modules/pkg{i}/docs/**";
            yield return $"!node_modules/pkg{i}/docs/README{i}.md";
            yield return $"src/app{i}/*/cache{i}*";
            yield return $"folder{i}";
            yield return $"*.{i}.js";
            yield return $"node_modules/@scope{i}/*/test/{i}[a-f]*";
            yield return $"build/**/out{i}";
        }
    }

    private static void Row(string name, Func<int> step)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        step();
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var best = Enumerable.Range(0, Passes).Min(_ => Time(step));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {best:F0} | {allocated / 1e6:F0} |"));
    }

    private static double Time(Func<int> step)
    {
        var watch = Stopwatch.StartNew();
        step();
        return watch.Elapsed.TotalMilliseconds;
    }
}
