using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Projects;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8019: publish without restore is for another runtime than the restore before it.</summary>
internal sealed class RestoredForOtherRuntimeRule : DotNetRule
{
    // With these in the project, restore finds out the runtime by itself.
    private static readonly string[] Inferring = [
        "RuntimeIdentifier", "RuntimeIdentifiers", "UseCurrentRuntimeIdentifier", "PublishAot", "PublishTrimmed",
        "PublishSingleFile", "PublishReadyToRun", "SelfContained", "PublishSelfContained"
    ];

    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL8019",
        "restored-for-other-runtime",
        "Project is restored for another runtime than published",
        Severity.Warning,
        usesContext: true);

    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        if (!model.Files.IsKnown) return;
        var restores = new List<Restore>();
        foreach (var command in model.Commands)
        {
            if (command.Verb == "restore" || command.Restores)
            {
                restores.Add(
                    new Restore(command, model.RestoredBy(command), RequestedRuntime.Of(command), IsUnclear(command)));
                continue;
            }

            if (command.Verb is not ("build" or "publish")
                || !command.ReliesOnRestore
                || command.HasUnknownWords
                || command.Project is not { } project
                || restores.Count == 0
                || Infers(project)
                || RequestedRuntime.Of(command) is not { } asked)
                continue;
            if (LastFor(command, project, asked, restores) is { } last) Report(last, command, asked, context);
        }
    }

    private static bool Infers(ProjectFacts project) =>
        project.HasUnseenImports || Array.Exists(Inferring, project.Has);

    /// <summary>Whether something else than its options may decide the runtime of a restore.</summary>
    private static bool IsUnclear(DotNetCommand restore) =>
        restore.HasUnknownWords
            || Array.Exists(Inferring, name => name != "RuntimeIdentifier" && restore.HasProperty(name))
            || Array.Exists(Inferring, name => restore.Run.State.Variable(name) is not null);

    /// <summary>
    /// The last restore of the project before a command; null if it, or one before it, may be for its runtime.
    /// </summary>
    private static Restore? LastFor(
        DotNetCommand command, ProjectFacts project, RequestedRuntime asked, List<Restore> restores)
    {
        Restore? last = null;
        foreach (var restore in restores)
        {
            if (!command.Run.Stage!.IsOrIsBuiltOn(restore.Command.Run.Stage!)) continue;
            if (restore.Projects is null) return null;
            if (!restore.Projects.Contains(project.Path)) continue;
            if (restore.IsUnclear || restore.Runtime is { } given && !given.DiffersFrom(asked)) return null;
            last = restore;
        }

        return last;
    }

    private static void Report(
        Restore last, DotNetCommand command, RequestedRuntime asked, RuleContext context)
    {
        var (restore, given) = (last.Command, last.Runtime);
        var line = context.Source.GetLine(restore.Command.Span.Start) + 1;
        context.Report(
            asked.Word.Span,
            $"dotnet {command.Verb} fails (NETSDK1047): it doesn't restore, and line {line} restored "
                + $"{(given is null ? "without a runtime identifier" : "for " + given.Name)}. "
                + $"{(given is null ? "Add" : "Use")} '{asked.ForRestore}' there.",
            Fix(restore, command, given, asked, context),
            related: ImmutableArray.Create(
                new RelatedLocation(context.Source.Path, restore.VerbWord.Span, "restored here")));
    }

    /// <summary>Only a restore of the project itself: a solution can't be built for one runtime.</summary>
    private static Func<ImmutableArray<CodeFix>>? Fix(
        DotNetCommand restore,
        DotNetCommand command,
        RequestedRuntime? given,
        RequestedRuntime asked,
        RuleContext context)
    {
        if (restore.Project is null
            || asked.Word.Variables.Any(name => restore.Run.State.Variable(name) is null)
            || restore.Verb != "restore" && command.Has("--no-build"))
            return null;
        var title = $"Restore with {asked.ForRestore}";
        if (given is null)
            return context.Fix.Suggested(
                title, edit => edit.Option(restore.Run, restore.VerbWord, asked.ForRestore));
        return given.Option == asked.Option && !given.IsCurrent
            ? context.Fix.Suggested(title, edit => edit.Replace(given.Word.Span, asked.Word.Text))
            : null;
    }

    private sealed record Restore(
        DotNetCommand Command, HashSet<string>? Projects, RequestedRuntime? Runtime, bool IsUnclear);
}
