using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using DockerfileLint.Tests.Hostile.Shapes;

namespace DockerfileLint.Benchmarks.Hostile;

/// <summary>What a table of hostile shapes is asked for.</summary>
internal sealed record HostileOptions
{
    public ImmutableArray<int> Sizes { get; private init; } = [100_000, 1_000_000, 10_000_000];

    public ImmutableArray<string> Modes { get; private init; } = ["check", "fix", "diff"];

    public ImmutableArray<HostileShape> Shapes { get; private init; } = HostileShapes.All;

    public TimeSpan Timeout { get; private init; } = TimeSpan.FromMinutes(2);

    /// <summary>How much the tool's heap may hold, in MB.</summary>
    public int Heap { get; private init; } = 3000;

    public string Tool { get; private init; } = FindTool();

    /// <summary>Whether only what breaks a bound is written.</summary>
    public bool OnlyBroken { get; private init; }

    /// <summary>The command line: each option with one value, lists by commas; a shape also by the beginning of its name and <c>*</c>.</summary>
    public static HostileOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new HostileOptions();
        for (var i = 0; i + 1 < arguments.Count; i += 2) options = options.With(arguments[i], arguments[i + 1]);
        if (arguments.Count % 2 != 0) throw new ArgumentException($"{arguments[^1]} needs a value.", nameof(arguments));
        return options;
    }

    private HostileOptions With(string option, string value) => option switch
    {
        "--size" => this with { Sizes = [.. value.Split(',').Select(Number).Order()] },
        "--mode" => this with { Modes = [.. value.Split(',')] },
        "--shape" => this with { Shapes = Select(value.Split(',')) },
        "--every" => this with { Shapes = [.. Shapes.Where((_, index) => index % Number(value) == 0)] },
        "--timeout" => this with { Timeout = TimeSpan.FromSeconds(Number(value)) },
        "--heap" => this with { Heap = Number(value) },
        "--tool" => this with { Tool = Path.GetFullPath(value) },
        "--only" => this with { OnlyBroken = value == "broken" },
        _ => throw new ArgumentException($"There is no option {option}.", nameof(option)),
    };

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static ImmutableArray<HostileShape> Select(string[] names)
    {
        var shapes = HostileShapes.All.Where(shape => names.Any(name => Matches(shape.Name, name))).ToImmutableArray();
        return shapes.IsEmpty ? throw new ArgumentException($"No shape is called {string.Join(" or ", names)}.", nameof(names)) : shapes;
    }

    private static bool Matches(string shape, string name) =>
        name.EndsWith('*') ? shape.StartsWith(name[..^1], StringComparison.Ordinal) : shape == name;

    /// <summary>The tool that was built beside this program, in the same configuration.</summary>
    internal static string FindTool()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var root = here;
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "DockerfileLint.sln"))) root = root.Parent;
        if (root is null || here.Parent is null) return "dockerfile-lint.dll";
        return Path.Combine(root.FullName, "src", "DockerfileLint.Tool", "bin", here.Parent.Name, here.Name, "dockerfile-lint.dll");
    }
}
