using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1105: a program without shared libraries ships on a system that it does not use.</summary>
internal sealed class StaticBinaryBaseRule : Rule
{
    private const string Lean = "gcr.io/distroless/static-debian13";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1105", "static-binary-base", "A static program ships on a system that it does not use", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        if (context.Model.FinalBase is not { } final || !IsSystem(final.Image.Repository) || !final.NeedsNoShell || !final.KnowsUsers) return;
        if (FindBuild(context.Model, final.Start!) is { } build) Report(final, build, context);
    }

    private static bool IsSystem(string repository) => repository is "alpine" or "debian" or "ubuntu" or "busybox" or "almalinux" or "rockylinux" or "fedora" or "amazonlinux"
        or "gcr.io/distroless/base" or "gcr.io/distroless/base-debian12" or "gcr.io/distroless/base-debian13";

    /// <summary>The static build of the program that starts, in a stage from which the final one copies it; all that is copied must come from such stages or the context.</summary>
    private static RunCommand? FindBuild(BuildModel model, StartCommand start)
    {
        if (!start.Program.StartsWith("/", StringComparison.Ordinal)) return null;
        RunCommand? build = null;
        foreach (var copy in model.FinalStage!.Instructions.OfType<CopySyntax>())
        {
            if (copy.Flag("from") is null) continue;
            var source = model.FinalStage.References.FirstOrDefault(reference => reference.Instruction == copy)?.Target;
            if (source is null || StaticBinaries.Find(source) is not { } found) return null;
            build = found;
        }

        return build;
    }

    private static void Report(FinalBase final, RunCommand build, RuleContext context) => context.Report(
        final.From.Image.Span,
        $"The program is built without shared libraries (line {context.Source.GetLine(build.Command.Span.Start) + 1}) and starts without a shell, so it needs nothing of {final.Image}. {Lean} holds what such programs look for (certificates, time zones, users, /tmp) in 2 MB; there is no shell in it for docker exec.",
        () => final.IsLiteral ? ImmutableArray.Create(new CodeFix($"Ship on {Lean}", FixSafety.Suggested, ImmutableArray.Create(new TextChange(context.Source.Path, final.From.Image.Span, Lean)))) : ImmutableArray<CodeFix>.Empty,
        related: ImmutableArray.Create(new RelatedLocation(context.Source.Path, build.Command.Span, "built here")));
}
