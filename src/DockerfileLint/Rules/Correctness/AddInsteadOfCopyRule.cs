using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Sources;
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
        foreach (var source in instruction.Sources)
            if (source.Heredoc is null && !isNamed && !IsCopied(source, instruction, context)) return;
        context.Report(
            instruction.KeywordSpan,
            isNamed
                ? $"ADD also downloads URLs and unpacks archives. If {instruction.Sources[0].Text} is a file, use COPY."
                : "ADD also downloads URLs and unpacks archives, and there are none here. Use COPY.",
            context.Fix.Create(
                "Use COPY",
                isNamed ? FixSafety.Suggested : FixSafety.Safe,
                edit => edit.Replace(
                    instruction.KeywordSpan, char.IsLower(instruction.Keyword[0]) ? "copy" : "COPY")));
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
            && (!ArchiveNames.IsPacked(name) || IsNeverUnpacked(name));
    }

    /// <summary>Whether a source is surely taken as it is: by its name, it isn't a tar archive.</summary>
    private static bool IsCopied(TransferPathSyntax source, AddSyntax instruction, RuleContext context)
    {
        var expansion = context.Model.GetState(instruction).Expand(source);
        if (expansion.Value is not { Length: > 0 } path || RemoteSource.IsRemotePrefix(path)) return false;
        var name = ImagePaths.Name(path.TrimEnd('/'));
        if (ArchiveNames.IsPacked(name)) return IsNeverUnpacked(name);
        // Of a pattern, an archive may be among the files.
        if (!PathGlobs.IsGlob(name)) return true;
        var dot = name.LastIndexOf('.');
        return dot >= 0 && dot < name.Length - 1 && !PathGlobs.IsGlob(name.Substring(dot));
    }

    /// <summary>Whether it is a package of another format than tar, whatever it is compressed with.</summary>
    private static bool IsNeverUnpacked(string name) =>
        !ArchiveNames.IsArchive(name)
            && System.IO.Path.GetExtension(name).ToLowerInvariant() is ".jar" or ".war" or ".zip" or ".whl" or ".deb"
                or ".rpm" or ".msi";
}
