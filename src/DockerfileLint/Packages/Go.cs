using System.Collections.Immutable;
using System;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>go</c>: it keeps the sources of modules and what it compiled.</summary>
internal sealed class Go : BuildTool
{
    private Go() : base(
        new ShellOptionSyntax(
            "",
            "-o",
            "-C",
            "-p",
            "-tags",
            "-ldflags",
            "-gcflags",
            "-asmflags",
            "-mod",
            "-modfile",
            "-installsuffix",
            "-pkgdir",
            "-pgo",
            "-overlay",
            "-toolexec",
            "-buildmode") { IsSingleDash = true },
        "go")
    {
    }

    /// <summary>The sources of modules. The golang image sets GOPATH.</summary>
    public static Leftover Modules { get; } =
        new("go modules", Place("/go/pkg/mod"), Place("~/go/pkg/mod")) { CleanUpOf = CleanUp };

    /// <summary>What it compiled.</summary>
    public static Leftover Compiled { get; } =
        new(
            "go build cache",
            new LeftoverPlace("~/.cache/go-build", "GOCACHE", "XDG_CACHE_HOME/go-build")) { CleanUpOf = CleanUp };

    /// <summary>The variable that switches C in Go programs on and off.</summary>
    public const string CgoSwitch = "CGO_ENABLED";

    /// <summary>The tool.</summary>
    public static Go Instance { get; } = new();

    public override string Leaves => "the Go module and build caches";

    public override ImmutableArray<Leftover> Fetched { get; } = ImmutableArray.Create(Modules, Compiled);

    public override bool Builds(ShellArguments arguments) => arguments.Subcommand is "build" or "install";

    /// <summary>Without cgo, what Go links needs no library of the system.</summary>
    public override bool BuildsStatically(ShellCommand command, Func<string, string?> variable)
    {
        var arguments = Arguments(command);
        return Builds(arguments)
            && variable(CgoSwitch) == "0"
            && !arguments.Has("-buildmode")
            && !arguments.Has("-race");
    }

    public override void Run(ShellCommand command, IToolRun run)
    {
        var arguments = Arguments(command);
        var verb = arguments.Subcommand;
        if (verb == "mod"
            ? arguments.GetOperand(1)?.Value is "download" or "tidy" or "vendor"
            : verb is "build" or "install" or "get" or "test" or "generate")
        {
            run.Leave(Modules, arguments);
            if (verb != "mod") run.Leave(Compiled, arguments);
        }

        if (verb == "build") run.Write(run.Value(arguments, "-o"), Leftover.BuildOutput);
        if (verb != "clean") return;
        if (arguments.Has("-modcache")) run.Clean(Modules, arguments);
        if (arguments.Has("-cache")) run.Clean(Compiled, arguments);
    }

    private static LeftoverPlace Place(string path) => new(path, "GOMODCACHE", "GOPATH/pkg/mod");

    private static string CleanUp(ShellCommand command) => command.Program!.Text + " clean -cache -modcache";
}
