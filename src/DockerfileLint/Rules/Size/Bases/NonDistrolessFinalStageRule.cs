using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1101: the final stage has a shell and a package manager that nothing in the Dockerfile asks for.</summary>
internal sealed class NonDistrolessFinalStageRule : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1101", "non-distroless-final-stage", "The final stage is not distroless, though nothing in it needs a shell", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        if (context.Model.FinalBase is { Distroless: { } lean } final) Report(final, lean, context);
    }

    private static void Report(FinalBase final, DistrolessImage lean, RuleContext context) => context.Report(
        final.From.Image.Span,
        $"Nothing in the final stage needs the shell and the package manager of {final.Image}. {lean.Reference} holds the same run time without them; {lean.Loses}. {HowToStart(final.Start!, lean)}",
        () => final.IsLiteral ? ImmutableArray.Create(Fix(final, lean, context.Source.Path)) : ImmutableArray<CodeFix>.Empty,
        lean.SavedBytes is { } bytes ? new ByteEstimate(bytes, ByteEstimateKind.About) : null,
        related: ImmutableArray.Create(new RelatedLocation(context.Source.Path, final.Start!.Instruction.Span, "this is what starts")));

    private static string HowToStart(StartCommand start, DistrolessImage lean) => lean.Program switch
    {
        { } program => $"Start the program there with ENTRYPOINT [\"{program}\", …], since the image's own entry point is the run time.",
        null when start.Instruction.Kind == InstructionKind.Cmd => "Start the program there with ENTRYPOINT, since the image's own entry point is the run time.",
        null => "The program starts there as here.",
    };

    private static CodeFix Fix(FinalBase final, DistrolessImage lean, string path)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        changes.Add(new TextChange(path, final.From.Image.Span, lean.Reference));
        var start = final.Start!;
        if (lean.Program is { } program && start.Program != program) changes.Add(new TextChange(path, start.Words[0].Span, $"\"{program}\""));
        // The arguments of CMD would go to the entry point of the image.
        if (start.Instruction.Kind == InstructionKind.Cmd) changes.Add(new TextChange(path, start.Instruction.KeywordSpan, "ENTRYPOINT"));
        return new CodeFix($"Ship on {lean.Reference}", FixSafety.Suggested, changes.ToImmutable());
    }
}
