using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Pins;
using DockerfileLint.Rules;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// Reads a list of pins, one in a line: <c>apt curl 7.88.1-10+deb12u8</c>, <c>image alpine:3.22 sha256:…</c>; the
/// image in whose stages a version holds may follow.
/// </summary>
public static class PinReader
{
    private const int DigestLength = 64;
    private const string Digest = "sha256:";
    private static readonly char[] Spaces = [' ', '\t', '\r'];

    private static readonly ImmutableArray<ImmutableArray<string>> Programs = RuleCatalog.BuiltIn.Rules
        .OfType<IPinnedPackages>().Select(static rule => rule.PinPrograms).ToImmutableArray();

    /// <summary>The kinds of pins, each by its shortest name.</summary>
    private static string Kinds { get; } = string.Join(", ", Programs
        .Select(static programs => programs.OrderBy(static program => program.Length).First()).Prepend(PinList.Image));

    /// <summary>Reads a list, up to the first line that isn't right.</summary>
    /// <param name="source">The text; its path is named in the problem.</param>
    /// <param name="problem">What is wrong, with its place; null where nothing is.</param>
    public static PinList Read(SourceText source, out string? problem)
    {
        if (source is null) throw new ArgumentNullException(nameof(source));
        var pins = new PinList();
        problem = null;
        var programs = new HashSet<string>(Programs.SelectMany(static one => one), StringComparer.Ordinal);
        for (var line = 0; line < source.LineCount; line++)
        {
            var text = source.ToString(source.GetLineSpan(line)).Trim();
            if (text.Length == 0 || text[0] == '#') continue;
            if (Add(text.Split(Spaces, StringSplitOptions.RemoveEmptyEntries), programs, pins) is not { } wrong)
                continue;
            problem = $"{source.Path}:{line + 1}: {wrong}";
            break;
        }

        return pins;
    }

    private static string? Add(string[] words, HashSet<string> programs, PinList pins)
    {
        var kind = words[0];
        var isImage = kind == PinList.Image;
        if (!isImage && !programs.Contains(kind))
            return $"'{kind}' can't be pinned; use {Kinds}";
        if (words.Length < 3 || words.Length > (isImage ? 3 : 4))
            return isImage
                ? "an image needs its name, and a tag or a digest"
                : "a package needs its name and a version, and an image may follow";
        if (isImage && !IsImageValue(words[2])) return $"'{words[2]}' isn't a tag or a digest";
        if (!isImage && !words[2].All(IsVersion)) return $"'{words[2]}' isn't a version";
        var pin = new Pin(words[2], words.Length > 3 ? PinList.NameOf(words[3]) : null);
        return pins.Add(kind, words[1], pin) ? null : $"{kind} '{words[1]}' is given twice";
    }

    /// <summary>Whether a character may be in a version, and means nothing to a shell.</summary>
    private static bool IsVersion(char one) =>
        one is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '.' or '_' or '+' or '~' or ':' or '-';

    private static bool IsImageValue(string value)
    {
        var at = value.IndexOf('@');
        if (at < 0 && value.StartsWith(Digest, StringComparison.Ordinal)) return IsDigest(value);
        return IsTag(at < 0 ? value : value.Substring(0, at)) && (at < 0 || IsDigest(value.Substring(at + 1)));
    }

    private static bool IsTag(string tag) =>
        tag.Length is > 0 and <= 128
            && tag.All(static one => one is not ('+' or '~' or ':') && IsVersion(one))
            && tag[0] is not ('.' or '-');

    private static bool IsDigest(string digest) =>
        digest.StartsWith(Digest, StringComparison.Ordinal)
            && digest.Length == Digest.Length + DigestLength
            && digest.Skip(Digest.Length).All(static one => one is >= '0' and <= '9' or >= 'a' and <= 'f');
}
