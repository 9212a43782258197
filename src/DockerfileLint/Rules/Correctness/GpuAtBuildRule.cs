using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3117: a RUN asks for a GPU, which a build doesn't have.</summary>
internal sealed class GpuAtBuildRule : CommandRule
{
    // What asks PyTorch and TensorFlow for one.
    private static readonly string[] Questions =
        ["torch.cuda.is_available", "torch.cuda.get_device", "torch.cuda.device_count", "list_physical_devices('GPU')"];

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3117", "gpu-at-build", "RUN that asks for a GPU", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/gpu/no-buildtime-gpu-queries"),
    };

    public override ImmutableArray<string> Programs { get; } =
        Python.Instance.Programs.Add("nvidia-smi");

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (command.Command.MayFail() || command.Run.Syntax.GetFlag("device") is not null) return;
        if (command.Command.Name != "nvidia-smi" && !Asks(command.Command)) return;
        context.Report(
            command.Command.Span,
            "A build has no GPU unless RUN --device gives it one, so this fails or finds none. "
                + "Ask when the container starts.");
    }

    private static bool Asks(ShellCommand command)
    {
        var isCode = false;
        foreach (var word in command.Arguments)
        {
            if (isCode) return Array.Exists(Questions, one => word.Prefix.Contains(one, StringComparison.Ordinal));
            isCode = word.Value == "-c";
        }

        return false;
    }
}
