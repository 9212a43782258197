using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8010: restore stands in a RUN of its own behind the COPY of all sources, so every change of a source file restores anew.</summary>
internal sealed class RestoreAfterCopyRule : DotNetRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = Describe("DFL8010", "restore-after-copy", "Restore runs behind the COPY of all sources", Severity.Info);

    /// <inheritdoc/>
    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        if (!model.Files.IsKnown) return;
        foreach (var restore in model.Commands)
        {
            if (restore.Verb != "restore" || restore.Project is not { } project || restore.Run.Commands.Length != 1 || restore.Run.IsExecForm) continue;
            // A mounted cache makes it cheap to restore again.
            if (restore.Run.Mounts.Any(static mount => mount.Kind == RunMountKind.Cache)) continue;
            var instructions = restore.Run.Stage!.Instructions;
            var index = instructions.IndexOf(restore.Run.Syntax);
            if (index < 1 || instructions[index - 1] is not CopySyntax copy || copy.Flag("from") is not null || !IsWhole(copy, project.Path)) continue;
            Report(model, restore, copy, context);
        }
    }

    private static void Report(DotNetModel model, DotNetCommand restore, CopySyntax copy, RuleContext context)
    {
        var project = restore.Project!;
        if (RestoreInputs.Of(model, project, model.Files.IsSent) is not { } files) return;
        context.Report(
            restore.Command.Arguments[0].Span,
            $"This RUN stands behind the COPY of all sources, so each change of one fetches all packages again. Copy {(files.Length == 1 ? project.Path : "the project files")} first, restore, and copy the rest then.",
            () => Suggest("Restore before the sources are copied", InstructionEdits.InsertBefore(context.Source, copy, [.. files.Select(file => Line(copy, file)), restore.Run.Syntax.ToString()]), InstructionEdits.Delete(context.Source, restore.Run.Syntax)));
    }

    /// <summary>Whether the COPY takes the context's root whole, into a folder.</summary>
    private static bool IsWhole(CopySyntax copy, string project) =>
        project.Length > 0 && copy.Sources.Length == 1 && copy.Sources[0].Text is "." or "./" or "/" && copy.Flags.IsEmpty;

    private static string Line(CopySyntax copy, string file)
    {
        var target = copy.Destination!.Text.TrimEnd('/');
        var folder = file.LastIndexOf('/') is > 0 and var slash ? file.Substring(0, slash + 1) : "";
        var place = (target is "." or "" ? (copy.Destination!.Text.StartsWith("/", StringComparison.Ordinal) ? "/" : "./") : target + "/") + folder;
        return file.IndexOf(' ') >= 0 || place.IndexOf(' ') >= 0 ? $"COPY [\"{file}\", \"{place}\"]" : $"COPY {file} {place}";
    }
}
