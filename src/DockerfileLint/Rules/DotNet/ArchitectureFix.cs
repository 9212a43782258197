using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.DotNet;

/// <summary>Restores and publishes for the architecture that the image is built for.</summary>
internal static class ArchitectureFix
{
    /// <summary>The suggestion; none where the stage has no FROM, or a command is a JSON array.</summary>
    public static ImmutableArray<CodeFix> Create(DotNetModel model, DotNetCommand publish, SourceText source)
    {
        var stage = publish.Run.Stage!;
        // -a must be on restore and on publish, or on neither.
        var commands = model.Commands.Where(command => command.Verb is "restore" or "build" or "publish" && stage.Chain.Contains(command.Run.Stage!)).ToList();
        if (stage.BaseStage is not null || stage.From is null || commands.Exists(static command => command.Run.IsExecForm || command.NamesRuntime)) return ImmutableArray<CodeFix>.Empty;
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        if (!stage.Instructions.OfType<ArgSyntax>().Any(static arg => arg.Arguments.ToString().Trim() == "TARGETARCH")) changes.Add(InstructionEdits.InsertAfter(source, stage.From, "ARG TARGETARCH"));
        foreach (var command in commands) changes.Add(new TextChange(source.Path, new TextSpan(command.Command.Arguments[0].Span.End, 0), " -a $TARGETARCH"));
        return ImmutableArray.Create(new CodeFix("Restore and publish for $TARGETARCH", FixSafety.Suggested, changes.ToImmutable()));
    }
}
