using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1213: a stage uses both wget and curl.</summary>
internal sealed class WgetAndCurlRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1213", "wget-and-curl", "A stage uses both wget and curl", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL4001",
            "docker-lint(asymmetric):DL4001",
            "tally:hadolint/DL4001",
            "kics:run_using_wget_and_curl",
            "trivy:DS-0014",
            "semgrep:use-either-wget-or-curl",
            "droast:DF058"),
        // The bytes aren't known: it stays information.
        Waste = WasteClass.Medium,
        Presets = RulePresets.Recommended | RulePresets.Hadolint,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.GetCommands("wget").IsEmpty || context.Model.GetCommands("curl").IsEmpty) return;
        var installs = new bool[context.Model.Stages.Length];
        foreach (var stage in context.Model.Stages)
        {
            // The stage that it is built on comes before it.
            var isInstalled =
                installs[stage.Index] = stage.BaseStage is { } parent && installs[parent.Index]
                    || Installs(stage, context.Model);
            var commands = context.Model.GetRuns(stage)
                .SelectMany(static run => run.Commands)
                .Where(static command => command.Name is "wget" or "curl")
                .ToList();
            var other = commands.FirstOrDefault(command => command.Name != commands[0].Name);
            if (other is null) continue;
            // What the image of somebody else brings stays, whichever is used.
            if (!isInstalled
                && stage.RootBase.Kind == BaseImageKind.Image
                && IsForeign(stage.RootBase.Known.Repository))
                continue;
            context.Report(
                other.Span,
                $"This stage uses {other.Name} here and {commands[0].Name} on line "
                    + $"{context.Source.GetLine(commands[0].Span.Start) + 1}. "
                    + $"Use {(isInstalled ? "and install " : "")}only one of them.",
                related: ImmutableArray.Create(
                    new RelatedLocation(context.Source.Path, commands[0].Span, $"uses {commands[0].Name}")));
        }
    }

    private static bool IsForeign(string repository) =>
        repository.Contains('/') && !repository.StartsWith("library/", StringComparison.Ordinal);

    /// <summary>Whether a command of the stage names one of them as its argument, as an installation does.</summary>
    private static bool Installs(Stage stage, BuildModel model) => model.GetRuns(stage)
        .SelectMany(static run => run.Commands)
        .Any(
            static command =>
                command.Name is not ("wget" or "curl" or "echo")
                    && command.Arguments.Any(static word => word.Value is "wget" or "curl"));
}
