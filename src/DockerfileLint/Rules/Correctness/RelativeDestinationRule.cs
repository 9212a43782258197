using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3017: COPY or ADD to a relative path, though no WORKDIR says to what.</summary>
internal sealed class RelativeDestinationRule : InstructionRule<TransferSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3017", "relative-destination", "Relative destination without WORKDIR", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3045", "dockerfile-doctor:DD041", "droast:DF063",
            "tally:hadolint/DL3045"),
        Fix = FixKind.Suggested,
        IsSaidOnce = true,
        Presets = RulePresets.Recommended | RulePresets.Hadolint,
    };

    // Where a trigger runs, a WORKDIR may come before it.
    protected override bool ReadsTriggers => false;

    protected override void Analyze(TransferSyntax instruction, Stage? stage, RuleContext context)
    {
        if (stage is null || instruction.Destination is not { } destination) return;
        var state = context.Model.GetState(instruction);
        if (state.WorkdirInstruction is not null || stage.OperatingSystem == OperatingSystemKind.Windows) return;
        if (state.Expand(destination).Value is not { Length: > 0 } path || path[0] == '/') return;
        var isRoot = stage.RootBase.WorksInRoot;
        context.ReportAdvice(
            destination.Span,
            isRoot
                ? "Without a WORKDIR, this path is relative to '/'. Begin it with '/', or set WORKDIR."
                : "Without a WORKDIR, the base image decides where this is. Write the whole path, or set WORKDIR.",
            // What an image of somebody else sets may be meant.
            isMinor: !isRoot,
            isRoot && destination.Text == context.Source.ToString(destination.Span)
                ? context.Fix.Suggested(
                    "Write an absolute path", edit => edit.Replace(destination.Span, Absolute(destination.Text)))
                : null);
    }

    private static string Absolute(string path)
    {
        while (path.StartsWith("./", System.StringComparison.Ordinal)) path = path.Substring(2);
        return "/" + (path == "." ? "" : path);
    }
}
