using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8012: publish restores again, although an earlier RUN has restored all it needs.</summary>
internal sealed class DotNetRestoredTwiceRule : DotNetRule
{
    private static readonly string[] Shaping = [
        "PublishAot", "PublishTrimmed", "PublishSingleFile", "PublishReadyToRun", "SelfContained", "RuntimeIdentifier"
    ];

    public override RuleDescriptor Descriptor { get; } =
        Describe("DFL8012", "dotnet-restored-twice", "Project is restored by both restore and publish", Severity.Info);

    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        if (!model.Files.IsKnown) return;
        // A build that should go needs no option.
        var needless = new HashSet<DotNetCommand>(
            RepeatedBuilds.Of(model, context.Model.Stages).Select(static one => one.Build));
        foreach (var command in model.Commands)
        {
            if (command.Verb is not ("build" or "publish")
                || !command.Restores
                || command.Project is not { } project
                || command.HasUnknownWords
                || needless.Contains(command))
                continue;
            var restore = model.Commands.FirstOrDefault(
                one =>
                    one.Verb == "restore"
                        && one.Project?.Path == project.Path
                        && one.Run.Syntax.Span.Start < command.Run.Syntax.Span.Start
                        && command.Run.Stage!.IsOrIsBuiltOn(one.Run.Stage!));
            if (restore is null
                || !IsEnough(model, restore, command)
                || RestoreInputs.IgnoresObj(model, project) != true)
                continue;
            var verb = command.VerbWord;
            context.Report(
                verb.Span,
                $"dotnet {command.Verb} restores '{project.Path}' again, "
                    + $"although line {context.Source.GetLine(restore.Command.Span.Start) + 1} already did. "
                    + "Add --no-restore.",
                context.Fix.Suggested("Add --no-restore", edit => edit.Option(command.Run, verb, "--no-restore")),
                related: ImmutableArray.Create(
                    new RelatedLocation(context.Source.Path, restore.VerbWord.Span, "restored here")));
        }
    }

    /// <summary>
    /// Whether the restore fetched what the command needs: all files were there, and both are for the same runtime.
    /// </summary>
    private static bool IsEnough(DotNetModel model, DotNetCommand restore, DotNetCommand command)
    {
        if (restore.HasUnknownWords
            || Runtime(restore) != Runtime(command)
            || command.Has("--self-contained")
            || command.Has("--sc"))
            return false;
        foreach (var property in Shaping)
            if (command.HasProperty(property) || restore.HasProperty(property)) return false;
        // A restore without a configuration misses references that only Release has, and properties that only publish
        // sets.
        if (model.Closure(command.Project!) is not { } closure
            || closure.Any(static facts => facts.HasConditionalReferences || facts.Has("PublishSelfContained")))
            return false;
        // A cache mount exists for one RUN only.
        if (restore.Run.Mounts.Length > 0 || command.Run.Mounts.Length > 0) return false;
        return RestoreInputs.Missing(model, restore, command, model.Files.IsSent) is { IsEmpty: true };
    }

    private static string Runtime(DotNetCommand command) =>
        string.Join(
            "|",
            new[] { "-r", "--runtime", "-a", "--arch", "--os" }.Select(option => command.WordOf(option)?.Text ?? ""));
}
