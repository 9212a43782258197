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
        foreach (var source in instruction.Sources)
            if (source.Heredoc is null && !IsCopied(source, instruction, context)) return;
        context.Report(
            instruction.KeywordSpan,
            "ADD also downloads URLs and unpacks archives, and there are none here. Use COPY.",
            context.Fix.Safe(
                "Use COPY",
                edit => edit.Replace(
                    instruction.KeywordSpan, char.IsLower(instruction.Keyword[0]) ? "copy" : "COPY")));
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
