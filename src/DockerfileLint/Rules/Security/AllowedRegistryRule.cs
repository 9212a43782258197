using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4212: an image comes from a registry that isn't among those allowed.</summary>
internal sealed class AllowedRegistryRule : Rule
{
    private const string Hub = "docker.io";

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4212", "allowed-registry", "Image of a registry that isn't allowed", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3026",
            "kics-datadog:use_only_an_allowed_registry_in_the_from_image",
            "tally:hadolint/DL3026"),
        Presets = RulePresets.None,
        Options = ImmutableArray.Create(
            new RuleOption(
                "registries", "", "The allowed registries, separated by commas, such as docker.io, *.example.org.")),
    };

    public override void Analyze(RuleContext context)
    {
        var allowed = context.GetOption("registries").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (allowed.Length == 0) return;
        foreach (var stage in context.Model.Stages)
            foreach (var reference in stage.References)
                if (reference.IsImage
                    && RegistryOf(reference) is { } registry
                    && !Array.Exists(allowed, pattern => IsMatch(registry, pattern)))
                    context.Report(
                        reference.Span,
                        $"Images of '{registry}' aren't allowed here. Use one of {string.Join(", ", allowed)}.");
    }

    /// <summary>The registry of an image; null where a variable decides it, and for the empty image.</summary>
    private static string? RegistryOf(StageReference reference)
    {
        var stage = reference.User;
        var isBase = reference.Kind == StageReferenceKind.Base;
        var image = isBase ? stage.Base.KnownPrefix : reference.Text;
        var slash = image.IndexOf('/');
        if (slash < 0) return image is "scratch" or "" || isBase && stage.Base.Reference is null ? null : Hub;
        var first = image.Substring(0, slash);
        if (first.Length == 0 || first.IndexOf('$') >= 0) return null;
        return first.IndexOfAny(['.', ':']) >= 0 || first == "localhost" ? first : Hub;
    }

    private static bool IsMatch(string registry, string pattern)
    {
        const StringComparison Comparison = StringComparison.OrdinalIgnoreCase;
        if (pattern.StartsWith("*", StringComparison.Ordinal))
            return registry.EndsWith(pattern.Substring(1), Comparison);
        return pattern.EndsWith("*", StringComparison.Ordinal)
            ? registry.StartsWith(pattern.Substring(0, pattern.Length - 1), Comparison)
            : string.Equals(registry, pattern, Comparison);
    }
}
