using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.DotNet;

/// <summary>
/// DFL8009: restore runs before a file that it reads is copied. It succeeds, but has to be repeated later.
/// </summary>
internal sealed class MissingRestoreInputRule : DotNetRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL8009",
        "missing-restore-input",
        "File that restore reads is copied after it",
        Severity.Warning,
        usesContext: true);

    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        if (!model.Files.IsKnown) return;
        foreach (var restore in model.Commands)
        {
            if (restore.Verb != "restore" || restore.Project is null || restore.Run.IsExecForm) continue;
            var later = model.Commands.FirstOrDefault(
                command =>
                    command.Verb is "build" or "publish"
                        && command.Project?.Path == restore.Project.Path
                        && command.Run.Stage!.IsOrIsBuiltOn(restore.Run.Stage!)
                        && command.Run.Syntax.Span.Start > restore.Run.Syntax.Span.Start);
            if (later is null
                || RestoreInputs.Missing(model, restore, later, model.Files.IsSent) is not { IsEmpty: false } missing)
                continue;
            missing = missing.RemoveAll(one => !RestoreInputs.Concerns(model, restore.Project, one.File));
            if (!missing.IsEmpty) Report(restore, later, missing, LacksFramework(model, restore, missing), context);
        }
    }

    /// <summary>Whether a project finds its only target framework in a file that is missing.</summary>
    private static bool LacksFramework(
        DotNetModel model, DotNetCommand restore, ImmutableArray<(string File, string Image)> missing) =>
        model.Closure(restore.Project!) is { } closure
            && closure.Any(facts => missing.Any(one => one.File == facts.FrameworkFile && one.File != facts.Path));

    private static void Report(
        DotNetCommand restore,
        DotNetCommand later,
        ImmutableArray<(string File, string Image)> missing,
        bool lacksFramework,
        RuleContext context)
    {
        var names = string.Join(", ", missing.Select(static one => $"'{one.File}'"));
        var onlySettings = missing.All(
            static one =>
                one.File.EndsWith(".json", StringComparison.Ordinal)
                    || one.File.EndsWith(".config", StringComparison.OrdinalIgnoreCase));
        var consequence = lacksFramework ? "restore fails (NETSDK1013)"
            : onlySettings ? "restore doesn't use the settings"
            : missing.Any(static one => IsVersions(one.File)) ? "restore fails or uses other package versions"
            : later.Restores ? $"dotnet {later.Verb} restores again after every source change"
            : missing.Any(static one => DotNetModel.IsProject(one.File))
            ? $"dotnet {later.Verb} --no-restore fails (NETSDK1004)"
            : $"dotnet {later.Verb} --no-restore uses an incomplete restore";
        context.Report(
            restore.VerbWord.Span,
            $"{names} {(missing.Length == 1 ? "is" : "are")} copied after this restore, so {consequence}. "
                + $"Copy {(missing.Length == 1 ? "it" : "them")} before this RUN.",
            context.Fix.Suggested(
                missing.Length == 1
                    ? $"Copy {missing[0].File} before restore"
                    : "Copy the files that restore reads before it",
                edit => edit.InsertBefore(
                    restore.Run.Syntax, RestoreCopies.Lines(restore.Run.State.WorkingDirectory, missing))),
            related: ImmutableArray.Create(new RelatedLocation(
                context.Source.Path, later.VerbWord.Span, $"dotnet {later.Verb} runs here")),
            severity: onlySettings ? Severity.Info : Severity.Warning);
    }

    private static bool IsVersions(string file) => ImagePaths.Name(file) == "Directory.Packages.props";
}
