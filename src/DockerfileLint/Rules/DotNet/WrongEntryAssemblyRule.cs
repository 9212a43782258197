using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Projects;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8008: the start command names an assembly that the project doesn't build.</summary>
internal sealed class WrongEntryAssemblyRule : DotNetRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL8008",
        "wrong-entry-assembly",
        "Start command doesn't find the assembly",
        Severity.Warning,
        usesContext: true);

    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        if (model.Published is not { AssemblyName: { } name } project
            || context.Model.FinalStage!.Start is not { } start
            || model.Commands.Any(static command => command.HasProperty("AssemblyName")))
            return;
        if (start.Name != DotNetCli.Name)
        {
            if (start.Name == name && start.Program != name)
                AnalyzeFolder(start.Words[0], start, name, model, context);
            return;
        }

        if (start.Words.Length < 2) return;
        var word = start.Words[1];
        var file = NameOf(word.Value);
        if (file == name && model.Final is not { Kind: "sdk" }) ReportExtension(word, name, context);
        else if (file == name + ".dll") AnalyzeFolder(word, start, file, model, context);
        else if (file.EndsWith(".dll", StringComparison.Ordinal) && IsNeverBuilt(file, project, model, context.Model))
            ReportName(word, file, name, project, context);
    }

    private static string NameOf(string path) => path.Substring(path.AsSpan().LastIndexOfAny('/', '\\') + 1);

    /// <summary>
    /// Another program may come from elsewhere: only what the final stage copies from the build is known.
    /// </summary>
    private static bool IsNeverBuilt(string file, ProjectFacts project, DotNetModel model, BuildModel build)
    {
        if (model.Closure(project) is not { } closure) return false;
        if (closure.Any(facts => facts.AssemblyName is null || facts.AssemblyName + ".dll" == file)
            || closure.Any(static facts => facts.HasUnseenImports))
            return false;
        if (build.ShippedStages.Any(
            static stage =>
                stage.Instructions.OfType<TransferSyntax>().Any(static transfer => transfer.GetFlag("from") is null)))
            return false;
        return build.ShippedStages.Sum(static stage => stage.Instructions.OfType<TransferSyntax>().Count()) == 1
            && build.ShippedStages.Sum(
                static stage =>
                    stage.References.Count(static reference => reference.Kind == StageReferenceKind.Copy)) == 1;
    }

    private static void ReportName(
        JsonStringSyntax word, string file, string name, ProjectFacts project, RuleContext context)
    {
        var fixedWord = word.Value.Substring(0, word.Value.Length - file.Length) + name + ".dll";
        context.Report(
            word.Span,
            $"'{project.Path}' builds '{name}.dll', and nothing builds '{file}', so the container doesn't start. "
                + $"Start '{name}.dll'.",
            context.Fix.Suggested($"Start {name}.dll", edit => edit.Replace(word.Span, "\"" + fixedWord + "\"")));
    }

    private static void ReportExtension(JsonStringSyntax word, string name, RuleContext context) => context.Report(
        word.Span,
        $"dotnet takes '{word.Value}' for a command of the SDK, so the container doesn't start. Start '{name}.dll'.",
        context.Fix.Suggested($"Start {name}.dll", edit => edit.Insert(word.Span.End - 1, ".dll")));

    /// <summary>Reports a file that is published into another folder than the container looks for it in.</summary>
    private static void AnalyzeFolder(
        JsonStringSyntax word, StartCommand start, string file, DotNetModel model, RuleContext context)
    {
        var final = context.Model.FinalStage!;
        var working = final.FinalState.WorkingDirectory;
        if (model.Final is null
            || model.OnlyPublish is not { } publish
            || ImagePaths.Resolve(working, word.Value, final.OperatingSystem) is not { } path)
            return;
        var folder = path.Substring(0, Math.Max(1, path.LastIndexOf('/')));
        if (model.PublishedFolder(publish, folder) is not { } published
            || published == folder
            || context.Model.ShippedStages.Any(stage => model.Changes.MayWriteIn(stage, path)))
            return;
        var isRelative = !ImagePaths.IsAbsolute(word.Value, final.OperatingSystem);
        var isFixable = isRelative && final.Instructions.IndexOf(start.Instruction) >= 0;
        context.Report(
            word.Span,
            $"The container looks for '{path}', but '{file}' is copied to '{published}', so it doesn't start. "
                + (isRelative ? $"Set WORKDIR to '{published}'." : $"Start '{published}/{file}'."),
            isFixable
                ? context.Fix.Suggested(
                    $"Set WORKDIR to {published}", edit => edit.InsertBefore(start.Instruction, "WORKDIR " + published))
                : null);
    }
}
