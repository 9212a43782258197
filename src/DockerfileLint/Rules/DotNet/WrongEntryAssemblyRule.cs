using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8008: the start command names an assembly that the project doesn't build.</summary>
internal sealed class WrongEntryAssemblyRule : DotNetRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL8008",
        "wrong-entry-assembly",
        "Start command names the wrong assembly",
        Severity.Warning,
        usesContext: true);

    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        if (model.Published is not { AssemblyName: { } name } project
            || context.Model.FinalStage!.Start is not { Name: DotNetCli.Name } start
            || start.Words.Length < 2)
            return;
        var word = start.Words[1];
        var file = word.Value.Substring(word.Value.LastIndexOf('/') + 1);
        if (!file.EndsWith(".dll", StringComparison.Ordinal)
            || file == name + ".dll"
            || model.Closure(project) is not { } closure)
            return;
        if (model.Commands.Any(static command => command.HasProperty("AssemblyName"))) return;
        // Another program may come from elsewhere: only what the final stage copies from the build is known.
        if (closure.Any(facts => facts.AssemblyName is null || facts.AssemblyName + ".dll" == file)
            || closure.Any(static facts => facts.HasUnseenImports))
            return;
        if (context.Model.ShippedStages.Any(
            static stage =>
                stage.Instructions.OfType<TransferSyntax>().Any(static transfer => transfer.GetFlag("from") is null)))
            return;
        if (context.Model.ShippedStages.Sum(static stage => stage.Instructions.OfType<TransferSyntax>().Count()) != 1)
            return;
        if (context.Model.ShippedStages.Sum(
            static stage => stage.References.Count(static reference => reference.Kind == StageReferenceKind.Copy)) != 1)
            return;
        var fixedWord = word.Value.Substring(0, word.Value.Length - file.Length) + name + ".dll";
        context.Report(
            word.Span,
            $"'{project.Path}' builds '{name}.dll', and nothing builds '{file}', so the container doesn't start. "
                + $"Start '{name}.dll'.",
            context.Fix.Suggested($"Start {name}.dll", edit => edit.Replace(word.Span, "\"" + fixedWord + "\"")));
    }
}
