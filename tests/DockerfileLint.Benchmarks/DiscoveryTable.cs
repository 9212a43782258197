using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using DockerfileLint.Workspaces;
using DockerfileLint.Workspaces.Builds;

namespace DockerfileLint.Benchmarks;

/// <summary><c>discovery [FILES]</c>: what looking for the builds of a large repository costs beside walking it.</summary>
internal static class DiscoveryTable
{
    private const long NoCollection = 128 << 20;
    private const int WarmUps = 5;
    private const int Passes = WarmUps + 15;

    public static void Write(IReadOnlyList<string> arguments)
    {
        var files = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 100_000;
        var root = Make(files);
        try
        {
            var found = BuildDiscovery.Find(root);
            Console.WriteLine($"{files} files, {found.Invocations.Length} builds\n\n| step | ms of processor time | MB allocated |\n|---|---|---|");
            // In turn, so that both meet the same machine; the first passes are for the compiler.
            long walkBytes = 0, searchBytes = 0;
            List<double> walks = [], searches = [];
            for (var pass = 0; pass < Passes; pass++)
            {
                var walk = Time(() => new FolderWalk(root).Folders().Sum(static one => one.Files.Length), out walkBytes);
                var search = Time(() => BuildDiscovery.Find(root).Invocations.Length, out searchBytes);
                if (pass < WarmUps) continue;
                walks.Add(walk);
                searches.Add(search);
            }

            Console.WriteLine($"| walk | {Median(walks):F0} | {walkBytes / 1e6:F1} |");
            Console.WriteLine($"| walk and look for builds | {Median(searches):F0} | {searchBytes / 1e6:F1} |");
            Console.WriteLine($"\n{Median(searches) / Median(walks):F2} times the walk");
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static double Time(Func<int> step, out long allocated)
    {
        // A collection would fall into one of the two by chance, with the garbage of the other.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        if (!GC.TryStartNoGCRegion(NoCollection)) throw new InvalidOperationException("There is too little memory.");
        var bytes = GC.GetTotalAllocatedBytes();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        if (step() == 0) throw new InvalidOperationException("Nothing was found.");
        process.Refresh();
        var time = (process.TotalProcessorTime - before).TotalMilliseconds;
        allocated = GC.GetTotalAllocatedBytes() - bytes;
        GC.EndNoGCRegion();
        return time;
    }

    /// <summary>Ten services with a Dockerfile, a project and a script each, and what builds them.</summary>
    private static string Make(int files)
    {
        const int Services = 10;
        var root = Directory.CreateTempSubdirectory("dockerfile-lint-").FullName;
        Directory.CreateDirectory(Path.Combine(root, ".git"));
        var compose = "services:\n";
        for (var service = 0; service < Services; service++)
        {
            var name = $"src/service{service}";
            Write(root, $"{name}/Dockerfile", $"FROM golang:1.25 AS build\nCOPY {name}/go.mod ./\nCOPY {name} .\nRUN go build -o /app\nFROM scratch\nCOPY --from=build /app /app\n");
            Write(root, $"{name}/go.mod", "module example.com/app\n");
            Write(root, $"{name}/package.json", "{\"scripts\": {\"start\": \"node a.js\"}}\n");
            Write(root, $"{name}/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"></Project>\n");
            Write(root, $"{name}/build.sh", $"#!/bin/sh\ndocker build -t {service} -f {name}/Dockerfile ../..\n");
            if (service % 2 == 0) compose += $"  service{service}:\n    build: {{context: ., dockerfile: {name}/Dockerfile}}\n";
        }

        Write(root, "compose.yaml", compose);
        Write(root, "Makefile", "all:\n\tdocker build -f src/service1/Dockerfile .\n");
        for (var i = 0; i < 20; i++) Write(root, $".github/workflows/{i}.yml", "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: make test\n");
        for (var i = 0; i < files; i++) Write(root, $"src/service{i % Services}/pkg{i / Services % 200}/file{i}.go", "package a\n");
        return root;
    }

    private static void Write(string root, string path, string text)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
