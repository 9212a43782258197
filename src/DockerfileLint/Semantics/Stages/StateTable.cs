using System.Collections.Generic;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Stages;

/// <summary>
/// The state before each instruction, computed in one pass over the file; instructions that change nothing share one.
/// </summary>
internal sealed class StateTable
{
    private readonly StageModel model;
    private readonly BuildState[][] states;
    private readonly BuildState outside;
    private readonly ExpansionBudget budget;
    // By system: a stage of another system than its base reads the folders of WORKDIR otherwise.
    private readonly Dictionary<Stage, BuildState>?[] triggered =
        new Dictionary<Stage, BuildState>?[(int)OperatingSystemKind.Windows + 1];

    public StateTable(StageModel model, VariableScope global)
    {
        this.model = model;
        budget = model.Budget.Copy();
        outside = new BuildState(stage: null, global, ShellState.Linux, model.Syntax.EscapeCharacter);
        states = new BuildState[model.Stages.Length][];
        foreach (var stage in model.Stages) states[stage.Index] = Compute(stage, global);
    }

    /// <summary>The state in which FROM and the ARGs before it are read.</summary>
    public BuildState Outside => outside;

    public BuildState After(Stage stage)
    {
        var own = states[stage.Index];
        return own[own.Length - 1];
    }

    public BuildState Before(Stage stage, int index) => states[stage.Index][index];

    private BuildState[] Compute(Stage stage, VariableScope global)
    {
        model.ThrowIfCancelled();
        var result = new BuildState[stage.Instructions.Length + 1];
        var state = Begin(stage);
        if (stage.BaseStage is { Triggers.IsEmpty: false } parent)
            state = Trigger(parent, state, global) with { Stage = stage };
        for (var i = 0; i < stage.Instructions.Length; i++)
        {
            model.ThrowIfCancelled();
            budget.Take(stage.Instructions[i], state.Scope.Latest, state.WorkingDirectory);
            if (budget.IsSpent && !state.Scope.IsSpent) state = Spend(state);
            if (ShellComment.Above(stage.Instructions[i]) is { } shell)
                state = state with { Shell = ShellState.Named(shell) };
            result[i] = state;
            state = Apply(stage.Instructions[i], state, global);
        }

        result[stage.Instructions.Length] = state;
        return result;
    }

    /// <summary>What the triggers of a stage leave, which is the same for each stage that is built on it.</summary>
    private BuildState Trigger(Stage parent, BuildState state, VariableScope global)
    {
        var known = triggered[(int)state.Stage!.OperatingSystem] ??= [];
        if (!known.TryGetValue(parent, out var after))
        {
            after = state;
            foreach (var onbuild in parent.Triggers)
            {
                model.ThrowIfCancelled();
                budget.Take(onbuild, after.Scope.Latest, after.WorkingDirectory);
                if (budget.IsSpent && !after.Scope.IsSpent) after = Spend(after);
                after = Apply(onbuild.Trigger, after, global);
            }

            known[parent] = after;
        }

        return after;
    }

    private static BuildState Spend(BuildState state) => state with
    {
        Scope = state.Scope with { IsSpent = true },
        WorkingDirectory = state.WorkingDirectory is { Length: <= Limits.SharedLength } folder ? folder : null,
    };

    private BuildState Begin(Stage stage)
    {
        if (stage.BaseStage is { } parent) return After(parent) with { Stage = stage };
        var plain = stage.Base.IsPlainSystem;
        var path = new VariableDefinition(
            "PATH", VariableOrigin.BaseImage, ExpansionMarkers.UnknownText, previous: null);
        var windows = stage.OperatingSystem == OperatingSystemKind.Windows;
        return new BuildState(
            stage,
            new VariableScope(path, plain),
            windows ? ShellState.Windows : ShellState.Linux,
            model.Syntax.EscapeCharacter)
        {
            User = plain ? "root" : null,
            WorkingDirectory = stage.Base.WorksInRoot ? "/" : BaseFolders.Of(stage.Base),
        };
    }

    private BuildState Apply(InstructionSyntax instruction, BuildState state, VariableScope global)
    {
        switch (instruction)
        {
            case EnvSyntax env:
                return state with { Scope = state.Scope with { Latest = Set(env, state) } };
            case ArgSyntax arg:
                var latest = state.Scope.Latest;
                foreach (var declaration in arg.Declarations)
                    latest = Arguments.Declare(arg, declaration, latest, state.Scope.IsComplete, global, model, budget);
                return state with { Scope = state.Scope with { Latest = latest } };
            case UserSyntax user:
                return state with { User = state.Expand(user.Name).Value, UserInstruction = user };
            case WorkdirSyntax workdir:
                return state with { WorkingDirectory = Resolve(workdir, state), WorkdirInstruction = workdir };
            case ShellSyntax { IsExecForm: true, Exec.IsEmpty: false } shell:
                return state with { Shell = ShellState.From(shell) };
            default:
                return state;
        }
    }

    private static string? Resolve(WorkdirSyntax workdir, BuildState state)
    {
        if (state.Expand(workdir.Path).Value is not { Length: <= Limits.PathLength } path) return null;
        var folder = ImagePaths.Resolve(state.WorkingDirectory, path, state.Stage!.OperatingSystem);
        return folder is null || folder.Length > (state.Scope.IsSpent ? Limits.SharedLength : Limits.PathLength)
            ? null
            : folder;
    }

    private static VariableDefinition? Set(EnvSyntax env, BuildState state)
    {
        var latest = state.Scope.Latest;
        foreach (var pair in env.Pairs)
        {
            state.Stage?.Model.ThrowIfCancelled();
            if (state.Expand(pair.Key).Value is not { } name || pair.Value is null) continue;
            var value = state.Expand(pair.Value);
            var text = value.Error is null ? value.Text : ExpansionMarkers.UnknownText;
            latest = new VariableDefinition(
                name, VariableOrigin.Environment, text, latest) { Instruction = env, Declaration = pair };
        }

        return latest;
    }
}
