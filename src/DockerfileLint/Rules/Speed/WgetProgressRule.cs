using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Speed;

/// <summary>DFL6002: wget writes a line for every 50 kB into the log of the build.</summary>
internal sealed class WgetProgressRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL6002", "wget-progress", "wget fills the log of the build", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3047", "docker-lint(asymmetric):DL3047", "droast:DF056", "tally:hadolint/DL3047"),
        Fix = FixKind.Safe,
        IsSaidOnce = true,
        Presets = RulePresets.Hadolint,
    };

    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("wget");

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        var arguments = new ShellArguments(command.Command, DownloadCommands.WgetOptions);
        if (arguments.Has("-q", "--quiet") || arguments.Has("--progress", "--no-verbose")) return;
        if (arguments.Has("-o", "--output-file") || arguments.Has("-a", "--append-output")) return;
        if (arguments.Has("-h", "--help") || arguments.Has("-V", "--version") || arguments.HasUnknown) return;
        foreach (var word in command.Command.Arguments)
            if (word.Value is "-nv") return;
        context.Report(
            command.Command.Span,
            "wget writes its progress into the log, a line for every 50 kB. Add --progress=dot:giga.",
            // The one of busybox doesn't know the option.
            IsBusybox(command)
                ? context.Fix.Safe("Add -q", edit => edit.Option(command, command.Command.Program!, "-q"))
                : context.Fix.Safe(
                    "Add --progress=dot:giga",
                    edit => edit.Option(command, command.Command.Program!, "--progress=dot:giga")));
    }

    private static bool IsBusybox(RunCommand command) =>
        command.Run.Stage?.RootBase.Known is { } image
            && (image.Repository is "alpine" or "busybox" || image.Tag?.Contains("alpine") == true);
}
