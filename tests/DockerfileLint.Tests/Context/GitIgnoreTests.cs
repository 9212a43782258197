using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using DockerfileLint.Context;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Context;

/// <summary>Which paths git ignores, each pattern by itself and random ones as git itself says.</summary>
internal sealed class GitIgnoreTests
{
    private static readonly string[] Pieces = ["a", "b", "ab", "a.c", "b.c", ".c", "*", "**", "?", "a*", "*b", "*.c", "**b", "a**", "[ab]", "[!a]", "[^b]*", "\\a", "\\*", "[]a]", "[a-c]", "[[:alpha:]]", "[[:foo:]]",
        "[a", "a\\", "***", "a**b", "?*?", "*a*b*", "é", "??", "[!x]é", "[[:]", "[a-]", "\\[", " ", "a ", "a\\ ", "[b-\\c]", "[.-0]b", "..", "."];
    private static readonly string[] Names = ["a", "b", "ab", "a.c", "b.c", "x.c", ".c", "ba", "abc", "é", "aé", "a b", "a ", "c", "[a", "aab", "*", "]"];

    [TestCase("*.log", "a.log", true)]
    [TestCase("*.log", "x/y/a.log", true)]
    [TestCase("/*.log", "x/a.log", false)]
    [TestCase("out/", "out/", true)]
    [TestCase("out/", "out", false)]
    [TestCase("out/", "x/out/f", true)]
    [TestCase("x/out", "y/x/out", false)]
    [TestCase("x/out/", "x/out/f", true)]
    [TestCase("**/out", "out", true)]
    [TestCase("**/out", "a/b/out/f", true)]
    [TestCase("a/**", "a/", false)]
    [TestCase("a/**", "a/b/", true)]
    [TestCase("a/**/b", "a/b", true)]
    [TestCase("a/**/b", "a/x/y/b", true)]
    [TestCase("a/*/b", "a/x/y/b", false)]
    [TestCase("a**/b", "ax/y/b", true)]
    [TestCase("fo?/", "foo/", true)]
    [TestCase("fo?", "fo/", false)]
    [TestCase("fo[!x]", "fo/", false)]
    [TestCase("*\n!keep", "keep", false)]
    [TestCase("*\n!keep", "d/keep", true, Description = "What is below an ignored folder stays ignored.")]
    [TestCase("d/*\n!d/keep", "d/keep", false)]
    [TestCase("!keep\n*", "keep", true)]
    [TestCase("# comment\n\\#file", "#file", true)]
    [TestCase("\\!file", "!file", true)]
    [TestCase("file   ", "file", true)]
    [TestCase("file\\ ", "file ", true)]
    [TestCase("file\r\nother", "file", true)]
    [TestCase("\uFEFFfile", "file", true)]
    [TestCase("/", "a/", false)]
    [TestCase("!", "a", false)]
    [TestCase("", "a", false)]
    [TestCase("[a-c]x", "bx", true)]
    [TestCase("[+-9]x", "/x", false)]
    [TestCase("[]-]x", "]x", true)]
    [TestCase("[[:digit:]_]x", "_x", true)]
    [TestCase("[[:nothing:]a]x", "ax", false)]
    [TestCase("[a", "[a", false)]
    [TestCase("a\\", "a\\", false)]
    [TestCase("File", "file", false)]
    [TestCase("??", "é", true, Description = "git compares bytes.")]
    public void ALineMatches(string text, string path, bool expected)
    {
        var matcher = GitIgnoreMatcher.Create([("", SourceText.From(text, ".gitignore"))]);
        Assert.That(matcher.IsIgnored(path, path.EndsWith('/')), Is.EqualTo(expected));
    }

    [Test]
    public void TheNearestFileDecides()
    {
        var matcher = GitIgnoreMatcher.Create(
        [
            ("", SourceText.From("local\n*.x", "exclude")),
            ("", SourceText.From("*.log\n!*.x\ngone/", ".gitignore")),
            ("src", SourceText.From("!*.log\n/only", ".gitignore")),
            ("gone", SourceText.From("!*", ".gitignore")),
        ]);
        string[] paths = ["a.log", "src/a.log", "src/d/a.log", "src/only", "src/d/only", "gone/a", "local", "a.x", "z.log"];
        Assert.That(paths.Where(path => matcher.IsIgnored(path, isFolder: false)), Is.EqualTo(["a.log", "src/only", "gone/a", "local", "z.log"]));
    }

    [Test]
    public void RandomFilesAreReadAsGitReadsThem([Range(0, 5)] int seed)
    {
        var root = Directory.CreateTempSubdirectory("dockerfile-lint-").FullName;
        try
        {
            if (Git(root, "", "init", "-q") is null) Assert.Ignore("git is not installed.");
            var random = new Random(seed);
            var paths = new List<string>();
            Fill(root, "", 0, random, paths);
            var files = Write(root, random, paths);
            var expected = Git(root, string.Concat(paths.Select(static path => path.TrimEnd('/') + "\0")), "check-ignore", "--no-index", "--stdin", "-z")!
                .Split('\0', StringSplitOptions.RemoveEmptyEntries);
            var matcher = GitIgnoreMatcher.Create(files);
            var found = paths.Where(path => matcher.IsIgnored(path, path.EndsWith('/'))).Select(static path => path.TrimEnd('/'));
            Assert.That(found, Is.EquivalentTo(expected), string.Join("\n--\n", files.Select(static one => $"{one.Folder}:\n{one.Text.Text}")));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Test]
    public void AFileThatTakesTooManyLooksSaysNothing()
    {
        var random = new Random(1);
        var lines = Enumerable.Range(0, 1000).Select(_ => string.Concat(Enumerable.Range(0, 100).Select(_ => random.Next(2) == 0 ? "*a" : "*b")));
        var file = GitIgnoreFile.Parse(SourceText.From(string.Join('\n', lines) + "\nx", ".gitignore"));
        Assert.That(file.Decide(file.Walk(file.Start, "x"), isFolder: false), Is.True);
        file.Walk(file.Start, string.Concat(Enumerable.Repeat("ab", 125)));
        Assert.That(file.IsSpent, Is.True);
        Assert.That(file.Decide(file.Walk(file.Start, "x"), isFolder: false), Is.Null);
    }

    /// <summary>Files with random lines in some of the folders.</summary>
    private static List<(string Folder, SourceText Text)> Write(string root, Random random, List<string> paths)
    {
        var files = new List<(string Folder, SourceText Text)>();
        foreach (var folder in paths.Where(static path => path.EndsWith('/')))
        {
            if (random.Next(4) > 0) continue;
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Line(random)));
            File.WriteAllText(Path.Combine(root, folder, ".gitignore"), text);
            files.Add((folder, SourceText.From(text, ".gitignore")));
        }

        return files;
    }

    private static void Fill(string root, string folder, int depth, Random random, List<string> paths)
    {
        foreach (var name in Names.Where(_ => depth == 0 || random.Next(3) == 0))
        {
            var path = folder + name;
            if (depth < 4 && random.Next(2) == 0)
            {
                paths.Add(path + "/");
                Directory.CreateDirectory(Path.Combine(root, path));
                Fill(root, path + "/", depth + 1, random, paths);
            }
            else
            {
                paths.Add(path);
                File.WriteAllText(Path.Combine(root, path), "");
            }
        }
    }

    private static string Line(Random random)
    {
        var line = new StringBuilder(random.Next(4) == 0 ? "!" : "");
        if (random.Next(5) == 0) line.Append('/');
        for (var parts = random.Next(1, 4); parts > 0; parts--)
        {
            for (var pieces = random.Next(1, 3); pieces > 0; pieces--) line.Append(Pieces[random.Next(Pieces.Length)]);
            if (parts > 1) line.Append('/');
        }

        if (random.Next(4) == 0) line.Append('/');
        return line.Append(random.Next(6) == 0 ? "\r\n" : "\n").ToString();
    }

    /// <summary>The output of git; null where there is none.</summary>
    private static string? Git(string folder, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        // What the machine ignores by itself is not what is asked.
        start.Environment["GIT_CONFIG_GLOBAL"] = start.Environment["GIT_CONFIG_SYSTEM"] = "/dev/null";
        start.Environment["XDG_CONFIG_HOME"] = folder;
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            process.WaitForExit();
            return output.GetAwaiter().GetResult();
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
