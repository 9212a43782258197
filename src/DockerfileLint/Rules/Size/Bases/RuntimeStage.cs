using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Size;

/// <summary>The stage that runs what another one has published, in one Dockerfile.</summary>
internal sealed class RuntimeStage
{
    private readonly BuildModel model;
    private readonly DotNetCommand publish;
    private readonly StartCommand start;
    private readonly Stage build;
    private readonly RunSyntax last;
    private readonly List<string> lines = [];
    private readonly List<InstructionSyntax> moved = [];
    private bool makesAccounts;

    private RuntimeStage(BuildModel model, DotNetCommand publish, StartCommand start, Stage build, RunSyntax last)
    {
        this.model = model;
        this.publish = publish;
        this.start = start;
        this.build = build;
        this.last = last;
    }

    /// <summary>
    /// The plan; null where something that the program needs is not clear. The build is the only stage, or the one that
    /// the final stage continues.
    /// </summary>
    public static RuntimeStage? Of(BuildModel model, DotNetCommand? publish, StartCommand start)
    {
        var stage = model.ShippedStages[0];
        if (publish is null
            || publish.HasUnknownWords
            || publish.Run.Stage != stage
            || stage.OperatingSystem == OperatingSystemKind.Windows
            || stage.From is null
            || model.ShippedStages.Length > 2
            || model.ShippedStages.Length == 2 && (stage.Name is null || !model.GetRuns(model.FinalStage!).IsEmpty)
            || model.GetRuns(stage) is not [.., var lastRun])
            return null;
        var plan = new RuntimeStage(model, publish, start, stage, lastRun.Syntax);
        return plan.Carry() && plan.FindFolder() && plan.KnowsUser() ? plan : null;
    }

    /// <summary>Writes the stage.</summary>
    /// <param name="runtime">The image that it is based on.</param>
    /// <param name="edit">The fix.</param>
    public void Write(string runtime, FixEditor edit)
    {
        var final = model.FinalStage!;
        foreach (var instruction in moved) edit.RemoveInstruction(instruction);
        if (final != build)
        {
            edit.Replace(final.From!.Image.Span, runtime);
            edit.InsertAfter(final.From, [.. lines]);
            return;
        }

        if (build.Name is null) edit.Insert(build.From!.Image.Span.End, " AS build");
        edit.InsertAfter(last, ["", "FROM " + runtime, .. lines]);
    }

    /// <summary>Takes over the settings of the build stage; false where one can't be.</summary>
    private bool Carry()
    {
        var hasArguments = false;
        foreach (var instruction in build.Instructions)
        {
            if (instruction.Span.Start > last.Span.Start && build == model.FinalStage)
            {
                // It stays after the new FROM.
                if (instruction is ShellSyntax or OnbuildSyntax) return false;
                continue;
            }

            switch (instruction)
            {
                case TransferSyntax when instruction.Span.Start > last.Span.Start:
                    return false;
                case FromSyntax or TransferSyntax or WorkdirSyntax:
                case UserSyntax { Name.Text: "root" or "0" }:
                    break;
                case RunSyntax run:
                    if (!CarryRun(run)) return false;
                    break;
                case ArgSyntax:
                    hasArguments = true;
                    break;
                case EnvSyntax:
                    lines.Add(instruction.ToString());
                    break;
                case LabelSyntax or ExposeSyntax or VolumeSyntax or StopsignalSyntax or EntrypointSyntax or CmdSyntax:
                    lines.Add(instruction.ToString());
                    moved.Add(instruction);
                    break;
                default:
                    return false;
            }
        }

        // An argument of the build stage has no value in the new one.
        return !hasArguments || !lines.Concat(After()).Any(static line => line.Contains('$'));
    }

    private IEnumerable<string> After() =>
        model.FinalStage!.Instructions
            .Where(one => one is not FromSyntax && (one.Span.Start > last.Span.End || build != model.FinalStage))
            .Select(static one => one.ToString());

    private bool CarryRun(RunSyntax syntax)
    {
        var run = model.GetRun(syntax);
        if (StageCommands.Builds(run)) return true;
        if (!StageCommands.Prepares(run) || run.Mounts.Length > 0) return false;
        makesAccounts |= run.Commands.Any(static command => command.Name is "useradd" or "adduser");
        lines.Add(syntax.ToString());
        return true;
    }

    /// <summary>Adds the COPY of the published files, with their owner.</summary>
    private bool FindFolder()
    {
        // The output path is relative to the working directory of the RUN, which a cd before it would change.
        if (publish.Run.Commands.Any(static command => command.Name is "cd" or "pushd")) return false;
        var working = model.GetState(last).WorkingDirectory;
        var output = publish.Output is { } text ? ImagePaths.Resolve(publish.Run.State.WorkingDirectory, text) : null;
        var word = start.Name == DotNetCli.Name ? start.Words.Length > 1 ? start.Words[1].Value : null : start.Program;
        if (word is null
            || ImagePaths.Resolve(model.FinalStage!.FinalState.WorkingDirectory, word) is not { } program)
            return false;
        var folder = publish.NamesOutput ? output : PublishFolder(program);
        if (folder is null or "/"
            || folder.Any(char.IsWhiteSpace)
            || working?.Any(char.IsWhiteSpace) == true
            || !ImagePaths.IsWithin(program, folder)
            || !FindOwner(folder, out var owner))
            return false;
        // Neither image sets one.
        if (working is not null) lines.Add("WORKDIR " + working);
        var from = build.Name ?? "build";
        lines.Add($"COPY --from={from} {(owner is null ? "" : $"--chown={owner} ")}{folder} {folder}");
        return true;
    }

    /// <summary>The default output of publish, where the program is in a folder of that form.</summary>
    private static string? PublishFolder(string program)
    {
        var folder = program.Substring(0, Math.Max(1, program.LastIndexOf('/')));
        return folder.EndsWith("/publish", StringComparison.Ordinal) && folder.Contains("/bin/") ? folder : null;
    }

    /// <summary>The owner that the files get; false where other files change theirs.</summary>
    private bool FindOwner(string folder, out string? owner)
    {
        owner = null;
        foreach (var run in model.GetRuns(build))
        {
            foreach (var command in run.Commands)
            {
                if (!StageCommands.IsChown(command)) continue;
                var arguments = new ShellArguments(command);
                if (command.Span.Start < publish.Command.Span.Start
                    || arguments.Operands is not [{ Value: { } name }, { Value: { } path }]
                    || !arguments.Has("-R", "--recursive")
                    || !IsKnown(name.Split(':')[0])
                    || ImagePaths.Resolve(run.State.WorkingDirectory, path) is not { } changed
                    || !ImagePaths.IsWithin(folder, changed))
                    return false;
                owner = name;
            }
        }

        return true;
    }

    /// <summary>Whether the image of the new stage has the user that the program runs as.</summary>
    private bool KnowsUser() =>
        model.FinalStage!.FinalState.UserInstruction is not { } user || IsKnown(user.Name.Text.Split(':')[0]);

    private bool IsKnown(string user) =>
        makesAccounts
            || user == "root"
            || user.All(char.IsDigit)
            || user is "app" or "$APP_UID" or "${APP_UID}"
                && DotNetImage.Of(build.Base.Known) is { Major: >= 8 };
}
