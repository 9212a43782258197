using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>uv</c>: it links or copies what it installs out of its cache.</summary>
internal sealed class Uv : PythonProject
{
    private static readonly HashSet<string> Fetching = new(StringComparer.Ordinal)
    {
        "sync", "pip", "add", "tool", "run", "lock",
    };

    private Uv() : base(
        new ShellOptionSyntax("prp", "--python", "--requirement", "--cache-dir", "--target", "--index-url"), "uv")
    {
    }

    /// <summary>The tool.</summary>
    public static Uv Instance { get; } = new();

    /// <summary>What it fetched.</summary>
    public static Leftover Cache { get; } =
        new(
            "uv cache",
            new LeftoverPlace(
                "~/.cache/uv",
                "UV_CACHE_DIR",
                "XDG_CACHE_HOME/uv")) { Option = "--cache-dir", CleanUp = "uv cache clean" };

    public override string OmitDevelopment => "--no-dev";

    public override ImmutableArray<string> Variables { get; } = ImmutableArray.Create("UV_NO_DEV");

    protected override ImmutableArray<string> Choices { get; } = ImmutableArray.Create(
        "--dev",
        "--no-dev",
        "--only-dev",
        "--group",
        "--no-group",
        "--only-group",
        "--all-groups",
        "--no-default-groups");

    protected override bool Installs(string? verb) => verb == "sync";

    public override void Run(ShellCommand command, IToolRun run)
    {
        var arguments = Arguments(command);
        if (arguments.Subcommand is { } verb
            && Fetching.Contains(verb)
            && !IsCacheOff(arguments, run))
            run.Leave(Cache, arguments);
        if (arguments.Subcommand == "cache" && arguments.GetOperand(1)?.Value == "clean") run.Clean(Cache, arguments);
    }

    /// <summary>It takes pip's spelling of the option, too.</summary>
    private static bool IsCacheOff(ShellArguments arguments, IToolRun run) =>
        arguments.Has("-n", "--no-cache") || arguments.Has("--no-cache-dir")
        || run.Variable("UV_NO_CACHE") is { Length: > 0 } value && value is not ("0" or "false");
}
