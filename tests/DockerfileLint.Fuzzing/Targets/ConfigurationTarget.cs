using System;
using System.Text;
using DockerfileLint.Configuration;
using DockerfileLint.Rules;
using DockerfileLint.Text;

namespace DockerfileLint.Fuzzing.Targets;

/// <summary>An .editorconfig and, after a NUL, the path that it is asked for: problems are within the file, and the answer is the same twice.</summary>
internal static class ConfigurationTarget
{
    public static FuzzTarget Instance { get; } = new(
        "configuration",
        [
            "root = true\n[*]\nindent_style = space\n[{Dockerfile,*.dockerfile}]\ndotnet_diagnostic.DFL1301.severity = error\n\0src/Dockerfile",
            "is_global = true\ndotnet_diagnostic.DFL1202.severity = none\ndockerfilelint.DFL1004.max_layers = 5\n\0Dockerfile",
            "[src/**/{a,b{c,d}}[!x-z]?*.docker{1..9}]\r\n; comment\r\ndotnet_diagnostic.X.severity = loud\r\n\0src/x/abc.docker5",
        ],
        ["[", "]", "{", "}", ",", "*", "**", "**/", "?", "!", "\\", "{1..9}", "{-5..5}", "..", "=", "\n", "\r\n", "#", ";", "[*]\n", "root = true\n", "is_global = true\n", "dotnet_diagnostic.", "dockerfilelint.", "DFL1301", ".severity = ", "none", "error", "default", "\0", "Dockerfile", "/", " ", "é"],
        Run);

    private static void Run(byte[] bytes)
    {
        var end = Array.IndexOf(bytes, (byte)0);
        var file = ConfigurationFile.Parse(SourceText.FromBytes(end < 0 ? bytes : bytes[..end], ".editorconfig"));
        var path = end < 0 ? "src/Dockerfile" : Encoding.UTF8.GetString(bytes[(end + 1)..]);
        var resolver = new ConfigurationResolver(RuleCatalog.BuiltIn);
        var first = resolver.Resolve([new ConfigurationLayer(file, path)]);
        foreach (var problem in resolver.Problems) Invariant.That(problem.Span.End <= file.Source.Length, "A problem is outside the file.");
        var second = resolver.Resolve([new ConfigurationLayer(file, path)]);
        Invariant.That(first.Severities.Count == second.Severities.Count && first.Options.Count == second.Options.Count, "The configuration changes when it is asked for again.");
    }
}
