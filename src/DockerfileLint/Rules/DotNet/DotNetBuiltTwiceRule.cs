using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8011: <c>dotnet build</c> and <c>dotnet publish</c> both compile the project.</summary>
internal sealed class DotNetBuiltTwiceRule : DotNetRule
{
    public override RuleDescriptor Descriptor { get; } =
        Describe("DFL8011", "dotnet-built-twice", "Project is compiled by both build and publish", Severity.Info);

    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        foreach (var (build, publish) in RepeatedBuilds.Of(model, context.Model.Stages))
            Report(build, publish, IsTheRestore(model, build, publish), context);
    }

    /// <summary>Whether publish relies on the build's restore.</summary>
    private static bool IsTheRestore(DotNetModel model, DotNetCommand build, DotNetCommand publish) =>
        !publish.Restores
            && build.Restores
            && !model.Commands.Any(
                one =>
                    one.Verb == "restore"
                        && one.Command.Span.Start < build.Command.Span.Start
                        && build.Run.Stage!.IsOrIsBuiltOn(one.Run.Stage!));

    private static void Report(DotNetCommand build, DotNetCommand publish, bool isTheRestore, RuleContext context) =>
        context.Report(
            build.VerbWord.Span,
            "dotnet publish compiles the project "
                + $"again{(build.Output is { } output ? $", and nothing uses '{output}'" : "")}. "
                + $"{(isTheRestore ? "Replace this build with dotnet restore." : "Remove this build.")}",
            Fix(build, isTheRestore, context),
            related: ImmutableArray.Create(
                new RelatedLocation(context.Source.Path, publish.VerbWord.Span, "compiled again here")));

    private static Func<ImmutableArray<CodeFix>>? Fix(DotNetCommand build, bool isTheRestore, RuleContext context)
    {
        if (build.Run.Commands.Length != 1) return null;
        if (!isTheRestore)
            return context.Fix.Suggested("Remove the build", edit => edit.RemoveInstruction(build.Run.Syntax));
        if (build.NamesRuntime || build.Run.IsExecForm) return null;
        var words = build.Command.Arguments;
        return context.Fix.Suggested("Replace the build with dotnet restore", edit => edit.Replace(
            TextSpan.FromBounds(words[0].Span.Start, words[words.Length - 1].Span.End),
            build.TargetWord is { } word ? $"restore {word.Text}" : "restore"));
    }
}
