using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3013: FROM asks for one platform, whatever the build is for.</summary>
internal sealed class ConstantPlatformRule : InstructionRule<FromSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3013", "constant-platform", "FROM for one platform only", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "buildkit:FromPlatformFlagConstDisallowed", "hadolint:DL3029",
            "dockadvisor:FromPlatformFlagConstDisallowed", "docker-lint(asymmetric):DL3029", "droast:DF061",
            "kics:using_platform_with_from", "parfum:DL3029", "semgrep:avoid-platform-with-from",
            "tally:buildkit/FromPlatformFlagConstDisallowed"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Hadolint | RulePresets.BuildKit,
    };

    protected override void Analyze(FromSyntax instruction, Stage? stage, RuleContext context)
    {
        if (instruction.Platform is not { Value: { Length: > 0 } platform } flag || platform.IndexOf('$') >= 0) return;
        // Its name, or that of the file, says that it is meant.
        if (stage?.Name is { } name && IsNamedIn(name, platform) || IsPathOf(context.Source.Path, platform)) return;
        context.Report(
            flag.Span,
            $"This stage is built for '{platform}' even where the build is for another platform. "
                + "Remove the option, or name the platform in the name of the stage.",
            context.Fix.Suggested("Remove --platform", edit => edit.Remove(flag.Span)));
    }

    private static bool IsNamedIn(string stage, string platform)
    {
        foreach (var part in platform.ToLowerInvariant().Split('/'))
            if (part.Length > 0 && stage.Contains(part, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Whether the path names the processor, as <c>ubuntu-arm64/Dockerfile</c> does.</summary>
    private static bool IsPathOf(string path, string platform)
    {
        if (platform.ToLowerInvariant().Split('/') is not [_, { Length: > 0 } processor, ..]) return false;
        foreach (var word in path.ToLowerInvariant().Split('/', '.', '-', '_'))
            if (processor switch
                {
                    "amd64" => word is "amd64" or "x64",
                    "arm64" => word is "arm64" or "arm64v8" or "aarch64",
                    "arm" => word is "arm" or "arm32" or "armhf" or "armv6" or "armv7" or "arm32v5" or "arm32v6"
                        or "arm32v7",
                    _ => word == processor,
                })
                return true;
        return false;
    }
}
