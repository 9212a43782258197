using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Runs;

/// <summary>All RUNs of a file and their commands.</summary>
internal sealed class RunTable
{
    private readonly StageModel model;
    private readonly ImmutableArray<RunModel>[] byStage;
    private ImmutableArray<RunCommand> commands;
    private readonly ImmutableArray<ShellCommand>[] startCommands;
    private ProgramTable? byProgram;
    private ProgramTable? triggersByProgram;
    private UserHomes? homes;

    public RunTable(StageModel model)
    {
        this.model = model;
        byStage = new ImmutableArray<RunModel>[model.Stages.Length];
        startCommands = new ImmutableArray<ShellCommand>[model.Stages.Length];
        var all = ImmutableArray.CreateBuilder<RunModel>();
        var triggers = ImmutableArray.CreateBuilder<RunModel>();
        foreach (var stage in model.Stages)
        {
            model.ThrowIfCancelled();
            var first = all.Count;
            for (var i = 0; i < stage.Instructions.Length; i++)
            {
                if (stage.Instructions[i] is RunSyntax run)
                    all.Add(new RunModel(stage, run, model.States.Before(stage, i)));
                else if (stage.Instructions[i] is OnbuildSyntax { Trigger: RunSyntax trigger })
                    triggers.Add(new RunModel(stage, trigger, model.States.Before(stage, i)));
            }

            byStage[stage.Index] = Take(all, first);
        }

        Runs = all.ToImmutable();
        Triggers = triggers.ToImmutable();
    }

    public ImmutableArray<RunModel> Runs { get; }

    public ImmutableArray<RunModel> Triggers { get; }

    public ImmutableArray<RunCommand> Commands => 
        Once.Get(ref commands, this, static table => CommandsOf(table.Runs, table.model));

    /// <summary>The home folders of users.</summary>
    public UserHomes Homes => Once.Get(ref homes, this, static table => new UserHomes(table.model.Stages, table));

    private ProgramTable ByProgram =>
        Once.Get(ref byProgram, this, static table => new ProgramTable(table.Commands));

    private ProgramTable TriggersByProgram =>
        Once.Get(
            ref triggersByProgram, this, static table => new ProgramTable(CommandsOf(table.Triggers, table.model)));

    public Dictionary<string, int>.KeyCollection Programs => ByProgram.Programs;

    public Dictionary<string, int>.KeyCollection TriggerPrograms => TriggersByProgram.Programs;

    public ImmutableArray<RunModel> RunsOf(Stage stage) => byStage[stage.Index];

    public ImmutableArray<RunCommand> GetCommands(string program) => ByProgram.GetCommands(program);

    public ImmutableArray<RunCommand> GetTriggerCommands(string program) => TriggersByProgram.GetCommands(program);

    public RunModel Find(RunSyntax run)
    {
        var known = run.Onbuild is not null ? Triggers : Runs;
        var index = BinarySearch.First(
            known.Length, (known, run.Span.Start), static (all, i) => all.known[i].Syntax.Span.Start >= all.Start);
        for (; index < known.Length && known[index].Syntax.Span.Start == run.Span.Start; index++)
            if (known[index].Syntax == run) return known[index];
        return new RunModel(model.GetStage(run), run, model.GetState(run));
    }

    /// <summary>The command of a RUN, CMD, ENTRYPOINT or HEALTHCHECK.</summary>
    public CommandModel GetCommand(CommandFormSyntax instruction) =>
        instruction is RunSyntax run
            ? Find(run)
            : new ContainerCommand(model.GetStage(instruction), instruction, model.GetState(instruction));

    /// <summary>The commands of the ENTRYPOINT and the CMD in force at the end of a stage.</summary>
    public ImmutableArray<ShellCommand> StartCommandsOf(Stage stage) => Once.Get(
        ref startCommands[stage.Index], (Table: this, stage), static it => it.Table.FindStartCommands(it.stage));

    private ImmutableArray<ShellCommand> FindStartCommands(Stage stage)
    {
        var entrypoint = stage.EffectiveEntrypoint is { } first
            ? GetCommand(first).Commands
            : ImmutableArray<ShellCommand>.Empty;
        return stage.EffectiveCmd is { } second ? entrypoint.AddRange(GetCommand(second).Commands) : entrypoint;
    }

    private static ImmutableArray<RunModel> Take(ImmutableArray<RunModel>.Builder all, int first)
    {
        if (first == all.Count) return ImmutableArray<RunModel>.Empty;
        var own = ImmutableArray.CreateBuilder<RunModel>(all.Count - first);
        for (var i = first; i < all.Count; i++) own.Add(all[i]);
        return own.MoveToImmutable();
    }

    private static ImmutableArray<RunCommand> CommandsOf(ImmutableArray<RunModel> runs, StageModel model)
    {
        var count = 0;
        foreach (var run in runs)
        {
            model.ThrowIfCancelled();
            count += run.Commands.Length;
        }

        var found = ImmutableArray.CreateBuilder<RunCommand>(count);
        foreach (var run in runs)
            foreach (var command in run.Commands) found.Add(new RunCommand(run, command));
        return found.MoveToImmutable();
    }
}
