using System;
using System.Collections.Immutable;
using DockerfileLint.Images;
using DockerfileLint.Rewriting.Bases;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// The bases for .NET programs, from the leanest on: dotnet/dotnet-docker at 3ed00b611c (2026-08-21) describes what
/// they have; sizes are those of its size test in spring 2025, .NET 8 and 9, uncompressed.
/// </summary>
internal static class DotNetBases
{
    private const BaseParts Chiseled = BaseParts.Certificates | BaseParts.Accounts | BaseParts.TemporaryFolder
        | BaseParts.CLibrary | BaseParts.OpenSsl | BaseParts.CxxLibrary;

    private const BaseParts Extra = Chiseled | BaseParts.Cultures | BaseParts.TimeZones;

    private const BaseParts Full = Extra | BaseParts.Shell | BaseParts.Packages;

    // From .NET 8 on, all images know it.
    private static readonly ImmutableArray<string> Users = ["root", "nobody", "app", "$APP_UID", "${APP_UID}"];

    /// <summary>The bases; empty where none is known.</summary>
    /// <param name="sdk">The image that it is built or starts on today.</param>
    /// <param name="kind">The repository: <c>aspnet</c>, <c>runtime</c> or <c>runtime-deps</c>.</param>
    /// <param name="version">The version that the program is for.</param>
    /// <param name="isPortable">Whether it runs with each C library.</param>
    /// <param name="isMusl">Whether it is for musl.</param>
    public static ImmutableArray<LeanBase> For(
        DotNetImage sdk, string kind, string version, bool isPortable, bool isMusl)
    {
        if (Versioned(sdk, version) is not { } image) return ImmutableArray<LeanBase>.Empty;
        if (isMusl || image.IsMusl)
            return OfAlpine(image.IsMusl ? image : image with { Suffix = "alpine" }, kind);
        var found = ImmutableArray.CreateBuilder<LeanBase>();
        if (SuiteOf(image) is { } suite && image.Major is >= 8 and <= 10)
        {
            var tag = image with { Suffix = suite + "-chiseled" };
            found.Add(Of(tag.Sibling(kind), RewriteTarget.Chiseled, Chiseled, Sizes(kind, 13, 87, 110)));
            tag = image with { Suffix = suite + "-chiseled-extra" };
            found.Add(Of(tag.Sibling(kind), RewriteTarget.Chiseled, Extra, Sizes(kind, 51, 124, 148)));
        }

        found.Add(Of(image.Sibling(kind), RewriteTarget.Slim, Full, Sizes(kind, 122, 193, 216)) with
        {
            Users = image.Major >= 8 ? Users : ["root", "nobody"],
            OtherUser = image.Major >= 8 ? "$APP_UID" : null,
        });
        // Only where it is wished for: another C library than where it was built.
        if (isPortable && image.Major >= 8) found.AddRange(OfAlpine(image with { Suffix = "alpine" }, kind));
        return found.ToImmutable();
    }

    /// <summary>Whether a base starts <c>dotnet</c> by itself, so that CMD would only give it arguments.</summary>
    public static bool StartsDotNet(LeanBase lean) =>
        DotNetImage.Of(ImageReference.Parse(lean.Reference)) is { StartsDotNet: true };

    /// <summary>The image in the version of the program, without what only SDKs have.</summary>
    private static DotNetImage? Versioned(DotNetImage sdk, string version)
    {
        var suffix = sdk.Suffix == "aot" ? "" : sdk.Suffix.EndsWith("-aot", StringComparison.Ordinal)
            ? sdk.Suffix.Substring(0, sdk.Suffix.Length - 4)
            : sdk.Suffix;
        var plain = sdk with { Suffix = suffix };
        if (version == sdk.Version) return plain;
        return DotNetTags.WithVersion(plain, version) is { } tag ? DotNetImage.Of(ImageReference.Parse(tag)) : null;
    }

    /// <summary>The images on Alpine: the second has ICU and time zones.</summary>
    private static ImmutableArray<LeanBase> OfAlpine(DotNetImage image, string kind)
    {
        const BaseParts Shell = Chiseled | BaseParts.Shell | BaseParts.Packages;
        var plain = Of(image.Sibling(kind), RewriteTarget.Alpine, Shell, Sizes(kind, 10, 84, 108));
        if (image.Major < 8) return [plain];
        // This one has no tag without the version of Alpine.
        var name = kind == "runtime-deps" && image is { Version: "8.0", Suffix: "alpine" }
            ? "alpine3.23"
            : image.Suffix;
        var extra = image with { Suffix = name + "-extra" };
        return [plain, Of(extra.Sibling(kind), RewriteTarget.Alpine, Extra | Shell, Sizes(kind, 47, 121, 145))];
    }

    private static LeanBase Of(string reference, RewriteTarget target, BaseParts parts, long bytes) =>
        new(reference, target, parts)
        {
            Bytes = DotNetImage.Of(ImageReference.Parse(reference)) is { Major: 8 or 9 } ? bytes : null,
            Users = Users,
            OtherUser = "$APP_UID",
        };

    private static long Sizes(string kind, int deps, int runtime, int aspnet) =>
        1_000_000L * (kind switch { "runtime-deps" => deps, "runtime" => runtime, _ => aspnet });

    /// <summary>The release of Ubuntu whose chiseled image has no older glibc; null where there is none.</summary>
    private static string? SuiteOf(DotNetImage image) => image.Suffix switch
    {
        "" or "noble" => "noble",
        "bookworm-slim" when image.Major < 10 => "noble",
        "jammy" when image.Major == 8 => "jammy",
        "resolute" when image.Major == 10 => "resolute",
        _ => null,
    };
}
