using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Runs;

/// <summary>All RUNs of a file and their commands.</summary>
internal sealed class RunTable
{
    private readonly BuildModel model;
    private readonly ImmutableArray<RunModel>[] byStage;
    private ImmutableArray<RunCommand> commands;
    private ProgramTable? byProgram;

    public RunTable(BuildModel model)
    {
        this.model = model;
        byStage = new ImmutableArray<RunModel>[model.Stages.Length];
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

    public ImmutableArray<RunCommand> Commands
    {
        get
        {
            if (commands.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref commands, CollectCommands());
            return commands;
        }
    }

    private ProgramTable ByProgram =>
        Volatile.Read(ref byProgram)
            ?? Interlocked.CompareExchange(ref byProgram, new ProgramTable(Commands), comparand: null)
            ?? byProgram!;

    public Dictionary<string, int>.KeyCollection Programs => ByProgram.Programs;

    public ImmutableArray<RunModel> RunsOf(Stage stage) => byStage[stage.Index];

    public ImmutableArray<RunCommand> CommandsOf(string program) => ByProgram.CommandsOf(program);

    public RunModel Find(RunSyntax run)
    {
        var known = run.Onbuild is not null ? Triggers : Runs;
        int low = 0, high = known.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (known[middle].Syntax == run) return known[middle];
            if (known[middle].Syntax.Span.Start < run.Span.Start) low = middle + 1;
            else high = middle - 1;
        }

        return new RunModel(model.GetStage(run), run, model.GetState(run));
    }

    private static ImmutableArray<RunModel> Take(ImmutableArray<RunModel>.Builder all, int first)
    {
        if (first == all.Count) return ImmutableArray<RunModel>.Empty;
        var own = ImmutableArray.CreateBuilder<RunModel>(all.Count - first);
        for (var i = first; i < all.Count; i++) own.Add(all[i]);
        return own.MoveToImmutable();
    }

    private ImmutableArray<RunCommand> CollectCommands()
    {
        var count = 0;
        foreach (var run in Runs)
        {
            model.ThrowIfCancelled();
            count += run.Commands.Length;
        }

        var found = ImmutableArray.CreateBuilder<RunCommand>(count);
        foreach (var run in Runs)
            foreach (var command in run.Commands) found.Add(new RunCommand(run, command));
        return found.MoveToImmutable();
    }
}
