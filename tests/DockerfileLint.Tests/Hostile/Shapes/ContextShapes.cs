using System;
using System.Collections.Immutable;
using System.Linq;
using static DockerfileLint.Tests.Hostile.Shapes.HostileShape;

namespace DockerfileLint.Tests.Hostile.Shapes;

/// <summary>The .dockerignore and the files of the build context.</summary>
internal static class ContextShapes
{
    private const string Build = "FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD [\"node\", \"a.js\"]\n";

    public static ImmutableArray<HostileShape> All { get; } =
    [
        Ignore("ignore-plain", i => $"d{i}/f{i}\n"),
        Ignore("ignore-stars", i => $"*a*b*{i}*\n"),
        new("ignore-stars-in-one-name", size => new HostileInput(Build) { DockerIgnore = Fill(size, StarredLetters), Files = [(string.Concat(Enumerable.Repeat("ab", 125)), ""), ("package.json", "{}")] }),
        Ignore("ignore-folders", i => $"**/n{i}\n"),
        Ignore("ignore-folders-both-sides", i => $"**/a{i}/**\n"),
        Ignore("ignore-exceptions", i => $"d{i}\n!d{i}/keep\n"),
        Ignore("ignore-classes", i => $"[a-z]{i}[^0-9]\n"),
        Ignore("ignore-question-marks", i => $"???{i}?\n"),
        Ignore("ignore-comments", i => $"# {i}\n"),
        Ignore("ignore-empty-lines", i => "\n"),
        Ignore("ignore-same", i => "**/*.log\n"),
        Ignore("ignore-one-line", i => "a"),
        Ignore("ignore-one-line-stars", i => "*a"),
        Ignore("ignore-one-line-folders", i => "**/"),
        Ignore("ignore-invalid", i => "[a\n"),
        Ignore("ignore-up", i => $"../a{i}\n"),
        Ignore("ignore-crlf", i => $"d{i}\r\n"),
        Files("context-flat", i => $"f{i}.js"),
        Files("context-folders", i => $"d{i}/f.js"),
        Files("context-junk", i => $"d{i}/node_modules/p/index.js"),
        Files("context-logs", i => $"l{i % 100}/f{i}.log"),
        Files("context-archives", i => $"a{i}.tar.gz"),
        Files("context-names", i => $"{new string('x', 40)}{i}"),
        Files("context-odd-names", i => $"a b*[{i}]"),
        Both("context-and-plain-lines", i => $"d{i}/f.js\n"),
        Both("context-and-wildcards", i => $"*a*{i}*\n"),
        Both("context-and-folders", i => $"**/x{i}\n"),
        Both("context-and-exceptions", i => $"**\n!d{i}\n"),
        new("context-and-copies", size => new HostileInput(Fill(size, i => $"COPY d{i}/f.js /d/\n", "FROM node:22\n")) { Files = [.. Enumerable.Range(0, size / 100).Select(i => ($"d{i}/f.js", ""))] }),
        new("copies-ignored", size => new HostileInput(Fill(size, i => $"COPY d{i}/f /x/\n", "FROM node:22\n")) { DockerIgnore = Fill(size, i => $"d{i}\n!e{i}/f\n"), Files = [("a.js", "")] }),
        new("copies-and-bare-lines", size => new HostileInput(Fill(size, i => $"COPY a{i} /x/\n", "FROM node:22\nCOPY . /x/\n")) { DockerIgnore = Fill(size, i => $"*.j{i}\n"), Files = [.. Enumerable.Range(0, size / 100).Select(i => ($"d/f.j{i}", ""))] }),
        new("context-and-globs", size => new HostileInput(Fill(size, i => $"COPY d*{i}/*.js /d/\n", "FROM node:22\n")) { Files = [.. Enumerable.Range(0, size / 100).Select(i => ($"d{i}/f.js", ""))] }),
    ];

    /// <summary>A line like <c>*b*a*a*b</c>, which a long name of such letters matches at many places.</summary>
    private static string StarredLetters(int i)
    {
        var random = new Random(i);
        return string.Concat(Enumerable.Range(0, 180).Select(_ => random.Next(2) == 0 ? "*a" : "*b")) + "\n";
    }

    private static HostileShape Ignore(string name, Func<int, string> line) =>
        new(name, size => new HostileInput(Build) { DockerIgnore = Fill(size, line, line(0)), Files = [("a.js", ""), ("package.json", "{}"), ("src/b.js", "")] });

    /// <summary>A file for each hundred characters.</summary>
    private static HostileShape Files(string name, Func<int, string> path) =>
        new(name, size => new HostileInput(Build) { Files = [.. Enumerable.Range(0, size / 100).Select(i => (path(i), ""))] });

    /// <summary>Half of the size in lines, against a file for each hundred characters.</summary>
    private static HostileShape Both(string name, Func<int, string> line) =>
        new(name, size => new HostileInput(Build) { DockerIgnore = Fill(size / 2, line), Files = [.. Enumerable.Range(0, size / 100).Select(i => ($"d{i}/f.js", ""))] });
}
