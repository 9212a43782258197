using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>DFL5020: apt installs all packages whose names match a pattern.</summary>
internal sealed class AptWildcardRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL5020", "apt-wildcard", "apt installs all packages of a pattern", Severity.Info)
    {
        Aliases = ImmutableArray.Create("dockerfile-doctor:DD069"),
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override ImmutableArray<string> Programs { get; } = Apt.Instance.Programs;

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (command.GetPackageCommand() is not { Action: PackageAction.Install } read) return;
        foreach (var word in read.Packages)
        {
            // The version of a package may have one: python3=3.11.*.
            var name = word.Text.Split('=')[0];
            if (name.IndexOf('*') < 0 || name.IndexOf('/') >= 0 || name.IndexOf('$') >= 0) continue;
            context.Report(
                word.Span,
                $"apt installs every package that matches '{name.Trim('"', '\'')}', and others once they exist. "
                    + "Name the packages.");
        }
    }
}
