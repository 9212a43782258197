using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Purpose;

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
            if (command.Configuration == "Debug" && context.Model.Purpose.Kind != ImagePurposeKind.Build)
                ReportNamed(command, context);
            else if (!command.NamesConfiguration && IsDebugByDefault(command)) ReportDefault(command, context);
        }
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
            (word ?? command.VerbWord).Span,
            "This publishes a debug build, which is not optimized. Publish a Release build.",
            // A variable lets the author choose the configuration with a build argument.
            word?.Text == "Debug"
                ? context.Fix.Suggested("Publish a Release build", edit => edit.Replace(word.Span, "Release"))
                : null);
    }

    private static void ReportDefault(DotNetCommand command, RuleContext context)
    {
        var verb = command.VerbWord;
        context.Report(
            verb.Span,
            $"dotnet publish makes a debug build by default for .NET {command.Project!.FrameworkVersion}. "
                + "Add -c Release.",
            context.Fix.Suggested("Add -c Release", edit => edit.Option(command.Run, verb, "-c Release")));
    }
}
