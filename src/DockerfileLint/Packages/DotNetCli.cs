using System.Collections.Immutable;
using System;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>dotnet</c>: it keeps the packages that it restored.</summary>
internal sealed class DotNetCli : BuildTool
{
    /// <summary>The file name of its program.</summary>
    public const string Name = "dotnet";

    private DotNetCli() : base(new ShellOptionSyntax(
        "ocrfavp",
        "--output",
        "--configuration",
        "--runtime",
        "--framework",
        "--packages",
        "--source",
        "--verbosity"), Name)
    {
    }

    /// <summary>The packages that it restored.</summary>
    public static Leftover Packages { get; } = new(
        "NuGet packages", new LeftoverPlace("~/.nuget/packages", "NUGET_PACKAGES"))
    {
        Option = "--packages",
        CleanUpOf = static command => command.Program!.Text + " nuget locals all --clear",
    };

    /// <summary>The tool.</summary>
    public static DotNetCli Instance { get; } = new();

    public override string Leaves => "the restored NuGet packages";

    public override ImmutableArray<Leftover> Fetched { get; } = ImmutableArray.Create(Packages);

    public override bool Builds(ShellArguments arguments) => arguments.Subcommand is "publish" or "build";

    /// <summary>With the name of an assembly, it starts that.</summary>
    public override bool IsToolCall(ShellCommand command) =>
        command.Arguments.IsEmpty || !command.Arguments[0].Prefix.EndsWith(".dll", StringComparison.Ordinal);

    /// <summary>What it restores is needed to publish, in this RUN or a later one.</summary>
    public override bool FetchesAhead(ShellCommand command) => false;

    public override void Run(ShellCommand command, IToolRun run)
    {
        var arguments = Arguments(command);
        if (arguments.Subcommand is not ("restore" or "build" or "publish" or "test" or "pack")) return;
        run.Leave(Packages, arguments);
        run.Write(run.Value(arguments, "-o", "--output"), Leftover.BuildOutput);
        if (arguments.Subcommand != "restore") run.WriteHere(Leftover.BuildOutput);
    }
}
