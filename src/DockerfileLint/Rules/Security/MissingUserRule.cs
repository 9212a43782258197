using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4102: no USER is in force at the end.</summary>
internal sealed class MissingUserRule : Rule
{
    // They run the program as whoever starts them.
    private static readonly HashSet<string> Interpreters = new(StringComparer.Ordinal)
    {
        "bun", "bundle", "celery", "deno", "dotnet", "flask", "gunicorn", "hypercorn", "java", "node", "npm", "npx",
        "php", "pnpm", "puma", "python", "python3", "rails", "ruby", "streamlit", "uvicorn", "yarn",
    };

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4102", "missing-user", "No USER", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "checkov:CKV_DOCKER_3", "dockerfile-doctor:DD008", "droast:DF020", "kics:missing_user_instruction",
            "semgrep:missing-user", "semgrep:missing-user-entrypoint", "tally:tally/stateful-root-runtime",
            "trivy:DS-0002"),
        Presets = RulePresets.Recommended,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.FinalStage is not { From: { } from, RootBase: var root } stage) return;
        if (stage.FinalState.UserInstruction is not null || SwitchesUser(root)) return;
        // An administrator of a Windows container has few rights over the host.
        if (stage.OperatingSystem == OperatingSystemKind.Windows
            || StartedProgram.Of(stage, context.Model) is { IsTrivial: true })
            return;
        context.ReportAdvice(
            from.Image.Span,
            root.Kind == BaseImageKind.Scratch
                ? "The program runs as root, as 'scratch' has no user. Add USER with a number at the end."
                : "The program runs as the user of the base image, mostly root. Add USER with another one at the end.",
            isMinor: !root.WorksInRoot || !HasUnusedUser(context.Model));
    }

    /// <summary>Whether the image has a user for its program, which what starts never changes to by itself.</summary>
    private static bool HasUnusedUser(BuildModel model) =>
        StartedProgram.Of(model.FinalStage!, model) is { IsScript: false, Name: { } name }
            && Interpreters.Contains(name)
            && (Creates("useradd", model) || Creates("adduser", model));

    private static bool Creates(string program, BuildModel model) =>
        model.GetCommands(program).Any(static command => command.Run.Stage is { IsShipped: true });

    /// <summary>Whether an image is known to run as another user than root.</summary>
    private static bool SwitchesUser(BaseImage image) =>
        image.Known.Tag is { } tag && (tag.Contains("nonroot") || tag.Contains("chiseled"))
            || image.Known.Repository.Contains("unprivileged");
}
