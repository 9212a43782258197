using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>cargo</c>: it keeps the registry and the sources of crates.</summary>
internal sealed class Cargo : BuildTool
{
    private static readonly HashSet<string> Fetching = new(StringComparer.Ordinal)
    {
        "build", "install", "fetch", "test", "b", "run",
    };

    private Cargo() : base(new ShellOptionSyntax(
        "pjFZ",
        "--target",
        "--target-dir",
        "--package",
        "--bin",
        "--features",
        "--manifest-path",
        "--root",
        "--path"), "cargo")
    {
    }

    /// <summary>The registry and the sources of crates. The rust image sets CARGO_HOME.</summary>
    public static Leftover Registry { get; } = new(
        "cargo registry", Place("/usr/local/cargo/registry"), Place("~/.cargo/registry"))
    {
        CleanUp = "rm -rf \"${CARGO_HOME:-$HOME/.cargo}/registry\"",
    };

    /// <summary>The tool.</summary>
    public static Cargo Instance { get; } = new();

    public override string Leaves => "the Cargo registry";

    public override ImmutableArray<Leftover> Fetched { get; } = ImmutableArray.Create(Registry);

    public override bool Builds(ShellArguments arguments) => arguments.Subcommand == "build";

    /// <summary>What is linked with musl needs no library of the system.</summary>
    public override bool BuildsStatically(ShellCommand command, Func<string, string?> variable)
    {
        if (Arguments(command).Subcommand is not ("build" or "install")) return false;
        foreach (var word in command.Arguments)
            if (word.Prefix.Contains("-linux-musl", StringComparison.Ordinal)) return true;
        return false;
    }

    public override void Run(ShellCommand command, IToolRun run)
    {
        var arguments = Arguments(command);
        if (arguments.Subcommand is not { } verb || !Fetching.Contains(verb)) return;
        run.Leave(Registry, arguments);
        if (verb is "build" or "b" or "test")
            run.Write(
                run.Value(arguments, "--target-dir") ?? run.Variable("CARGO_TARGET_DIR") ?? "target",
                Leftover.BuildOutput);
    }

    private static LeftoverPlace Place(string path) => new(path, "CARGO_HOME/registry");
}
