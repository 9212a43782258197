using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting;

/// <summary>A Dockerfile that is to become leaner, and what is known of its build.</summary>
/// <param name="model">The model.</param>
/// <param name="options">What is wished.</param>
/// <param name="builder">
/// The stage that builds, where the final stage only copies from it; null where that builds itself.
/// </param>
internal sealed class ShrinkSite(BuildModel model, RewriteOptions options, Stage? builder = null)
{
    private readonly Dictionary<SourceLanguage, ProjectSources> sources = [];
    private readonly Dictionary<Type, object> facts = [];
    private readonly Dictionary<string, string?> places = new(StringComparer.Ordinal);
    private HashSet<string>? installed;

    // Up to where the stages that the final one is built on are used by others, and the last of those.
    private readonly (int End, InstructionSyntax? By) shared = FindShared(model.ShippedStages);

    /// <summary>The model.</summary>
    public BuildModel Model => model;

    /// <summary>What is wished.</summary>
    public RewriteOptions Options => options;

    /// <summary>The final stage.</summary>
    public Stage Stage => model.FinalStage!;

    /// <summary>The stage that builds, where the final stage only copies from it.</summary>
    public Stage? Builder => builder;

    /// <summary>The image on which is built, variables of the file expanded.</summary>
    public ImageReference Image { get; } = (builder ?? model.FinalStage!).RootBase.Known;

    /// <summary>What starts; null where nothing is named.</summary>
    public StartLine? Start { get; } = StartLine.Of(model, model.FinalStage!);

    /// <summary>The FROM that names the image.</summary>
    public FromSyntax From => model.ShippedStages[0].From ?? Stage.From!;

    /// <summary>The instructions of the final stage, after those of the stages that it is built on.</summary>
    public ImmutableArray<InstructionSyntax> Instructions { get; } =
        [.. model.ShippedStages.SelectMany(static stage => stage.Instructions)];

    /// <summary>The RUNs that build: those of these instructions, or of the stage that builds.</summary>
    public ImmutableArray<RunModel> Runs { get; } =
        [.. (builder is null ? model.ShippedStages : Chain(builder)).SelectMany(stage => model.GetRuns(stage))];

    /// <summary>The RUNs of the final stage.</summary>
    public ImmutableArray<RunModel> FinalRuns => builder is null ? Runs : model.GetRuns(Stage);

    /// <summary>Whether an instruction is in the final stage itself.</summary>
    public bool IsOwn(InstructionSyntax instruction) => instruction.Span.Start > Stage.From!.Span.Start;

    /// <summary>
    /// The instruction that takes from a stage for another one than the final one, where a change at a place of the
    /// text would change what it takes; null where there is none.
    /// </summary>
    public InstructionSyntax? OtherUserAt(int position) => position < shared.End ? shared.By : null;

    /// <summary>The working directory in which the program starts; null where it isn't known.</summary>
    public string? WorkingDirectory => Stage.FinalState.WorkingDirectory;

    /// <summary>The source files of a language.</summary>
    public ProjectSources Sources(SourceLanguage language)
    {
        if (!sources.TryGetValue(language, out var found))
            sources[language] = found = ProjectSources.Of(model, language);
        return found;
    }

    /// <summary>A word of a RUN with the variables of the build; null where it isn't known.</summary>
    public static string? Value(ShellWord word, RunModel run) => word.Resolve(run.State.GetValue);

    /// <summary>The value of a variable for a command; null where it isn't known or not set.</summary>
    public static string? Variable(string name, ShellCommand command, RunModel run) => run.ValueOf(name, command);

    /// <summary>The folder in which a command of a RUN runs; null where it isn't known.</summary>
    public static string? FolderOf(ShellCommand command, RunModel run) => run.FolderOf(command);

    /// <summary>The absolute path to which an instruction copies; null where it isn't known.</summary>
    public string? TargetOf(TransferSyntax transfer) =>
        transfer.Destination is { } destination
            && model.GetState(transfer) is var state
            && state.Expand(destination).Value is { } written
            ? ImagePaths.Resolve(state.WorkingDirectory, written)
            : null;

    /// <summary>The file or folder of the context that is at a path where it is built; null where none is.</summary>
    public string? ContextPathOf(string path)
    {
        if (!places.TryGetValue(path, out var found))
            places[path] = found = model.Files.FindAtEnd(builder ?? Stage, path);
        return found;
    }

    /// <summary>The file or folder of the context that is at a path of the final stage; null where none is.</summary>
    public string? FinalContextPathOf(string path) =>
        builder is null ? ContextPathOf(path) : model.Files.FindAtEnd(Stage, path);

    /// <summary>Whether a RUN of the final stage installs a package.</summary>
    public bool Installs(string package) => (installed ??= ReadInstalled()).Contains(package);

    /// <summary>The file of the context that a path has after an instruction; null where none is known.</summary>
    public string? ContextPathAfter(InstructionSyntax instruction, string path) =>
        model.Files.FindAfter(Stage, instruction, path);

    /// <summary>The text of a file of the context at a path of the final stage; null where there is none.</summary>
    public SourceText? ReadAt(string path) => ContextPathOf(path) is { } file ? model.Context.Read(file) : null;

    /// <summary>The answer to a question; null where it wasn't given.</summary>
    public string? Answer(string key) => options.Answers.TryGetValue(key, out var answer) ? answer : null;

    /// <summary>The commands of ENTRYPOINT and CMD and of the scripts of the context that they call.</summary>
    public IEnumerable<ShellCommand> Starts =>
        model.Purpose.Starts.Where(command => command.Program is not null && !IsArgument(command));

    /// <summary>What an ecosystem found out of it, once.</summary>
    public T Get<T>(Func<ShrinkSite, T> read) where T : class
    {
        if (!facts.TryGetValue(typeof(T), out var found)) facts[typeof(T)] = found = read(this);
        return (T)found;
    }

    private HashSet<string> ReadInstalled() => new(
        FinalRuns.SelectMany(static run => run.Commands)
            .Select(Tools.ReadPackages).OfType<PackageCommand>()
            .Where(static one => one.Action == PackageAction.Install)
            .SelectMany(static one => one.Packages).Select(PackageChange.NameOf).OfType<string>(),
        StringComparer.Ordinal);

    /// <summary>Whether a command is a CMD that ENTRYPOINT takes as its arguments.</summary>
    private bool IsArgument(ShellCommand command) =>
        Stage is { EffectiveEntrypoint: { IsExecForm: true, Exec.IsEmpty: false }, EffectiveCmd: { } cmd }
            && command.Script.Source == model.Syntax.Source
            && cmd.Span.Contains(command.Span.Start)
            && (command.Program!.Value is ['-', ..] || model.Purpose.TakesArguments);

    /// <summary>A stage after those that it is built on.</summary>
    private static ImmutableArray<Stage> Chain(Stage stage)
    {
        var found = new List<Stage>();
        for (var one = stage; one is not null; one = one.BaseStage) found.Insert(0, one);
        return [.. found];
    }

    private static (int End, InstructionSyntax? By) FindShared(ImmutableArray<Stage> chain)
    {
        for (var i = chain.Length - 2; i >= 0; i--)
            foreach (var use in chain[i].Uses)
                if (use.User != chain[i + 1] || use.Kind != StageReferenceKind.Base)
                    return (chain[i + 1].Begin!.Span.Start, use.Instruction);
        return (0, null);
    }
}
