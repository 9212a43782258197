using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8013: what is published is a debug build.</summary>
internal sealed class DebugConfigurationRule : DotNetRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = Describe("DFL8013", "debug-published", "A debug build is published", Severity.Info);

    /// <inheritdoc/>
    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        foreach (var command in model.Commands)
        {
            if (command.Verb != "publish" || command.HasUnknownWords || command.Has("--no-build")) continue;
            if (command.Configuration == "Debug" && !IsMeant(context)) ReportNamed(command, context);
            else if (!command.NamesConfiguration && IsDebugByDefault(command)) ReportDefault(command, context);
        }
    }

    /// <summary>Whether the image is one to debug or to develop in: by the name of its Dockerfile, its environment, or the debugger that it fetches.</summary>
    private static bool IsMeant(RuleContext context)
    {
        var name = context.Source.Path.Substring(context.Source.Path.LastIndexOfAny(['/', '\\']) + 1);
        if (name.IndexOf("debug", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("dev", StringComparison.OrdinalIgnoreCase) >= 0) return true;
        var state = context.Model.FinalStage!.FinalState;
        if (state.Value("ASPNETCORE_ENVIRONMENT") == "Development" || state.Value("DOTNET_ENVIRONMENT") == "Development") return true;
        return context.Ask<object>(static model => model.ShippedStages.Any(static stage => stage.Runs.Any(static run => run.Syntax.ToString().IndexOf("vsdbg", StringComparison.OrdinalIgnoreCase) >= 0))) is true;
    }

    /// <summary>Before .NET 8 publish builds Debug where nothing else is said.</summary>
    private static bool IsDebugByDefault(DotNetCommand command) =>
        command.Project is { FrameworkVersion: "5.0" or "6.0" or "7.0" or "3.1" } project && project.IsTrue("PublishRelease") == false && !project.Has("Configuration");

    private static void ReportNamed(DotNetCommand command, RuleContext context)
    {
        var word = command.WordOf("-c") ?? command.WordOf("--configuration");
        context.Report(
            (word ?? command.Command.Arguments[0]).Span,
            "What is published is a debug build: not optimised, and slower. Publish Release.",
            // A variable that build arguments change is the author's own choice.
            () => word?.Text == "Debug" ? Suggest("Publish Release", new TextChange(context.Source.Path, word.Span, "Release")) : ImmutableArray<CodeFix>.Empty);
    }

    private static void ReportDefault(DotNetCommand command, RuleContext context)
    {
        var verb = command.Command.Arguments[0];
        context.Report(
            verb.Span,
            $"For .NET {command.Project!.FrameworkVersion} publish makes a debug build where no configuration is named: not optimised, and slower. Add -c Release.",
            () => Suggest("Add -c Release", new TextChange(context.Source.Path, new TextSpan(verb.Span.End, 0), " -c Release")));
    }
}
