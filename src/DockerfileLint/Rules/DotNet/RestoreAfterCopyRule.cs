using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8010: restore runs after the COPY of all sources, so every source change restores again.</summary>
internal sealed class RestoreAfterCopyRule : DotNetRule
{
    public override RuleDescriptor Descriptor { get; } =
        Describe("DFL8010", "restore-after-copy", "Restore runs after all sources are copied", Severity.Info);

    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        if (!model.Files.IsKnown) return;
        foreach (var restore in model.Commands)
        {
            if (restore.Verb != "restore"
                || restore.Project is not { } project
                || restore.Run.Commands.Length != 1
                || restore.Run.IsExecForm)
                continue;
            // A mounted cache makes it cheap to restore again.
            if (restore.Run.Mounts.Any(static mount => mount.Kind == RunMountKind.Cache)) continue;
            var instructions = restore.Run.Stage!.Instructions;
            var index = instructions.IndexOf(restore.Run.Syntax);
            var before = index - 1;
            while (before > 0 && instructions[before] is WorkdirSyntax) before--;
            if (before < 0
                || instructions[before] is not CopySyntax copy
                || copy.GetFlag("from") is not null
                || !IsWhole(copy, project.Path))
                continue;
            Report(model, restore, copy, context);
        }
    }

    private static void Report(DotNetModel model, DotNetCommand restore, CopySyntax copy, RuleContext context)
    {
        var project = restore.Project!;
        if (RestoreInputs.Of(model, project, model.Files.IsSent) is not { } files) return;
        // A local obj folder that is copied with the sources would overwrite the restored one, and no later command
        // would restore it.
        var isRepaired = RestoreInputs.IgnoresObj(model, project) == true
            || model.Commands.All(static command => command.Verb == "restore" || command.Restores);
        context.Report(
            restore.VerbWord.Span,
            "Every source change restores all packages again. Copy "
                + $"{(files.Length == 1 ? $"'{project.Path}'" : "the project files")} and restore "
                + $"first{(isRepaired ? "" : ", with **/obj in the .dockerignore")}.",
            isRepaired
                ? context.Fix.Suggested(
                    "Restore before copying the sources", edit => Move(restore, copy, files, edit, context.Source))
                : null);
    }

    private static void Move(
        DotNetCommand restore, CopySyntax copy, ImmutableArray<string> files, FixEditor edit, SourceText source)
    {
        if (RunLine(restore, copy, files, source) is not { } line)
        {
            edit.GiveUp();
            return;
        }

        edit.InsertBefore(copy, [.. files.Select(file => Line(copy, file)), line]);
        edit.RemoveInstruction(restore.Run.Syntax);
    }

    /// <summary>
    /// The RUN as it is written before the COPY; it names the project if a WORKDIR is between them. Null if it would
    /// find another global.json.
    /// </summary>
    private static string? RunLine(
        DotNetCommand restore, CopySyntax copy, ImmutableArray<string> files, SourceText source)
    {
        var span = restore.Run.Syntax.Span;
        var text = source.Text.Substring(span.Start, span.Length);
        var instructions = restore.Run.Stage!.Instructions;
        if (instructions[instructions.IndexOf(restore.Run.Syntax) - 1] == copy) return text;
        if (restore.ImagePath is not { } image
            || image.Contains(' ')
            || files.Any(static file => file.EndsWith("/global.json", StringComparison.Ordinal)))
            return null;
        var verb = restore.VerbWord.Span;
        return restore.TargetWord is { } word
            ? text.Substring(0, word.Span.Start - span.Start) + image + text.Substring(word.Span.End - span.Start)
            : text.Substring(0, verb.End - span.Start) + " " + image + text.Substring(verb.End - span.Start);
    }

    /// <summary>Whether the COPY takes the context's root whole, into a folder.</summary>
    private static bool IsWhole(CopySyntax copy, string project) =>
        project.Length > 0
            && copy.Sources.Length == 1
            && copy.Sources[0].Text is "." or "./" or "/"
            && copy.Flags.IsEmpty;

    private static string Line(CopySyntax copy, string file)
    {
        var target = copy.Destination!.Text.TrimEnd('/');
        var folder = file.LastIndexOf('/') is > 0 and var slash ? file.Substring(0, slash + 1) : "";
        var place = (target is "." or ""
            ? (copy.Destination!.Text.StartsWith("/", StringComparison.Ordinal) ? "/" : "./")
            : target + "/")
            + folder;
        return file.Contains(' ') || place.Contains(' ') ? $"COPY [\"{file}\", \"{place}\"]" : $"COPY {file} {place}";
    }
}
