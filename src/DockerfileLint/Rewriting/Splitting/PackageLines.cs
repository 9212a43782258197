using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Rewriting.Bases;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>The RUN that installs what a base lacks.</summary>
internal static class PackageLines
{
    /// <summary>The lines; empty where nothing is to be installed.</summary>
    /// <param name="lean">The base.</param>
    /// <param name="draft">What is needed.</param>
    /// <param name="escape">What continues a line.</param>
    /// <param name="installed">What other lines install.</param>
    public static string[] Of(LeanBase lean, SplitDraft draft, char escape, ISet<string>? installed = null)
    {
        var names = Names(lean, draft, installed);
        if (names.Length == 0) return [];
        // Ubuntu's package asks for the region.
        var quiet = Array.IndexOf(names.Split(' '), "tzdata") >= 0
            && !lean.Reference.StartsWith("debian:", StringComparison.Ordinal)
            ? "DEBIAN_FRONTEND=noninteractive "
            : "";
        return lean.Target == RewriteTarget.Alpine
            ? ["RUN apk add --no-cache " + names]
            :
            [
                $"RUN apt-get update {escape}",
                $"    && {quiet}apt-get install -y --no-install-recommends {names} {escape}",
                "    && rm -rf /var/lib/apt/lists/*",
            ];
    }

    /// <summary>The packages, with spaces between them; empty for none.</summary>
    public static string Names(LeanBase lean, SplitDraft draft, ISet<string>? installed) => string.Join(
        " ",
        draft.Packages.Select(name => lean.Target == RewriteTarget.Alpine
                ? name
                : SuitePackages.In(ImageReference.Parse(lean.Reference), name))
            .Concat(Missing(lean, draft.Needs))
            .Where(name => installed?.Contains(name) != true)
            .Distinct(StringComparer.Ordinal).OrderBy(static name => name, StringComparer.Ordinal));

    private static IEnumerable<string> Missing(LeanBase lean, IEnumerable<RuntimeNeed> needs)
    {
        foreach (var need in needs)
        {
            if (need.State == NeedState.Excluded) continue;
            if (PartOf(need.Kind) is { } part && (lean.Parts & part) == 0 && NameOf(need.Kind, lean) is { } name)
                yield return name;
        }
    }

    private static BaseParts? PartOf(RuntimeNeedKind kind) => kind switch
    {
        RuntimeNeedKind.Certificates => BaseParts.Certificates,
        RuntimeNeedKind.TimeZones => BaseParts.TimeZones,
        RuntimeNeedKind.OpenSsl => BaseParts.OpenSsl,
        RuntimeNeedKind.CxxLibrary => BaseParts.CxxLibrary,
        RuntimeNeedKind.Cultures => BaseParts.Cultures,
        _ => null,
    };

    private static string? NameOf(RuntimeNeedKind kind, LeanBase lean)
    {
        var isAlpine = lean.Target == RewriteTarget.Alpine;
        return kind switch
        {
            RuntimeNeedKind.Certificates => "ca-certificates",
            RuntimeNeedKind.TimeZones => "tzdata",
            RuntimeNeedKind.Cultures => isAlpine ? "icu-libs" : null,
            RuntimeNeedKind.CxxLibrary => isAlpine ? "libstdc++" : "libstdc++6",
            RuntimeNeedKind.OpenSsl when isAlpine => "libssl3",
            RuntimeNeedKind.OpenSsl => Systems.SuiteOf(ImageReference.Parse(lean.Reference)) switch
            {
                "buster" or "bullseye" or "focal" or "bionic" => "libssl1.1",
                "bookworm" or "jammy" => "libssl3",
                _ => "libssl3t64",
            },
            _ => null,
        };
    }
}
