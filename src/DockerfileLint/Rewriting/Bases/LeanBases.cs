using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Images;

namespace DockerfileLint.Rewriting.Bases;

/// <summary>
/// The bases for compiled programs, from the leanest on. What they have: GoogleContainerTools/distroless at cd080764
/// (2026-08-21); sizes of stand-ins from Debian 12's packages, November 2026.
/// </summary>
internal static class LeanBases
{
    private const BaseParts Files = BaseParts.Certificates | BaseParts.TimeZones | BaseParts.Accounts
        | BaseParts.TemporaryFolder;

    private const BaseParts System = BaseParts.Accounts | BaseParts.TemporaryFolder | BaseParts.CLibrary
        | BaseParts.CxxLibrary | BaseParts.Shell | BaseParts.Packages;

    private static readonly ImmutableArray<string> DistrolessUsers = ["root", "nobody", "nonroot"];

    /// <summary>The empty image.</summary>
    public static LeanBase Scratch { get; } = new("scratch", RewriteTarget.Scratch, BaseParts.None)
    {
        Bytes = 0,
        OtherUser = "65532:65532",
        Users = [],
    };

    /// <summary>For static programs.</summary>
    public static LeanBase Static { get; } =
        new("gcr.io/distroless/static-debian13", RewriteTarget.Distroless, Files)
        {
            Bytes = 2_020_000,
            OtherUser = "65532:65532",
            Users = DistrolessUsers,
        };

    /// <summary>For programs that need glibc and nothing else.</summary>
    public static LeanBase Base { get; } =
        new("gcr.io/distroless/base-debian13", RewriteTarget.Distroless, Files | BaseParts.CLibrary | BaseParts.OpenSsl)
        {
            Bytes = 20_700_000,
            OtherUser = "65532:65532",
            Users = DistrolessUsers,
        };

    /// <summary>For programs that need the libraries of the compiler, too.</summary>
    public static LeanBase Compiler { get; } =
        new("gcr.io/distroless/cc-debian13", RewriteTarget.Distroless, Base.Parts | BaseParts.CxxLibrary)
        {
            Bytes = 23_600_000,
            OtherUser = "65532:65532",
            Users = DistrolessUsers,
        };

    /// <summary>The bases for what is linked to glibc on an image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="needsOpenSsl">Whether it is linked to OpenSSL, whose version 3 distroless has.</param>
    public static ImmutableArray<LeanBase> ForGlibc(ImageReference image, bool needsOpenSsl = false) =>
        Systems.IsNewerThanDistroless(image) || needsOpenSsl && !Systems.HasOpenSsl3(image)
            ? [Debian(image)]
            : [Base, Compiler, Debian(image)];

    /// <summary>The bases for static programs that are built on an image.</summary>
    public static ImmutableArray<LeanBase> ForStatic(ImageReference image) =>
        IsAlpine(image)
            ? [Scratch, Static, Alpine(image)]
            : [Scratch, Static, Base, Compiler, Debian(image)];

    /// <summary>The bases for what is linked to musl on an image.</summary>
    public static ImmutableArray<LeanBase> ForMusl(ImageReference image) => [Alpine(image)];

    /// <summary>Whether an image is Alpine.</summary>
    public static bool IsAlpine(ImageReference image) =>
        image.Name == "alpine" || image.Tag?.Contains("alpine", StringComparison.Ordinal) == true;

    /// <summary>The slim Debian of the suite that an image has, or the newest: no older glibc; Ubuntu stays.</summary>
    public static LeanBase Debian(ImageReference image)
    {
        var reference = Systems.SlimOf(image);
        return new LeanBase(reference, RewriteTarget.Slim, System)
        {
            Bytes = reference.StartsWith("debian:", StringComparison.Ordinal) ? 74_800_000 : null,
        };
    }

    /// <summary>The suite of Debian that an image names; null where it names none.</summary>
    public static string? SuiteOf(ImageReference image) => Systems.SuiteOf(image);

    /// <summary>The Alpine of the version that an image names.</summary>
    public static LeanBase Alpine(ImageReference image)
    {
        var version = image.Tag?.Split('-')
            .Select(static part => part.StartsWith("alpine", StringComparison.Ordinal) ? part.Substring(6) : "")
            .FirstOrDefault(static part => part.Length > 0);
        if (image.Name == "alpine") version = image.Tag;
        return new LeanBase(
            "alpine" + (string.IsNullOrEmpty(version) ? ":3" : ":" + version),
            RewriteTarget.Alpine,
            BaseParts.Certificates | BaseParts.Accounts | BaseParts.TemporaryFolder | BaseParts.CLibrary
                | BaseParts.Shell | BaseParts.Packages) { Bytes = 8_000_000 };
    }
}
