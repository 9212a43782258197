using System;
using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Context;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Errors;
using DockerfileLint.Semantics.Junk;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Purpose;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Semantics.Symbols;
using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics;

/// <summary>
/// What a Dockerfile means: its stages, what each instruction sees, the commands that run and the layers that ship.
/// It is computed when first asked for, never changes, and may be read by many threads.
/// </summary>
public sealed class BuildModel
{
    private readonly VariableScope global;
    private readonly ImmutableArray<InstructionSyntax> preamble;
    private StageGraph? graph;
    private StateTable? states;
    private RunTable? runs;
    private LayerModel? layers;
    private SymbolTable? symbols;
    private ErrorList? errors;
    private ContextUsage? contextUsage;
    private BuildToolUses? toolUses;
    private UserHomes? homes;
    private YarnVersion? yarn;
    private DotNetModel? dotNet;
    private ArgumentScopes? argumentScopes;
    private int mayBeDotNet;
    private FinalBase? finalBase;
    private bool hasFinalBase;
    private ImmutableArray<JunkEntry> junk;

    private BuildModel(DockerfileSyntax syntax, BuildModelOptions options)
    {
        Syntax = syntax;
        Options = options;
        Budget = new ExpansionBudget(syntax.Source);
        global = GlobalScope.Create(this, Budget);
        Stages = StageBuilder.Build(this, global, out preamble);
        FinalStage = FindFinal();
        ShippedStages = FinalStage?.Chain ?? ImmutableArray<Stage>.Empty;
        foreach (var stage in ShippedStages) stage.Ship();
    }

    /// <summary>The tree.</summary>
    public DockerfileSyntax Syntax { get; }

    /// <summary>What the build is given.</summary>
    internal BuildModelOptions Options { get; }

    /// <summary>What is known of the build context.</summary>
    public IBuildContext Context => Options.Context;

    /// <summary>The stages, in order. A file without FROM is one stage that ships.</summary>
    public ImmutableArray<Stage> Stages { get; }

    /// <summary>The stage that is built: the target, or the last one. Null in a file without instructions.</summary>
    public Stage? FinalStage { get; }

    /// <summary>The stages whose layers are in the image, from the root of the chain to the final stage.</summary>
    public ImmutableArray<Stage> ShippedStages { get; }

    /// <summary>What stands before the first FROM; empty in a file without FROM.</summary>
    public ImmutableArray<InstructionSyntax> Preamble => preamble;

    /// <summary>
    /// The RUN instructions of all stages, in the order of the text; those behind ONBUILD are not among them.
    /// </summary>
    public ImmutableArray<RunModel> Runs => RunTable.Runs;

    /// <summary>The RUN instructions behind ONBUILD, in the order of the text.</summary>
    internal ImmutableArray<RunModel> TriggerRuns => RunTable.Triggers;

    /// <summary>The commands of all <see cref="Runs"/>, in the order of the text.</summary>
    public ImmutableArray<RunCommand> Commands => RunTable.Commands;

    /// <summary>The file names of the programs that RUNs call, each once.</summary>
    internal System.Collections.Generic.Dictionary<string, int>.KeyCollection Programs => RunTable.Programs;

    /// <summary>The layers of the image that is built.</summary>
    internal LayerModel Layers => Get(ref layers, static model => new LayerModel(model));

    /// <summary>What the build takes from its context.</summary>
    internal ContextUsage ContextUsage => Get(ref contextUsage, static model => new ContextUsage(model));

    /// <summary>Where what ships last calls each build tool.</summary>
    internal BuildToolUses ToolUses => Get(ref toolUses, static model => new BuildToolUses(model));

    /// <summary>The home folders of users.</summary>
    internal UserHomes Homes => Get(ref homes, static model => new UserHomes(model));

    /// <summary>Which yarn the file calls.</summary>
    internal YarnVersion Yarn =>
        Get(ref yarn, static model => new YarnVersion(model.Commands, model.ContextUsage, model.Context));

    /// <summary>
    /// The lines that the .dockerignore lacks, the largest first; empty where the files of the context are not known.
    /// </summary>
    internal ImmutableArray<JunkEntry> Junk
    {
        get
        {
            if (junk.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref junk, ContextJunk.Find(this));
            return junk;
        }
    }

    /// <summary>
    /// The image that the built one stands on; null where it is empty, a variable decides it, or there is no FROM.
    /// </summary>
    internal FinalBase? FinalBase
    {
        get
        {
            if (!hasFinalBase)
            {
                finalBase = FinalBase.Of(this);
                Volatile.Write(ref hasFinalBase, true);
            }

            return finalBase;
        }
    }

    /// <summary>What the build does with .NET projects.</summary>
    internal DotNetModel DotNet => Get(ref dotNet, static model => new DotNetModel(model));

    /// <summary>Whether a .NET image ships or <c>dotnet</c> is called.</summary>
    internal bool MayBeDotNet
    {
        get
        {
            // 0: not asked yet, 1: no, 2: yes.
            if (mayBeDotNet == 0)
                mayBeDotNet = FinalStage?.RootBase.KnownPrefix.StartsWith(
                    "mcr.microsoft.com/", StringComparison.Ordinal) == true
                    || !GetCommands(DotNetCli.Name).IsEmpty
                    ? 2
                    : 1;
            return mayBeDotNet == 2;
        }
    }

    /// <summary>
    /// The directive that names another frontend than Docker's, whose rules may be others; null where there is none.
    /// </summary>
    internal DirectiveSyntax? OtherFrontend
    {
        get
        {
            foreach (var directive in Syntax.Directives)
            {
                if (directive.Name != "syntax") continue;
                var end = directive.Value.IndexOfAny([' ', '\t']);
                var image = ImageReference.Parse(end < 0 ? directive.Value : directive.Value.Substring(0, end));
                return image.Repository is "docker/dockerfile" or "docker/dockerfile-upstream" ? null : directive;
            }

            return null;
        }
    }

    /// <summary>The definitions and uses of stages and variables.</summary>
    internal SymbolTable Symbols => Get(ref symbols, static model => new SymbolTable(model));

    /// <summary>
    /// What the builder refuses although each instruction by itself is well-formed, in the order of the text.
    /// What an unknown value decides is not among it.
    /// </summary>
    internal ImmutableArray<SemanticError> Errors =>
        Get(ref errors, static model => new ErrorList(SemanticErrors.Find(model))).Errors;

    /// <summary>What the variables of the stages may bring into words, after those before the first FROM.</summary>
    internal ExpansionBudget Budget { get; }

    internal StageGraph Graph => Get(ref graph, static model => new StageGraph(model));

    internal StateTable States => Get(ref states, static model => new StateTable(model, model.global));

    private RunTable RunTable => Get(ref runs, static model => new RunTable(model));

    /// <summary>The model of a Dockerfile.</summary>
    internal static BuildModel Create(DockerfileSyntax syntax, BuildModelOptions? options = null) =>
        new(syntax, options ?? BuildModelOptions.Default);

    /// <summary>Called in every loop that a large file makes long.</summary>
    internal void ThrowIfCancelled() => Options.Cancellation.ThrowIfCancellationRequested();

    /// <summary>The stage that an instruction stands in, its FROM included; null before the first FROM.</summary>
    public Stage? GetStage(InstructionSyntax instruction)
    {
        var start = (instruction.Onbuild ?? instruction).Span.Start;
        int low = 0, high = Stages.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Stages[middle].Begin!.Span.Start <= start) low = middle;
            else high = middle - 1;
        }

        if (high < 0) return null;
        return Stages[low].Begin is { } begin && begin.Span.Start > start ? null : Stages[low];
    }

    /// <summary>
    /// What an instruction finds. FROM and the ARGs before it see the global arguments; a trigger behind ONBUILD sees
    /// what its ONBUILD sees.
    /// </summary>
    public BuildState GetState(InstructionSyntax instruction)
    {
        ThrowIfCancelled();
        var own = instruction.Onbuild ?? instruction;
        if (own is FromSyntax || GetStage(own) is not { } stage) return States.Outside;
        var index = IndexOf(stage.Instructions, own);
        return index < 0 ? States.Outside : States.Before(stage, index);
    }

    /// <summary>
    /// Expands a word of an instruction with what the instruction sees; the declarations of an ARG see those to their
    /// left.
    /// </summary>
    internal Expansion Expand(WordSyntax word, InstructionSyntax instruction)
    {
        var state = GetState(instruction);
        return instruction is ArgSyntax arg
            ? (state with { Scope = state.Scope with { Latest = Left(arg, word, state) } }).Expand(word)
            : state.Expand(word);
    }

    /// <summary>The model of a RUN, behind ONBUILD or not.</summary>
    public RunModel GetRun(RunSyntax run) => RunTable.Find(run);

    /// <summary>The command of a RUN, CMD, ENTRYPOINT or HEALTHCHECK.</summary>
    public CommandModel GetCommand(CommandFormSyntax instruction) =>
        instruction is RunSyntax run
            ? GetRun(run)
            : new ContainerCommand(GetStage(instruction), instruction, GetState(instruction));

    /// <summary>
    /// The commands of all <see cref="Runs"/> whose program is called <paramref name="program"/>, in the order of the
    /// text.
    /// </summary>
    public ImmutableArray<RunCommand> GetCommands(string program) => RunTable.CommandsOf(program);

    internal ImmutableArray<RunModel> RunsOf(Stage stage) => RunTable.RunsOf(stage);

    private static int IndexOf(ImmutableArray<InstructionSyntax> instructions, InstructionSyntax instruction)
    {
        int low = 0, high = instructions.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var start = instructions[middle].Span.Start;
            if (start == instruction.Span.Start) return middle;
            if (start < instruction.Span.Start) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
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
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var number)
                && number < Stages.Length)
                return Stages[number];
        }

        return Stages[Stages.Length - 1];
    }

    private T Get<T>(ref T? field, Func<BuildModel, T> create) where T : class =>
        Volatile.Read(ref field) ?? Interlocked.CompareExchange(ref field, create(this), comparand: null) ?? field!;
}
