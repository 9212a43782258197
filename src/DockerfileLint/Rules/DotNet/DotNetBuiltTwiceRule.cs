using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Paths;
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
        foreach (var publish in model.Commands)
        {
            if (publish.Verb != "publish" || publish.Has("--no-build") || publish.Target is null) continue;
            var build = model.Commands.FirstOrDefault(
                command =>
                    command.Verb == "build"
                        && IsBefore(command, publish)
                        && IsSame(command, publish)
                        && CompilesElsewhere(command, publish));
            if (build is not null && !IsUsedBetween(model, build, publish) && !IsUsedBeside(context.Model, build))
                Report(build, publish, IsTheRestore(model, build, publish), context);
        }
    }

    private static bool IsBefore(DotNetCommand build, DotNetCommand publish) =>
        build.Command.Span.Start < publish.Command.Span.Start && publish.Run.Stage!.IsOrIsBuiltOn(build.Run.Stage!);

    private static bool IsSame(DotNetCommand build, DotNetCommand publish) =>
        build.ImagePath is { } image && image == publish.ImagePath
            || build.Target is not null && build.Target == publish.Target;

    /// <summary>
    /// Whether publish can't use the build output: it is in another folder, or of another configuration.
    /// </summary>
    private static bool CompilesElsewhere(DotNetCommand build, DotNetCommand publish) =>
        build.Output is not null
            || build.Configuration is { } one
                && publish.Configuration is { } other
                && !one.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether tests run the build output, or a stage copies it.</summary>
    private static bool IsUsedBetween(DotNetModel model, DotNetCommand build, DotNetCommand publish)
    {
        if (model.Commands.Any(command => command.Verb is "test" or "pack" or "run")) return true;
        var output = build.Output is { } text ? ImagePaths.Resolve(build.Run.State.WorkingDirectory, text) : null;
        if (output is null) return build.Run.Stage!.Uses.Any(static use => use.Kind != StageReferenceKind.Base);
        foreach (var stage in new[] { build.Run.Stage!, publish.Run.Stage! })
        {
            foreach (var transfer in stage.Uses.Select(static use => use.Instruction).OfType<Syntax.TransferSyntax>())
            {
                foreach (var source in transfer.Sources)
                    if (ImagePaths.Resolve("/", source.Text) is not { } path
                        || ImagePaths.IsWithin(path, output)
                        || ImagePaths.IsWithin(output, path))
                        return true;
            }
        }

        return false;
    }

    /// <summary>Whether a stage that is built for itself, such as one for tests, goes on from what was built.</summary>
    private static bool IsUsedBeside(BuildModel model, DotNetCommand build) =>
        model.Stages.Any(stage => !stage.IsReachable && stage.IsOrIsBuiltOn(build.Run.Stage!));

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
