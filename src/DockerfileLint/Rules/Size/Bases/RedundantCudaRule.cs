using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1111: CUDA packages are installed that the base image already contains in another version.</summary>
internal sealed class RedundantCudaRule : CommandRule
{
    private static readonly string[] Base = ["cuda-cudart-", "cuda-compat-"];
    private static readonly string[] Runtime = [
        "cuda-libraries-", "cuda-nvtx-", "libcublas-", "libcusparse-", "libnpp-", "libnccl2",
        // Metapackages that depend on them.
        "cuda-runtime-", "cuda-toolkit-"
    ];
    private static readonly string[] Developer = [
        "cuda-cudart-dev-", "cuda-command-line-tools-", "cuda-minimal-build-", "cuda-libraries-dev-", "cuda-nvml-dev-",
        "cuda-nvcc-", "libcublas-dev-", "libcusparse-dev-", "libnpp-dev-", "libnccl-dev", "cuda-compiler-"
    ];

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1111", "redundant-cuda", "A second version of CUDA packages in the base image", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/gpu/no-redundant-cuda-install"),
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override ImmutableArray<string> Programs { get; } =
        Tools.ProgramsOf(Apt.Instance, Yum.Instance, Dnf.Instance);

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true } stage
            || stage.RootBase is not { Reference: not null, Known: { } known }
            || known is not { Repository: "nvidia/cuda", Tag: { } tag })
            return;
        if (Tools.ReadPackages(command.Command) is not { Action: PackageAction.Install } read) return;
        // What is there in the same version isn't installed again.
        if (VersionOf(tag, '.') is not { } version) return;
        var found = read.Packages.Where(
            word => word.Value is { } name
                && IsCarried(name, tag)
                && VersionOf(name, '-') is { } other
                && other != version)
            .ToList();
        if (found.Count == 0) return;
        context.Report(
            found[0].Span,
            $"nvidia/cuda:{tag} already contains CUDA {version}. "
                + $"{string.Join(", ", found.Take(3).Select(static word => word.Value))} "
                + $"{(found.Count == 1 ? "adds" : "add")} a second version: use a tag with the one that you need.",
            related: stage.Chain[0].From is { } from
                ? ImmutableArray.Create(new RelatedLocation(context.Source.Path, from.Image.Span, "base image"))
                : default);
    }

    /// <summary>
    /// The major and minor version at the beginning of a tag, or at the end of a package's name; null for none.
    /// </summary>
    private static string? VersionOf(string text, char separator)
    {
        var parts = text.Split('=')[0].Split(separator, separator == '.' ? '-' : separator);
        var first = separator == '.' ? 0 : parts.Length - 2;
        return first >= 0 && parts.Length > first + 1 && IsNumber(parts[first]) && IsNumber(parts[first + 1])
            ? parts[first] + "." + parts[first + 1]
            : null;
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsDigit);

    private static bool IsCarried(string name, string tag)
    {
        var version = name.IndexOf('=');
        if (version >= 0) name = name.Substring(0, version);
        var isDeveloper = Has(tag, "-devel");
        if (name.StartsWith("libcudnn", StringComparison.Ordinal))
            return Has(tag, "cudnn") && (isDeveloper || !Has(name, "-dev"));
        if (isDeveloper && Developer.Any(name.StartsWith)) return true;
        if (Has(name, "-dev")) return false;
        // The metapackage of everything: cuda-12-4.
        if (name.StartsWith("cuda-", StringComparison.Ordinal) && name.Length > 5 && char.IsDigit(name[5]))
            return isDeveloper || Has(tag, "-runtime");
        return Base.Any(name.StartsWith) || (isDeveloper || Has(tag, "-runtime")) && Runtime.Any(name.StartsWith);
    }

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.Ordinal);
}
