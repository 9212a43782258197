using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Speed;

/// <summary>DFL6010: the classes of a program of PHP are searched at each start.</summary>
internal sealed class ComposerAutoloaderRule : PreparedCommandRule<BuildModel>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL6010", "composer-autoloader", "Composer's autoloader searches for classes", Severity.Info)
    {
        Aliases = ImmutableArray.Create("dockopt:PHP002"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended,
    };

    public override ImmutableArray<string> Programs { get; } = Composer.Instance.Programs.Add(Composer.Archive);

    protected override BuildModel? Prepare(BuildModel model) => IsDoneElsewhere(model) ? null : model;

    protected override void Analyze(RunCommand command, BuildModel facts, RuleContext context)
    {
        var arguments = Composer.Instance.Arguments(command.Command);
        if (command.Run.Stage is not { IsReachable: true }
            || arguments is not { Subcommand: "install" or "i" }
            || arguments.HasUnknown
            || !arguments.Has("--no-dev")
            || Optimizes(arguments)
            || arguments.Has("--no-autoloader", "--dry-run"))
            return;
        context.Report(
            command.Command.Span,
            "The program looks for each class in several folders at each start. Add --optimize-autoloader.",
            context.Fix.Suggested(
                "Add --optimize-autoloader",
                edit => edit.Option(command, arguments.GetOperand(0)!, "--optimize-autoloader")));
    }

    private static bool Optimizes(ShellArguments arguments) =>
        arguments.Has("-o", "--optimize-autoloader")
            || arguments.Has("-a", "--classmap-authoritative")
            || arguments.Has("--apcu-autoloader", "--apcu-autoloader-prefix");

    /// <summary>Whether a later command or the manifest says so.</summary>
    private static bool IsDoneElsewhere(BuildModel model) =>
        model.Context.Read(Composer.Instance.Manifest)?.Text is { } manifest
            && (manifest.Contains("autoloader\"", StringComparison.Ordinal)
                || manifest.Contains("classmap-authoritative", StringComparison.Ordinal))
            || Composer.Instance.Programs.Add(Composer.Archive).Any(program => model.GetCommands(program).Any(
                static one => one.Command.Arguments.Any(static word =>
                    word.Prefix.StartsWith("dump", StringComparison.Ordinal) || word.Prefix == "config")));
}
