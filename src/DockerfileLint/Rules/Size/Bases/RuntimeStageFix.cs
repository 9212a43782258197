using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Purpose;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// Bases a .NET program on the runtime instead of the SDK, with another image or an additional stage.
/// </summary>
internal static class RuntimeStageFix
{
    private static readonly HashSet<string> WithoutEffect = new(StringComparer.Ordinal)
    {
        "set", "cd", "echo", "ls", "mkdir", ":", "true",
    };

    /// <summary>One suggestion; none where the needs of the program are not clear.</summary>
    public static ImmutableArray<CodeFix> Create(FinalBase final, RuleContext context)
    {
        if (!final.IsLiteral
            || final.Start is not { } start
            || DotNetImage.Of(final.Image) is not { Kind: "sdk", Major: >= 5 } sdk
            || sdk.Suffix.EndsWith("aot", StringComparison.Ordinal))
            return ImmutableArray<CodeFix>.Empty;
        var model = context.Model;
        var publish = model.DotNet.OnlyPublish;
        var isSelfContained = publish?.SelfContainedBy is not null;
        if (isSelfContained && start.Name == DotNetCli.Name) return ImmutableArray<CodeFix>.Empty;
        // aspnet runs everything that runtime runs. DFL8003 says where runtime is enough.
        var runtime = sdk.Sibling(isSelfContained ? "runtime-deps" : "aspnet");
        var stage = model.FinalStage!;
        if (!final.HasRuns && stage.From == final.From && model.Stages.Length > 1)
            return context.Fix.Suggested(
                $"Use {runtime} for the final image", edit => edit.Replace(final.From.Image.Span, runtime))();
        return model.Stages.Length == 1
            ? context.Fix.Suggested(
                $"Use {runtime} for the final image", edit => Split(final, publish, start, runtime, model, edit))()
            : ImmutableArray<CodeFix>.Empty;
    }

    /// <summary>
    /// Ends the only stage after its last RUN and continues in a new one, which copies the published files to the same
    /// path.
    /// </summary>
    private static void Split(
        FinalBase final,
        DotNetCommand? publish,
        StartCommand start,
        string runtime,
        BuildModel model,
        FixEditor edit)
    {
        var stage = model.FinalStage!;
        if (stage.Name is not null
            || stage.OperatingSystem == OperatingSystemKind.Windows
            || publish is null
            || publish.HasUnknownWords
            || publish.Output is not { } output)
            return;
        var last = stage.Instructions.LastOrDefault(static instruction => instruction is RunSyntax);
        if (last is null || !LeavesOnlyFiles(stage, stage.Instructions.IndexOf(last)) || !BuildsOnly(stage, model))
            return;
        // The output path is relative to the working directory of the RUN, which a cd before it would change.
        var folder = publish.Run.Commands.Any(static command => command.Name == "cd")
            ? null
            : ImagePaths.Resolve(publish.Run.State.WorkingDirectory, output);
        var workingDirectory = model.GetState(last).WorkingDirectory;
        if (folder is null or "/"
            || workingDirectory is null
            || folder.Any(char.IsWhiteSpace)
            || workingDirectory.Any(char.IsWhiteSpace)
            || !Starts(start, folder, stage))
            return;
        edit.Insert(final.From.Image.Span.End, " AS build");
        edit.InsertAfter(
            last, "", "FROM " + runtime, "WORKDIR " + workingDirectory, $"COPY --from=build {folder} {folder}");
    }

    /// <summary>
    /// Whether the instructions before add only files to the image, and none after them uses their variables.
    /// </summary>
    private static bool LeavesOnlyFiles(Stage stage, int end)
    {
        var isLocal = stage.Instructions.Skip(end + 1).Any(static instruction => instruction.ToString().Contains('$'));
        return stage.Instructions
            .Take(end)
            .All(
                instruction =>
                    instruction is WorkdirSyntax or TransferSyntax or RunSyntax or FromSyntax
                        || instruction is ArgSyntax && !isLocal);
    }

    /// <summary>
    /// Whether only the build is run. Packages, downloads and owners would be needed in the new stage too.
    /// </summary>
    private static bool BuildsOnly(Stage stage, BuildModel model) =>
        model.GetRuns(stage).All(
            static run =>
                run.Commands.All(
                    static command =>
                        command.Name is { } name && (name == DotNetCli.Name || WithoutEffect.Contains(name))));

    /// <summary>Whether the program that starts is in the folder.</summary>
    private static bool Starts(StartCommand start, string folder, Stage stage)
    {
        var word = start.Name == DotNetCli.Name ? start.Words.Length > 1 ? start.Words[1].Value : null : start.Program;
        return word is not null
            && ImagePaths.Resolve(stage.FinalState.WorkingDirectory, word) is { } path
            && ImagePaths.IsWithin(path, folder);
    }
}
