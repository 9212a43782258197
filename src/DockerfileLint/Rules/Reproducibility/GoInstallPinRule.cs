using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>DFL5019: go installs programs without a version.</summary>
internal sealed class GoInstallPinRule : UnpinnedPackagesRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL5019",
        "go-install-pin",
        "go install without a version",
        "hadolint:DL3062", "droast:DF054");

    public override ImmutableArray<string> Programs { get; } = Go.Instance.Programs;

    protected override string Pinned(string package, string version) => $"{NameOf(package)}@{version}";

    protected override string NameOf(string package) => package.Split('@')[0];

    protected override IEnumerable<ShellWord> Unpinned(ShellCommand command)
    {
        var arguments = Go.Instance.Arguments(command);
        return arguments.Subcommand switch
        {
            // What get names is upgraded, whatever go.mod says.
            "install" or "get" => arguments.OperandsFrom(1).Where(
                static word => word.Value is { Length: > 0 } name && IsUnpinned(name)),
            "run" => arguments.OperandsFrom(1).Take(1).Where(static word => IsLatest(word.Value)),
            _ => [],
        };
    }

    // Since Go 1.16: go.dev/doc/go1.16#go-command
    protected override string Effect(string first, string packages, ShellCommand command) => TakesModule(command)
        ? $"Without a go.mod, go install needs a version for {packages}."
        : base.Effect(first, packages, command);

    /// <summary>A module has the version: its files are copied, mounted, fetched or made before.</summary>
    protected override bool MayBePinnedElsewhere(RunCommand command, RuleContext context) =>
        TakesModule(command.Command)
            && command.Run.Stage is { } stage
            && context.Ask(static model => new FirstFiles(model)).Of(stage) < command.Command.Span.Start;

    /// <summary>Whether the go.mod of the folder decides the versions.</summary>
    private static bool TakesModule(ShellCommand command) =>
        Go.Instance.Arguments(command).Subcommand == "install"
            && !command.Arguments.Any(static word => IsLatest(word.Value));

    private static bool IsLatest(string? name) => name?.EndsWith("@latest", System.StringComparison.Ordinal) == true;

    /// <summary>Whether it is a package of another module, by the domain that its path begins with.</summary>
    private static bool IsUnpinned(string name)
    {
        if (name[0] is '.' or '/') return false;
        if (IsLatest(name)) return true;
        var slash = name.IndexOf('/');
        return slash > 0 && name.IndexOf('@') < 0 && name.IndexOf('.', 0, slash) > 0;
    }
}
