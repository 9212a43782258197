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
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics;

/// <summary>
/// What a Dockerfile means: its stages, what each instruction sees, the commands that run and the layers that ship.
/// It is computed when first asked for, never changes, and may be read by many threads.
/// </summary>
public sealed class BuildModel
{
    private readonly StageModel model;
    private RunTable? runs;
    private LayerModel? layers;
    private SymbolTable? symbols;
    private ErrorList? errors;
    private ContextUsage? contextUsage;
    private ContainerFiles? files;
    private BuildToolUses? toolUses;
    private ImagePurpose? purpose;
    private YarnVersion? yarn;
    private CalledScripts? calledScripts;
    private ContainerFiles? containerFiles;
    private ProgramCalls? calls;
    private LaterUses? laterUses;
    private AptListUses? aptLists;
    private RemovedAptLists? removedAptLists;
    private ShelllessStages? shellless;
    private PipSettings? pip;
    private DotNetModel? dotNet;
    private int mayBeDotNet;
    private FinalBase? finalBase;
    private bool hasFinalBase;
    private ImmutableArray<JunkEntry> junk;

    private BuildModel(StageModel model) => this.model = model;

    /// <summary>The tree.</summary>
    public DockerfileSyntax Syntax => model.Syntax;

    /// <summary>What the build is given.</summary>
    internal BuildModelOptions Options => model.Options;

    /// <summary>What is known of the build context.</summary>
    public IBuildContext Context => Options.Context;

    /// <summary>The stages, in order. A file without FROM is one stage that ships.</summary>
    public ImmutableArray<Stage> Stages => model.Stages;

    /// <summary>The stage that is built: the target, or the last one. Null in a file without instructions.</summary>
    public Stage? FinalStage => model.FinalStage;

    /// <summary>The stages whose layers are in the image, from the root of the chain to the final stage.</summary>
    public ImmutableArray<Stage> ShippedStages => model.ShippedStages;

    /// <summary>What comes before the first FROM; empty in a file without FROM.</summary>
    public ImmutableArray<InstructionSyntax> Preamble => model.Preamble;

    /// <summary>
    /// The RUN instructions of all stages, in the order of the text; those after ONBUILD are not among them.
    /// </summary>
    public ImmutableArray<RunModel> Runs => RunTable.Runs;

    /// <summary>The RUN instructions after ONBUILD, in the order of the text.</summary>
    internal ImmutableArray<RunModel> TriggerRuns => RunTable.Triggers;

    /// <summary>The commands of all <see cref="Runs"/>, in the order of the text.</summary>
    public ImmutableArray<RunCommand> Commands => RunTable.Commands;

    /// <summary>The file names of the programs that RUNs call, each once.</summary>
    internal System.Collections.Generic.Dictionary<string, int>.KeyCollection Programs => RunTable.Programs;

    /// <summary>The file names of the programs that RUNs after ONBUILD call, each once.</summary>
    internal System.Collections.Generic.Dictionary<string, int>.KeyCollection TriggerPrograms =>
        RunTable.TriggerPrograms;

    /// <summary>The layers of the image that is built.</summary>
    internal LayerModel Layers => Once.Get(
        ref layers,
        this,
        static build => new LayerModel(
            build.model, build.RunTable, new InstructionEffects(build.RunTable, () => build.ContextUsage)));

    /// <summary>What the build takes from its context.</summary>
    internal ContextUsage ContextUsage =>
        Once.Get(ref contextUsage, this, static build => new ContextUsage(build.model, build.RunTable));

    /// <summary>The files of the context by their places in the image.</summary>
    internal ContainerFiles ContainerFiles => Once.Get(
        ref containerFiles, this, static build => new ContainerFiles(build.model, build.ContextUsage));

    /// <summary>Where what ships last calls each build tool.</summary>
    internal BuildToolUses ToolUses =>
        Once.Get(ref toolUses, this, static build => new BuildToolUses(build.RunTable, build.Purpose));

    /// <summary>The files of the context by their places in the image.</summary>
    internal ContainerFiles Files =>
        Once.Get(ref files, this, static build => new ContainerFiles(build.model, build.ContextUsage));

    /// <summary>What the image that is built is for.</summary>
    internal ImagePurpose Purpose => Once.Get(
        ref purpose, this, static build => PurposeFinder.Find(build.model, build.RunTable, build.ContextUsage));

    /// <summary>What commands do with the package lists of apt.</summary>
    internal AptListUses AptLists =>
        Once.Get(ref aptLists, this, static build => new AptListUses(build.model, build.CalledScripts));

    /// <summary>What the final image may call, also by scripts of the context.</summary>
    internal ProgramCalls Calls => Once.Get(
        ref calls,
        this,
        static build => new ProgramCalls(build.model, build.RunTable, build.CalledScripts, () => build.Purpose));

    /// <summary>What may need the files that RUNs leave.</summary>
    internal LaterUses LaterUses => Once.Get(
        ref laterUses,
        this,
        static build => new LaterUses(build.model, build.RunTable, build.CalledScripts, build.Purpose));

    /// <summary>What apt installs after its package lists were deleted.</summary>
    internal RemovedAptLists RemovedAptLists =>
        Once.Get(ref removedAptLists, this, static build => new RemovedAptLists(build.model, build.RunTable));

    /// <summary>The stages that surely have no shell.</summary>
    internal ShelllessStages Shellless =>
        Once.Get(ref shellless, this, static build => new ShelllessStages(build.model, build.RunTable));

    /// <summary>Where the settings of pip switch its cache off.</summary>
    internal PipSettings Pip => Once.Get(ref pip, this, static build => new PipSettings(build.Commands));

    /// <summary>Which yarn the file calls.</summary>
    internal YarnVersion Yarn =>
        Once.Get(
        ref yarn, this, static build => new YarnVersion(build.Commands, build.ContextUsage, build.Context));

    /// <summary>
    /// The lines that the .dockerignore lacks, the largest first; empty where the files of the context are not known.
    /// </summary>
    internal ImmutableArray<JunkEntry> Junk => Once.Get(
        ref junk, this, static build => ContextJunk.Find(build.model, build.RunTable, build.ContextUsage));

    /// <summary>What the build needs of the kinds of files that don't belong in a context.</summary>
    internal JunkNeeds JunkNeeds => new(model, RunTable);

    /// <summary>
    /// The image that the built one is based on; null where it is empty, a variable decides it, or there is no FROM.
    /// </summary>
    internal FinalBase? FinalBase
    {
        get
        {
            if (!hasFinalBase)
            {
                finalBase = FinalBase.Of(model, RunTable, () => Purpose, IsInvariant);
                Volatile.Write(ref hasFinalBase, true);
            }

            return finalBase;
        }
    }

    /// <summary>What the build does with .NET projects.</summary>
    internal DotNetModel DotNet => Once.Get(
        ref dotNet,
        this,
        static build => new DotNetModel(build.model, build.RunTable, build.ContextUsage, build.FinalBase));

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
    internal SymbolTable Symbols =>
        Once.Get(ref symbols, this, static build => new SymbolTable(build.model));

    /// <summary>
    /// What the builder refuses although each instruction by itself is well-formed, in the order of the text.
    /// What an unknown value decides is not among it.
    /// </summary>
    internal ImmutableArray<SemanticError> Errors =>
        Once.Get(ref errors, this, static build => new ErrorList(SemanticErrors.Find(build.model))).Errors;

    /// <summary>The limits that leave a part of the file unanswered.</summary>
    internal ReachedLimits Reached => model.Reached;

    /// <summary>The script of the context that a command of a RUN starts.</summary>
    internal CalledScript ScriptOf(ShellCommand command, RunModel run) => CalledScripts.Of(command, run);

    private CalledScripts CalledScripts => Once.Get(
        ref calledScripts, this, static build => new CalledScripts(build.model, () => build.ContextUsage));

    private RunTable RunTable => Once.Get(ref runs, this, static build => new RunTable(build.model));

    /// <summary>The model of a Dockerfile.</summary>
    internal static BuildModel Create(DockerfileSyntax syntax, BuildModelOptions? options = null) =>
        new(new StageModel(syntax, options ?? BuildModelOptions.Default));

    /// <summary>Called in every loop that a large file makes long.</summary>
    internal void ThrowIfCancelled() => model.ThrowIfCancelled();

    /// <summary>The stage that an instruction is in, its FROM included; null before the first FROM.</summary>
    public Stage? GetStage(InstructionSyntax instruction) => model.GetStage(instruction);

    /// <summary>
    /// What an instruction finds. FROM and the ARGs before it see the global arguments; a trigger after ONBUILD sees
    /// what its ONBUILD sees.
    /// </summary>
    public BuildState GetState(InstructionSyntax instruction) => model.GetState(instruction);

    /// <summary>
    /// Expands a word of an instruction with what the instruction sees; the declarations of an ARG see those to their
    /// left.
    /// </summary>
    internal Expansion Expand(WordSyntax word, InstructionSyntax instruction) => model.Expand(word, instruction);

    /// <summary>The model of a RUN, after ONBUILD or not.</summary>
    public RunModel GetRun(RunSyntax run) => RunTable.Find(run);

    /// <summary>The command of a RUN, CMD, ENTRYPOINT or HEALTHCHECK.</summary>
    public CommandModel GetCommand(CommandFormSyntax instruction) => RunTable.GetCommand(instruction);

    /// <summary>
    /// The commands of all <see cref="Runs"/> whose program is called <paramref name="program"/>, in the order of the
    /// text.
    /// </summary>
    public ImmutableArray<RunCommand> GetCommands(string program) => RunTable.GetCommands(program);

    /// <summary>The same for the RUNs after ONBUILD.</summary>
    internal ImmutableArray<RunCommand> GetTriggerCommands(string program) => RunTable.GetTriggerCommands(program);

    /// <summary>The RUN instructions of a stage, in order; those after ONBUILD are not among them.</summary>
    public ImmutableArray<RunModel> GetRuns(Stage stage) => RunTable.RunsOf(stage);

    /// <summary>The commands of the ENTRYPOINT and the CMD in force at the end of a stage.</summary>
    internal ImmutableArray<ShellCommand> StartCommandsOf(Stage stage) => RunTable.StartCommandsOf(stage);

    private bool IsInvariant() =>
        MayBeDotNet
            && (DotNet.Published?.IsTrue("InvariantGlobalization") == true
                || FinalStage?.FinalState.GetValue("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT") is "1" or "true");
}
