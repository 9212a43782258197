using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.DotNet;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8013: a debug build is published.</summary>
internal sealed class DebugPublishedRule : DotNetRule
{
    public override RuleDescriptor Descriptor { get; } =
        Describe("DFL8013", "debug-published", "Debug build is published", Severity.Info);

    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        foreach (var command in model.Commands)
        {
            if (command.Verb != "publish" || command.HasUnknownWords || command.Has("--no-build")) continue;
            if (command.Configuration == "Debug" && !IsMeant(context)) ReportNamed(command, context);
            else if (!command.NamesConfiguration && IsDebugByDefault(command)) ReportDefault(command, context);
        }
    }

    /// <summary>
    /// Whether the image is for debugging or development, by the name of its Dockerfile, its environment, or a debugger
    /// that it downloads.
    /// </summary>
    private static bool IsMeant(RuleContext context)
    {
        var name = context.Source.Path.Substring(context.Source.Path.LastIndexOfAny(['/', '\\']) + 1);
        if (name.Contains("debug", StringComparison.OrdinalIgnoreCase)
            || name.Contains("dev", StringComparison.OrdinalIgnoreCase))
            return true;
        var state = context.Model.FinalStage!.FinalState;
        if (state.GetValue("ASPNETCORE_ENVIRONMENT") == "Development"
            || state.GetValue("DOTNET_ENVIRONMENT") == "Development")
            return true;
        return context.Ask<object>(
            static model =>
                model.ShippedStages.Any(
                    stage =>
                        model.GetRuns(stage).Any(
                            static run =>
                                run.Syntax.ToString().Contains("vsdbg", StringComparison.OrdinalIgnoreCase)))) is true;
    }

    /// <summary>Before .NET 8 publish builds Debug by default.</summary>
    private static bool IsDebugByDefault(DotNetCommand command) =>
        command.Project is { FrameworkVersion: "5.0" or "6.0" or "7.0" or "3.1" } project
            && project.IsTrue("PublishRelease") == false
            && !project.Has("Configuration");

    private static void ReportNamed(DotNetCommand command, RuleContext context)
    {
        var word = command.WordOf("-c") ?? command.WordOf("--configuration");
        context.Report(
            (word ?? command.Command.Arguments[0]).Span,
            "This publishes a debug build, which is not optimized. Publish a Release build.",
            // A variable lets the author choose the configuration with a build argument.
            word?.Text == "Debug"
                ? context.Fix.Suggested("Publish a Release build", edit => edit.Replace(word.Span, "Release"))
                : null);
    }

    private static void ReportDefault(DotNetCommand command, RuleContext context)
    {
        var verb = command.Command.Arguments[0];
        context.Report(
            verb.Span,
            $"dotnet publish makes a debug build by default for .NET {command.Project!.FrameworkVersion}. "
                + "Add -c Release.",
            context.Fix.Suggested("Add -c Release", edit => edit.Option(command.Run, verb, "-c Release")));
    }
}
