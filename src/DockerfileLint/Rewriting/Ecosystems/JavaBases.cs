using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Bases;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// The bases for Java programs. What distroless has: GoogleContainerTools/distroless at cd080764 (2026-08-21).
/// </summary>
internal static class JavaBases
{
    private const BaseParts Distroless = BaseParts.Certificates | BaseParts.TimeZones | BaseParts.Accounts
        | BaseParts.TemporaryFolder | BaseParts.CLibrary | BaseParts.CxxLibrary;

    // Ubuntu with locales, time zones, certificates and, with these, OpenSSL.
    private const BaseParts Temurin = Distroless | BaseParts.Cultures | BaseParts.OpenSsl | BaseParts.Shell
        | BaseParts.Packages;

    // What default-jdk is.
    private static readonly Dictionary<string, int> Defaults = new(StringComparer.Ordinal)
    {
        ["bullseye"] = 11, ["bookworm"] = 17, ["trixie"] = 21, ["focal"] = 11, ["jammy"] = 11, ["noble"] = 21,
    };

    /// <summary>Whether an image has a JDK, by its name.</summary>
    public static bool HasJdk(ImageReference image) =>
        image.Repository is "maven" or "gradle" or "eclipse-temurin" or "openjdk" or "amazoncorretto"
            or "ibm-semeru-runtimes" or "sapmachine" or "adoptopenjdk" or "azul/zulu-openjdk";

    /// <summary>Whether an image is Temurin's, or one that Temurin's succeeds: another vendor's is chosen.</summary>
    public static bool IsReplaceable(ImageReference image) =>
        image.Repository is "maven" or "gradle" or "eclipse-temurin" or "openjdk" or "adoptopenjdk";

    /// <summary>
    /// Whether Temurin has a run time of a major version. Source: the tags of the official image, which has published
    /// since 2021.
    /// </summary>
    public static bool HasRuntime(int major) => major is 8 or 11 or >= 17;

    /// <summary>Whether an image is the variant without compilers.</summary>
    public static bool IsRuntime(ImageReference image) =>
        image.Tag?.Split('-').Any(static part => part is "jre" or "headless") == true;

    /// <summary>The major version of the JDK; null where it isn't known.</summary>
    public static int? MajorOf(ShrinkSite site)
    {
        if (site.Answer("java") is { } answer) return Number(answer);
        return HasJdk(site.Image) ? MajorIn(site.Image.Tag ?? "", site.Image.Repository) : OfPackages(site);
    }

    private static int? MajorIn(string tag, string repository)
    {
        var parts = tag.Split('-');
        // The version of Maven or Gradle comes first.
        var isTool = repository is "maven" or "gradle";
        foreach (var part in isTool && parts.Length > 0
            && !parts[0].StartsWith("jdk", StringComparison.Ordinal) ? parts.Skip(1) : parts)
        {
            var text = part.StartsWith("jdk", StringComparison.Ordinal) ? part.Substring(3) : part;
            if (Number(text.Split('.', '_', 'u')[0]) is { } major and >= 7 and < 100) return major;
        }

        return null;
    }

    /// <summary>The bases for a major version, from the leanest on.</summary>
    /// <param name="site">The Dockerfile.</param>
    /// <param name="major">The major version.</param>
    /// <param name="isPlain">Whether Java alone starts, without agents.</param>
    public static ImmutableArray<LeanBase> For(ShrinkSite site, int major, bool isPlain)
    {
        if (!HasRuntime(major) || Version(site, major) is not { } version) return ImmutableArray<LeanBase>.Empty;
        if (LeanBases.IsAlpine(site.Image))
            return
            [
                new LeanBase($"eclipse-temurin:{version}-jre-alpine", RewriteTarget.Alpine, Temurin),
            ];
        var temurin = new LeanBase($"eclipse-temurin:{version}-jre{SuiteOf(site)}", RewriteTarget.Slim, Temurin);
        if (!isPlain || major is not (17 or 21 or 25) || version.Contains('$')) return [temurin];
        var distroless = new LeanBase(
            $"gcr.io/distroless/java{major}-debian13", RewriteTarget.Distroless, Distroless)
            {
                OtherUser = "65532:65532",
                Users = ["root", "nobody", "nonroot"],
            };
        return [distroless, temurin];
    }

    /// <summary>The major version, or the variable with it; null where a variable decides more.</summary>
    private static string? Version(ShrinkSite site, int major)
    {
        var written = major.ToString(CultureInfo.InvariantCulture);
        if (!site.From.Image.Text.Contains('$') || !HasJdk(site.Image) || site.Answer("java") is not null)
            return written;
        if (TagVariable.Of(site.From.Image.Text, site.Image) is not { } variable) return null;
        if (variable.Value == written) return variable.Text;
        // The version is written out, and the variable is that of Maven or Gradle.
        return MajorIn(variable.Before + variable.After, site.Image.Repository) == major ? written : null;
    }

    /// <summary>
    /// The suite of the image where its tag names one. Ubuntu 24.04 has a user of its own with the number 1000 and no
    /// adduser, which images on Debian have.
    /// </summary>
    private static string SuiteOf(ShrinkSite site)
    {
        foreach (var suite in new[] { "jammy", "noble" })
            if (site.Image.Tag?.Contains(suite, StringComparison.Ordinal) == true) return "-" + suite;
        if (site.Image.Repository is "eclipse-temurin" or "gradle"
            || site.Image.Tag?.Contains("temurin", StringComparison.Ordinal) == true)
            return "";
        return site.Runs.Any(static run => run.Commands.Any(static command =>
            command.Name is "adduser" or "addgroup"
                || command.Name is "useradd" or "groupadd"
                    && command.Arguments.Any(static word => word.Value == "1000")))
            ? "-jammy"
            : "";
    }

    /// <summary>The JDK that packages of the system bring.</summary>
    private static int? OfPackages(ShrinkSite site)
    {
        foreach (var run in site.Runs)
            foreach (var command in run.Commands)
            {
                if (Tools.ReadPackages(command) is not { Action: PackageAction.Install } packages) continue;
                foreach (var word in packages.Packages)
                {
                    var name = word.Value ?? "";
                    if (name.StartsWith("openjdk-", StringComparison.Ordinal))
                        return Number(name.Substring(8).Split('-')[0]);
                    if (name.StartsWith("openjdk", StringComparison.Ordinal))
                        return Number(name.Substring(7).Split('-')[0]);
                    if (name is "default-jdk" or "default-jdk-headless" or "maven"
                        && Systems.SuiteOf(site.Image) is { } suite
                        && Defaults.TryGetValue(suite, out var major))
                        return major;
                }
            }

        return null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
