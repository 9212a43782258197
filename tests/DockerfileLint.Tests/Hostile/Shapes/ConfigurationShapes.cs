using System;
using System.Collections.Immutable;
using static DockerfileLint.Tests.Hostile.Shapes.HostileShape;

namespace DockerfileLint.Tests.Hostile.Shapes;

/// <summary>The .editorconfig.</summary>
internal static class ConfigurationShapes
{
    private const string Dockerfile = "FROM python:3.12\nRUN pip install p\n";

    public static ImmutableArray<HostileShape> All { get; } =
    [
        Editor("config-keys", i => $"dotnet_diagnostic.DFL1301.severity = error\n"),
        Editor("config-unknown-keys", i => $"dockerfilelint.k{i} = v\n"),
        Editor("config-unknown-rules", i => $"dotnet_diagnostic.DFL{i}.severity = error\n"),
        Editor("config-sections", i => $"[*.x{i}]\nk = v\n"),
        Editor("config-matching-sections", i => "[*]\ndotnet_diagnostic.DFL1301.severity = error\n"),
        Editor("config-alternatives", i => $"x{i},", "[{", "Dockerfile}]\nk = v\n"),
        Editor("config-stars", i => "*", "[", "x]\nk = v\n"),
        Editor("config-stars-between", i => "*e", "[", "x]\nk = v\n"),
        Editor("config-double-stars", i => "**/", "[", "x]\nk = v\n"),
        Editor("config-braces", i => "{a,b}", "[", "]\nk = v\n"),
        Editor("config-ranges", i => "{1..9}", "[", "]\nk = v\n"),
        Editor("config-open-braces", i => "{", "[", "]\nk = v\n"),
        Editor("config-comments", i => $"; {i}\n"),
        Editor("config-long-value", i => "x", "[*]\ndockerfilelint.preset = ", "\n"),
        Editor("config-stars-sections", i => $"[D*o*c*k*e*r*f*i*l*e*x{i}]\nk = v\n"),
    ];

    private static HostileShape Editor(string name, Func<int, string> piece, string head = "[*]\n", string tail = "") =>
        new(name, size => new HostileInput(Dockerfile) { EditorConfig = Fill(size, piece, "root = true\n" + head, tail) });
}
