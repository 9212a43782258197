using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8020: a solution is restored or built, and projects of it aren't in the image.</summary>
internal sealed class SolutionBeforeProjectsRule : DotNetRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL8020",
        "solution-before-projects",
        "Solution is restored without all of its projects",
        Severity.Warning,
        usesContext: true);

    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        if (!model.Files.IsKnown) return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var command in model.Commands)
        {
            if (command.ImagePath is not { } image
                || !DotNetModel.IsSolution(image)
                || command.ProjectPath is not { } path
                || MayFail(command.Run)
                || !seen.Add(image)
                || Missing(model, command, path, image) is not { IsEmpty: false } missing)
                continue;
            Report(command, path, missing, missing.All(one => model.Files.IsSent(one.File)), context);
        }
    }

    /// <summary>Whether the RUN goes on after a failure.</summary>
    private static bool MayFail(RunModel run) =>
        run.Script.Body.Items.Any(static item => item.Operator == ShellListOperator.Or);

    /// <summary>
    /// The projects of the context that aren't in the image, with their places; null where that is not known.
    /// </summary>
    private static ImmutableArray<(string File, string Image)>? Missing(
        DotNetModel model, DotNetCommand command, string path, string image)
    {
        // A command such as dotnet sln remove may have written another solution.
        if (model.Solution(path) is not { } members || model.Changes.MayWrite(command.Run, image)) return null;
        var missing = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var member in members)
        {
            // A project that the context doesn't contain may come from a submodule.
            if (!model.Exists(member) || RestoreInputs.Place(path, image, member) is not { } place) continue;
            var found = model.Files.Find(command.Run, place, out var isKnown);
            if (!isKnown || model.Changes.MayWrite(command.Run, place)) return null;
            if (found is null) missing.Add((member, place));
        }

        return missing.ToImmutable();
    }

    private static void Report(
        DotNetCommand command,
        string solution,
        ImmutableArray<(string File, string Image)> missing,
        bool areSent,
        RuleContext context)
    {
        var isOne = missing.Length == 1;
        var which = isOne
            ? $"'{missing[0].File}'"
            : $"'{missing[0].File}' and {missing.Length - 1} more {(missing.Length == 2 ? "project" : "projects")}";
        var it = isOne ? "it" : "them";
        var why = areSent ? "not copied before it" : "not in the image";
        context.Report(
            (command.TargetWord ?? command.VerbWord).Span,
            $"dotnet {command.Verb} fails (MSB3202): {which} of '{ImagePaths.Name(solution)}' "
                + $"{(isOne ? "is" : "are")} {why}. "
                + $"{(areSent ? $"Copy {it} first" : $"Include {it} in the context")}, "
                + $"or {command.Verb} the program's project.",
            areSent
                ? context.Fix.Suggested(
                    isOne ? $"Copy {missing[0].File} before {command.Verb}" : "Copy the projects first",
                    edit => edit.InsertBefore(
                        command.Run.Syntax, RestoreCopies.Lines(command.Run.State.WorkingDirectory, missing)))
                : null);
    }
}
