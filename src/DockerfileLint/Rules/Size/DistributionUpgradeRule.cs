using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1209: packages of the base image are replaced in a layer above it.</summary>
internal sealed class DistributionUpgradeRule : CommandRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1209", "distribution-upgrade", "Packages of the base image are upgraded in a layer above it", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3035", "semgrep:avoid-apt-get-upgrade", "semgrep:avoid-apk-upgrade", "semgrep:avoid-dnf-update", "semgrep:avoid-yum-update", "semgrep:avoid-zypper-update",
            "dockerfilelint:apt-get-upgrade", "dockerfilelint:apt-get-dist-upgrade", "droast:DF044", "dockerfile-doctor:DD013", "terrascan:AC_DOCKER_0003", "dockle:DKL-DI-0003"),
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("apt-get", "apt", "aptitude", "apk", "yum", "dnf", "microdnf", "tdnf", "zypper");

    /// <inheritdoc/>
    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true } stage || stage.RootBase.Kind != BaseImageKind.Image) return;
        var words = command.Command.Arguments.Where(static word => word.Prefix.Length == 0 || word.Prefix[0] != '-').ToList();
        // With a package behind it, it is an installation of that package.
        if (words.Count != 1 || !IsUpgrade(command.Command.Name!, words[0].Value)) return;
        context.Report(
            command.Command.Span,
            "Each package that this upgrades is stored a second time, since the layers of the base image keep the old one. Build on a newer tag of the base image, whose maintainers do this in its own layers.");
    }

    private static bool IsUpgrade(string program, string? verb) => program switch
    {
        "apk" => verb == "upgrade",
        "yum" or "dnf" or "microdnf" or "tdnf" => verb is "upgrade" or "update" or "distro-sync",
        "zypper" => verb is "update" or "up" or "dist-upgrade" or "dup" or "patch",
        _ => verb is "upgrade" or "dist-upgrade" or "full-upgrade" or "safe-upgrade",
    };
}
