using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DockerfileLint.Images;

/// <summary>
/// The leaner siblings of tags that are no longer among the supported ones. The lists of docker-library/official-images
/// name the tags of today only, so each variant is proposed from a version on by which its family had published it for
/// long.
/// </summary>
internal static class DerivedTags
{
    private const string Suites = "buster|bullseye|bookworm|trixie|focal|jammy|noble";
    private const string OldSuites = "stretch|jessie";

    // The version, what a family puts between it and the suite, and the suite.
    private static readonly Lazy<Regex> Form = new(static () => new Regex(
        @"^(?<a>\d+)(?:\.(?<b>\d+))?(?:\.(?<c>\d+))?(?:u(?<u>\d+))?(?:[._+]\d+)*(?:-(?:jdk|cli|fpm|zts))?"
            + $"(?:-(?<suite>{Suites}|{OldSuites}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1)));

    // From which version on each variant is proposed: not its first one, but one with a margin.
    private static readonly Dictionary<string, (int Major, int Minor)> First = new(StringComparer.Ordinal)
    {
        ["node slim"] = (6, 0), ["node alpine"] = (7, 0),
        ["python slim"] = (3, 4), ["python alpine"] = (3, 6),
        ["golang alpine"] = (1, 7),
        ["ruby slim"] = (2, 2), ["ruby alpine"] = (2, 3),
        ["rust slim"] = (1, 30), ["rust alpine"] = (1, 40),
        ["php alpine"] = (7, 0),
        ["nginx alpine"] = (1, 11), ["nginx alpine-slim"] = (1, 23),
        ["httpd alpine"] = (2, 4),
        ["redis alpine"] = (4, 0), ["postgres alpine"] = (10, 0),
        ["elixir slim"] = (1, 5), ["elixir alpine"] = (1, 5),
        ["erlang slim"] = (20, 0), ["erlang alpine"] = (20, 0),
        ["perl slim"] = (5, 30),
        ["openjdk slim"] = (8, 0),
        ["eclipse-temurin jre"] = (8, 0), ["eclipse-temurin alpine"] = (17, 0),
        ["amazoncorretto alpine"] = (8, 0),
    };

    /// <summary>The leaner tag that existed; null where that is not known.</summary>
    public static string? Of(string repository, string kind, string tag, string leaner)
    {
        if (repository == "debian") return tag is "buster" or "stretch" or "jessie" ? leaner : null;
        if (!First.TryGetValue($"{repository} {kind}", out var first)) return null;
        var form = Form.Value.Match(tag);
        if (!form.Success) return null;
        int? major = Number(form, "a"), minor = Number(form, "b"), patch = Number(form, "c");
        var isLatePython2 = repository == "python" && major == 2 && minor is null or 7 && patch is null or >= 14;
        if (!isLatePython2 && (major, minor ?? int.MaxValue).CompareTo((first.Major, first.Minor)) < 0) return null;
        if (repository == "nginx" && kind == "alpine-slim" && minor == 23 && patch < 3) return null;
        if (repository is "eclipse-temurin" && (major is > 11 and < 17 or 9 or 10 || minor is not null)) return null;
        // Java 8 counts its updates; slim came during them.
        if (repository == "openjdk" && (form.Groups["u"].Success ? Number(form, "u") < 141 : major == 8 && minor > 0))
            return null;
        return form.Groups["suite"].Value is "stretch" or "jessie"
            ? OfOldSuite(repository, kind, form, first.Major <= major ? major ?? 0 : 0)
            : leaner;
    }

    /// <summary>These families put the suite last; Alpine has none.</summary>
    private static string? OfOldSuite(string repository, string kind, Match form, int major)
    {
        var suite = form.Groups["suite"].Value;
        var before = form.Value.Substring(0, form.Groups["suite"].Index - 1);
        return kind switch
        {
            "alpine" => $"{before}-alpine",
            "slim" when repository is "python" or "ruby" => $"{before}-slim-{suite}",
            "slim" when repository == "openjdk" && suite == "stretch" && major >= 11 => $"{before}-slim-{suite}",
            "slim" when repository == "node" && suite == "stretch" && major >= 12 => $"{before}-{suite}-slim",
            _ => null,
        };
    }

    private static int? Number(Match form, string group) =>
        form.Groups[group] is { Success: true } found
            && int.TryParse(found.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
