using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Threading;
using DockerfileLint.Context;
using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Stages;

/// <summary>The stages of a Dockerfile, and what each instruction sees: the ground that the rest is built on.</summary>
internal sealed class StageModel
{
    private readonly VariableScope global;
    private readonly ImmutableArray<InstructionSyntax> preamble;
    private StageGraph? graph;
    private StateTable? states;
    private ArgumentScopes? argumentScopes;

    public StageModel(DockerfileSyntax syntax, BuildModelOptions options)
    {
        Syntax = syntax;
        Options = options;
        Budget = new ExpansionBudget(syntax.Source);
        Reached = new ReachedLimits(syntax.Source.Path);
        global = GlobalScope.Create(this, Budget);
        Stages = StageBuilder.Build(this, global, out preamble);
        FinalStage = FindFinal();
        ShippedStages = FinalStage?.Chain ?? ImmutableArray<Stage>.Empty;
        foreach (var stage in ShippedStages) stage.Ship();
    }

    public DockerfileSyntax Syntax { get; }

    public BuildModelOptions Options { get; }

    public IBuildContext Context => Options.Context;

    public ImmutableArray<Stage> Stages { get; }

    public Stage? FinalStage { get; }

    public ImmutableArray<Stage> ShippedStages { get; }

    public ImmutableArray<InstructionSyntax> Preamble => preamble;

    /// <summary>What the variables of the stages may bring into words, after those before the first FROM.</summary>
    public ExpansionBudget Budget { get; }

    /// <summary>The limits that leave a part of the file unanswered.</summary>
    public ReachedLimits Reached { get; }

    public StageGraph Graph => Once.Get(ref graph, this, static model => new StageGraph(model));

    public StateTable States => Once.Get(ref states, this, static model => new StateTable(model, model.global));

    /// <summary>Called in every loop that a large file makes long.</summary>
    public void ThrowIfCancelled() => Options.Cancellation.ThrowIfCancellationRequested();

    /// <summary>The stage that contains an instruction, its FROM included; null before the first FROM.</summary>
    public Stage? GetStage(InstructionSyntax instruction)
    {
        var start = (instruction.Onbuild ?? instruction).Span.Start;
        if (Stages.IsEmpty) return null;
        var after = BinarySearch.First(
            Stages.Length, (Stages, start), static (all, i) => i > 0 && all.Stages[i].Begin!.Span.Start > all.start);
        var low = Math.Max(0, after - 1);
        return Stages[low].Begin is { } begin && begin.Span.Start > start ? null : Stages[low];
    }

    /// <summary>
    /// What an instruction sees: FROM and the ARGs before it the global arguments, a trigger what its ONBUILD sees.
    /// </summary>
    public BuildState GetState(InstructionSyntax instruction)
    {
        ThrowIfCancelled();
        var own = instruction.Onbuild ?? instruction;
        if (own is FromSyntax || GetStage(own) is not { } stage) return States.Outside;
        var index = IndexOf(stage.Instructions, own);
        return index < 0 ? States.Outside : States.Before(stage, index);
    }

    /// <summary>Expands a word of an instruction; the declarations of an ARG see those to their left.</summary>
    public Expansion Expand(WordSyntax word, InstructionSyntax instruction)
    {
        var state = GetState(instruction);
        return instruction is ArgSyntax arg
            ? (state with { Scope = state.Scope with { Latest = Left(arg, word, state) } }).Expand(word)
            : state.Expand(word);
    }

    private static int IndexOf(ImmutableArray<InstructionSyntax> instructions, InstructionSyntax instruction)
    {
        var index = BinarySearch.First(
            instructions.Length,
            (instructions, instruction.Span.Start),
            static (all, i) => all.instructions[i].Span.Start >= all.Start);
        return index < instructions.Length && instructions[index].Span.Start == instruction.Span.Start ? index : -1;
    }

    /// <summary>
    /// The definitions that a declaration of an ARG finds: those before the instruction and those to its left.
    /// </summary>
    private VariableDefinition? Left(ArgSyntax arg, WordSyntax word, BuildState before)
    {
        var scopes = Volatile.Read(ref argumentScopes);
        if (scopes?.Argument != arg)
        {
            scopes = new ArgumentScopes(
                arg, GetStage(arg) is null ? global.Latest : AfterState(arg).Scope.Latest, before.Scope.Latest);
            Volatile.Write(ref argumentScopes, scopes);
        }

        return scopes.Left(word);
    }

    private BuildState AfterState(ArgSyntax arg)
    {
        var own = (InstructionSyntax?)arg.Onbuild ?? arg;
        var stage = GetStage(own)!;
        return States.Before(stage, IndexOf(stage.Instructions, own) + 1);
    }

    private Stage? FindFinal()
    {
        if (Stages.IsEmpty) return null;
        if (Options.Target is { Length: > 0 } target)
        {
            for (var i = Stages.Length - 1; i >= 0; i--)
                if (string.Equals(Stages[i].Name, target, StringComparison.OrdinalIgnoreCase)) return Stages[i];
            if (int.TryParse(
                target,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number)
                && number < Stages.Length)
                return Stages[number];
        }

        return Stages[Stages.Length - 1];
    }
}
