using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1112: the image contains a GPU container runtime, which does nothing inside a container.</summary>
internal sealed class ContainerRuntimeInImageRule : PreparedCommandRule<Lazy<bool>>
{
    private static readonly HashSet<string> Runtimes = new(StringComparer.Ordinal)
    {
        "nvidia-container-toolkit", "nvidia-container-toolkit-base", "nvidia-container-runtime", "nvidia-docker",
        "nvidia-docker2", "libnvidia-container1", "libnvidia-container-tools",
    };

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1112", "container-runtime-in-image", "A GPU container runtime is installed in the image", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/gpu/no-container-runtime-in-image"),
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override ImmutableArray<string> Programs { get; } = 
        Tools.ProgramsOf(Apt.Instance, Yum.Instance, Dnf.Instance, Zypper.Instance);

    protected override Lazy<bool>? Prepare(BuildModel model) => new(() => StartsContainers(model));

    protected override void Analyze(RunCommand command, Lazy<bool> facts, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true }
            || Tools.ReadPackages(command.Command) is not { Action: PackageAction.Install } read)
            return;
        if (read.Packages.FirstOrDefault(
            static word => word.Value is { } name && Runtimes.Contains(NameOf(name))) is not { } found
            || facts.Value)
            return;
        context.Report(
            found.Span,
            $"{NameOf(found.Value!)} belongs on the host and does nothing inside a container. Remove it, "
                + "and start the container with --gpus.");
    }

    private static string NameOf(string package)
    {
        var equals = package.IndexOf('=');
        return equals < 0 ? package : package.Substring(0, equals);
    }

    /// <summary>Whether the image starts containers itself: it contains docker, containerd, podman or cri-o.</summary>
    private static bool StartsContainers(BuildModel model) => model.Commands.Any(static command =>
        command.Command.Name is "nvidia-ctk" or "dockerd" or "containerd"
        || command.Command.Arguments.Any(
            static word =>
                word.Prefix.StartsWith("docker", StringComparison.Ordinal)
                    || word.Prefix.StartsWith("containerd", StringComparison.Ordinal)
                    || word.Prefix.StartsWith("podman", StringComparison.Ordinal)
                    || word.Prefix.StartsWith("cri-o", StringComparison.Ordinal)))
        || model.FinalStage!.RootBase.KnownPrefix.Contains("docker", StringComparison.Ordinal)
        || model.FinalStage.RootBase.KnownPrefix.Contains("kindest", StringComparison.Ordinal);
}
