using System;
using System.Linq;
using System.Text;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Fuzzing.Targets;

/// <summary>A .dockerignore and, after a NUL, the paths that it is asked for: the answer is the same whatever was asked before.</summary>
internal static class IgnoreTarget
{
    private const int MostPaths = 32;
    private const string Paths = "\0a\nsrc/a.js\nnode_modules/p/index.js\nx/y.log\nkeep.log\nbin/Debug/x.dll\na b/c\n";

    public static FuzzTarget Instance { get; } = new(
        "dockerignore",
        [
            "node_modules\n**/*.log\n!keep.log\n/dist/\n.git\n" + Paths, "*\n!src\n!src/**\nsrc/[a-c]*\n**/obj\\*\n[[:alpha:]]x\n" + Paths,
            "# all\r\n**\r\n!**/package.json\r\n  a b  \r\n./x/../y\r\nDockerfile*\r\n" + Paths, "\uFEFFbin\nobj\n**/bin/**\n?\n\\#x\n../up\n.\n/\n!\n" + Paths,
        ],
        ["**", "*", "/", "!", "\n", "\r\n", "[", "]", "^", "-", "\\", "?", "#", "..", ".", " ", "\t", "[^a-z]", "\\b", "[[:digit:]]", "**/", "/**", "é", "\ud83d\ude00", "\0", "node_modules", "src/a.js"],
        Run);

    private static void Run(byte[] bytes)
    {
        var end = Array.IndexOf(bytes, (byte)0);
        var file = DockerIgnoreFile.Parse(SourceText.FromBytes(end < 0 ? bytes : bytes[..end], ".dockerignore"));
        foreach (var pattern in file.Patterns) Invariant.That(pattern.Span.End <= file.Source.Length, "A pattern is outside the file.");
        var paths = end < 0 ? ["a", "a/b.c"] : Encoding.UTF8.GetString(bytes[(end + 1)..]).Split('\n').Take(MostPaths).ToArray();
        var matcher = new DockerIgnoreMatcher(file);
        foreach (var path in paths) Invariant.That(matcher.IsIgnored(path) == file.IsIgnored(path), $"'{path}' is decided in two ways.");
    }
}
