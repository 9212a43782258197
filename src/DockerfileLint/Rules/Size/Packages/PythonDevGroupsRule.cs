using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1318: poetry or uv installs the development groups into the final image.</summary>
internal sealed class PythonDevGroupsRule : PreparedCommandRule<Stage>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1318", "python-dev-groups", "Python development groups in the final image", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override ImmutableArray<string> Programs { get; } = Tools.ProgramsOf(Poetry.Instance, Uv.Instance);

    protected override Stage? Prepare(BuildModel model) =>
        model.FinalStage is { } final && !UsesTools(final, model) && !HasNone(model) ? final : null;

    protected override void Analyze(RunCommand command, Stage facts, RuleContext context)
    {
        if (command.Run.Stage != facts || command.Command.IsConditional) return;
        var isUv = Uv.Instance.IsCalledBy(command.Command);
        var verb = new ShellArguments(command.Command).GetOperand(0);
        if (verb?.Value is not { } name
            || !(isUv ? name == "sync" : name is "install" or "sync")
            || ChoosesGroups(command))
            return;
        var option = isUv ? "--no-dev" : "--only main";
        context.Report(
            command.Command.Span,
            $"{command.Command.Name} also installs the development groups. Add {option}.",
            context.Fix.Suggested($"Add {option}", edit => edit.Option(command, verb, option)));
    }

    /// <summary>Whether the pyproject.toml of the context is known and does not contain "dev".</summary>
    private static bool HasNone(BuildModel model) =>
        model.Context.Read("pyproject.toml") is { } project && !project.Text.Contains("dev", StringComparison.Ordinal);

    private static bool ChoosesGroups(RunCommand command)
    {
        if (command.Run.State.Variable("UV_NO_DEV") is not null
            || command.Run.State.Variable("POETRY_WITHOUT") is not null
            || command.Command.Assignments.Any(static assignment => assignment.Name == "UV_NO_DEV"))
            return true;
        return command.Command.Arguments.Any(static word => word.Value is null
            || new[] { "--no-dev", "--dev", "--only", "--without", "--with", "--no-default-groups", "--all-groups",
                "--group", "--no-group" }.Any(option => word.Prefix.StartsWith(option, StringComparison.Ordinal)));
    }

    /// <summary>Whether the image is for tests: a tool for tests or checks runs or starts, or nothing starts.</summary>
    private static bool UsesTools(Stage stage, BuildModel model)
    {
        if (model.Purpose is not { RunsProgram: true } purpose) return true;
        return model.GetRuns(stage)
            .SelectMany(static run => run.Commands)
            .Concat(purpose.Starts)
            .Any(
                static command =>
                    IsTool(command.Name)
                        || command.Arguments.Any(static word => IsTool(word.Value))
                        || ShellNames.IsShell(command.Name));
    }

    private static bool IsTool(string? name) =>
        name is "pytest" or "mypy" or "ruff" or "black" or "flake8" or "pylint" or "tox" or "nox" or "coverage"
            or "ipython" or "jupyter" or "pre-commit";
}
