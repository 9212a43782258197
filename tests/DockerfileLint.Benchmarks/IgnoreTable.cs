using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Benchmarks;

/// <summary><c>ignore [LINES [PATHS]]</c>: how long many lines of a .dockerignore take for many files, by what their wildcards look like.</summary>
internal static class IgnoreTable
{
    private static readonly (string Name, Func<int, string> Line)[] Kinds =
    [
        ("plain", i => $"src/app{i % 100}/feature{i}/file{i}.ts"),
        ("plain names", i => $"folder{i}"),
        ("excluded and included", i => i % 2 == 0 ? $"src/app{i % 100}/lib{i}" : $"!src/app{i % 100}/lib{i - 1}"),
        ("**/name", i => $"**/name{i}"),
        ("**/*.extension", i => $"**/*.x{i}"),
        ("**/*part*", i => $"**/*le{i}*"),
        ("*a*b*", i => $"*a*b*{i}*"),
        ("src/*/part*", i => $"src/*/feat{i}*"),
        ("src/**/*a*", i => $"src/**/*f{i}*e*"),
        ("one-character wildcards", i => $"src/ap?{i % 100}/*{i}?"),
        ("sets", i => $"src/app[0-9]*/[a-f]*{i}[a-z]*"),
        ("name/** and !", i => i % 2 == 0 ? $"**/a{i}/**" : $"!**/*{i}*"),
        ("two letters, then two", i => $"**/*{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}*{i % 100:D2}*{i}"),
        ("word edges", i => $"src/**/\\bfile{i}\\b*"),
        ("match everything", i => i % 2 == 0 ? new string('*', 3 + i % 40) : "!" + new string('*', 3 + i % 40)),
    ];

    public static void Write(IReadOnlyList<string> arguments)
    {
        var lines = Number(arguments, 0, 5_000);
        var files = Paths(Number(arguments, 1, 20_000));
        Left(Kinds[0].Line, 100, files);
        Console.WriteLine($"{lines} lines, {files.Length} files; milliseconds, reading the lines included\n\n| lines | ms | of plain | MB allocated | looks |\n|---|--:|--:|--:|--:|");
        double plain = 0;
        foreach (var (name, line) in Kinds)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            var looks = Left(line, lines, files);
            var taken = watch.Elapsed.TotalMilliseconds;
            if (plain == 0) plain = taken;
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| `{name}` | {taken:F0} | {taken / plain:F1} | {allocated / 1e6:F0} | {looks} |"));
        }
    }

    private static long Left(Func<int, string> line, int lines, string[] files)
    {
        var matcher = new DockerIgnoreMatcher(DockerIgnoreFile.Parse(SourceText.From(string.Join('\n', Enumerable.Range(0, lines).Select(line)), ".dockerignore")));
        foreach (var file in files) matcher.IsIgnored(file);
        return matcher.Tries;
    }

    private static string[] Paths(int count) =>
        [.. Enumerable.Range(0, count).Select(i => $"src/app{i % 97}/feature{i % 13}/file{i}{(i % 3 == 0 ? ".ts" : ".spec.ts")}").Order(StringComparer.Ordinal)];

    private static int Number(IReadOnlyList<string> arguments, int index, int usual) =>
        arguments.Count > index ? int.Parse(arguments[index], CultureInfo.InvariantCulture) : usual;
}
