using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3015: ADD where COPY does the same.</summary>
internal sealed class AddInsteadOfCopyRule : InstructionRule<AddSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3015", "add-instead-of-copy", "ADD where COPY does the same", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3020", "checkov:CKV_DOCKER_4", "docker-lint(asymmetric):DL3020", "dockerfile-doctor:DD007",
            "droast:DF006", "kics:add_instead_of_copy", "parfum:DL3020", "semgrep:prefer-copy-over-add",
            "tally:hadolint/DL3020", "trivy:DS-0005"),
        Fix = FixKind.Safe,
        IsSaidOnce = true,
        Presets = RulePresets.Recommended | RulePresets.Hadolint,
    };

    protected override void Analyze(AddSyntax instruction, Stage? stage, RuleContext context)
    {
        if (instruction.Sources.IsEmpty) return;
        foreach (var flag in instruction.Flags)
            if (flag.Name is not ("chown" or "chmod" or "link" or "exclude")) return;
        var isNamed = instruction.Sources.Length == 1 && IsFileVariable(instruction, context);
        if ((isNamed ? AddedSource.Unsure : Worst(instruction, context)) is var kind && kind == AddedSource.Other)
            return;
        context.Report(
            instruction.KeywordSpan,
            "ADD also downloads URLs and unpacks archives"
                + (isNamed ? $". If {instruction.Sources[0].Text} is a file, use COPY."
                    : kind == AddedSource.Unsure ? ". If neither is meant here, use COPY."
                    : ", and there are none here. Use COPY."),
            context.Fix.Create(
                "Use COPY",
                kind == AddedSource.Copied ? FixSafety.Safe : FixSafety.Suggested,
                edit => edit.Replace(
                    instruction.KeywordSpan, char.IsLower(instruction.Keyword[0]) ? "copy" : "COPY")));
    }

    /// <summary>What is said of all sources: that of which least is known decides.</summary>
    private static AddedSource Worst(AddSyntax instruction, RuleContext context)
    {
        var worst = AddedSource.Copied;
        foreach (var source in instruction.Sources)
        {
            var kind = AddedSources.Of(source, instruction, context.Model);
            if (kind > worst) worst = kind;
            if (worst == AddedSource.Other) break;
        }

        return worst;
    }

    /// <summary>
    /// Whether the source is one unknown variable whose name says that it is a file, and the destination is the name of
    /// one that isn't unpacked: <c>ADD ${JAR_FILE} app.jar</c>.
    /// </summary>
    private static bool IsFileVariable(AddSyntax instruction, RuleContext context)
    {
        var state = context.Model.GetState(instruction);
        var source = state.Expand(instruction.Sources[0]);
        if (source.Value is not null || source.References.Length != 1) return false;
        var reference = source.References[0];
        return reference.Span.Length == instruction.Sources[0].Span.Length
            && reference.Name.EndsWith("_FILE", System.StringComparison.OrdinalIgnoreCase)
            && instruction.Destination is { } destination
            && state.Expand(destination).Value is { } path
            && ImagePaths.Name(path) is var name
            && name.IndexOf('.') > 0
            && (!ArchiveNames.IsPacked(name) || PlainNames.IsPlain(name));
    }
}
