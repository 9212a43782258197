using System;
using System.Globalization;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Tests.Rules;

/// <summary>
/// What was measured in an image, written down in a fixture by lines of the Dockerfile; line 0 is the base image:
/// <c>hidden WRITER HIDER CAUSE BYTES FILES PATH [KIND]</c>, <c>files WRITER KIND BYTES FILES PATH</c> and
/// <c>copies WRITER FIRST BYTES FILES PATH OTHER</c>.
/// </summary>
internal static class FixtureImage
{
    public static MeasuredImage Parse(string listing, SourceText dockerfile)
    {
        var instructions = DockerfileSyntax.Parse(dockerfile).Instructions;
        var lines = listing.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToLookup(static words => words[0], StringComparer.Ordinal);
        return new MeasuredImage
        {
            Layers = [.. instructions.Where(static one => one is RunSyntax or CopySyntax or AddSyntax or WorkdirSyntax).Select(static one => one.Span)],
            Hidden =
            [
                .. lines["hidden"].Select(words => new MeasuredHidden(
                    At(words[1]), At(words[2])!.Value, Enum.Parse<MeasuredCause>(words[3]), Number(words[4]), (int)Number(words[5]), words[6],
                    words.Length > 7 ? Enum.Parse<MeasuredKind>(words[7]) : null)),
            ],
            Files = [.. lines["files"].Select(words => new MeasuredFiles(At(words[1])!.Value, Enum.Parse<MeasuredKind>(words[2]), Number(words[3]), (int)Number(words[4]), words[5]))],
            Copies = [.. lines["copies"].Select(words => new MeasuredCopies(At(words[1])!.Value, At(words[2]), Number(words[3]), (int)Number(words[4]), words[5], words[6]))],
        };

        TextSpan? At(string line)
        {
            var number = (int)Number(line);
            return number == 0 ? null : instructions.Single(one => dockerfile.GetLine(one.Span.Start) + 1 == number).Span;
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
