using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>DFL5018: gem installs gems without a version.</summary>
internal sealed class GemPinRule : UnpinnedPackagesRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL5018",
        "gem-pin",
        "gem installs the newest version",
        "hadolint:DL3028", "docker-lint(asymmetric):DL3028", "dockerfile-doctor:DD030", "droast:DF053",
        "kics:gem_install_without_version");

    public override ImmutableArray<string> Programs { get; } = Gem.Instance.Programs;

    protected override string Pinned(string package, string version) => $"{package}:{version}";

    protected override IEnumerable<ShellWord> Unpinned(ShellCommand command)
    {
        var arguments = Gem.Instance.Arguments(command);
        if (arguments.Subcommand is not ("install" or "i") || arguments.Has("-v", "--version")) return [];
        // After two dashes are options of the build.
        var end = command.Arguments.FirstOrDefault(static word => word.Value == "--")?.Span.Start ?? int.MaxValue;
        return arguments.OperandsFrom(1).Where(
            word => word.Span.Start < end
                && word.Value is { Length: > 0 } name
                && name.IndexOf(':') < 0
                && !name.EndsWith(".gem", StringComparison.Ordinal));
    }
}
