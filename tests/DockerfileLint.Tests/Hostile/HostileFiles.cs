using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DockerfileLint.Syntax;
using DockerfileLint.Tests.Rules;
using DockerfileLint.Text;

namespace DockerfileLint.Tests.Hostile;

/// <summary>Dockerfiles in which a hostile word stands in each place of each command and instruction that rules know.</summary>
internal static class HostileFiles
{
    private const int CommandsAFile = 200;
    private static readonly string[] Frames =
    [
        "FROM php:8.3-apache\n{0}CMD [\"app\"]\n",
        "FROM golang:1.23\n{0}ENTRYPOINT app\n",
    ];

    /// <summary>Every place of every known command, as RUN.</summary>
    public static IEnumerable<string> Runs()
    {
        var lines = HostileWords.InShell.SelectMany(static word => KnownCommands.All.SelectMany(command => HostileWords.Variants(command, 1, word)));
        return lines.Distinct(StringComparer.Ordinal).Select(static line => "RUN " + line + "\n").Chunk(CommandsAFile).Select(static (chunk, i) => Frame(i, string.Concat(chunk)));
    }

    /// <summary>Programs with a hostile argument, in each other form that a command takes.</summary>
    public static IEnumerable<string> OtherRuns()
    {
        var shell = HostileWords.InShell.SelectMany(static word => KnownCommands.Programs.Select(program => $"{program} install {word} && {word} {program} || {program} {word}"));
        foreach (var chunk in shell.Chunk(CommandsAFile))
        {
            yield return Frame(0, string.Concat(chunk.Select(static line => $"RUN <<E\n{line}\nE\n")));
            yield return Frame(1, "SHELL [\"powershell\",\"-c\"]\n" + string.Concat(chunk.Select(static line => $"RUN {line}\n")));
            yield return Frame(1, "SHELL [\"cmd\",\"/S\",\"/C\"]\n" + string.Concat(chunk.Select(static line => $"RUN {line}\n")));
        }

        var exec = HostileWords.InArray.SelectMany(static word => KnownCommands.Programs.Select(program => $"RUN [\"{program}\",\"add\",\"{word}\"]\nRUN [\"{word}\",\"{program}\"]\n"));
        foreach (var chunk in exec.Chunk(CommandsAFile)) yield return Frame(0, string.Concat(chunk));
    }

    /// <summary>Programs that start with a hostile argument.</summary>
    public static IEnumerable<string> Starts()
    {
        foreach (var program in KnownCommands.Programs)
        {
            foreach (var word in HostileWords.InArray)
                yield return $"FROM golang:1.23\nRUN go build\nENTRYPOINT [\"{program}\",\"{word}\"]\nCMD [\"{word}\"]\n";
            foreach (var word in HostileWords.InShell)
                yield return $"FROM mcr.microsoft.com/dotnet/sdk:9.0\nENTRYPOINT {program} {word}\nCMD {word} {program}\n";
        }
    }

    /// <summary>Every place of every instruction of a fixture and of a list of instructions.</summary>
    public static IEnumerable<string> Instructions()
    {
        var lines = Fixture.All().SelectMany(static fixture => LinesOf(fixture.Marked.Text)).Concat(Kinds).DistinctBy(ShapeOf, StringComparer.Ordinal).ToList();
        foreach (var word in HostileWords.InInstruction)
        {
            foreach (var line in lines)
            {
                foreach (var variant in HostileWords.Variants(line.Split(' '), 1, word))
                    yield return line.StartsWith("FROM", StringComparison.OrdinalIgnoreCase) ? variant + "\nRUN make\nCMD [\"app\"]\n" : $"FROM debian AS base\nFROM golang:1.23\n{variant}\nCMD [\"app\"]\n";
            }
        }
    }

    private static IEnumerable<string> Kinds { get; } =
    [
        "FROM a", "FROM --platform=linux/amd64 a AS b", "ARG a=b", "ENV a=b", "ENV a b", "LABEL a=b", "USER a:b", "WORKDIR /a", "EXPOSE 80/tcp", "VOLUME /a", "VOLUME [\"/a\"]", "STOPSIGNAL 9", "SHELL [\"a\"]", "CMD []",
        "ENTRYPOINT []", "RUN []", "HEALTHCHECK CMD a", "HEALTHCHECK --interval=1s CMD [\"a\"]", "HEALTHCHECK NONE", "ONBUILD RUN a", "ONBUILD COPY a b", "MAINTAINER a", "COPY a b", "COPY --from=base --chown=a:b --chmod=755 /a /b", "COPY [\"a\",\"b\"]",
        "ADD https://a/b.tar.gz /b", "ADD a.tar.gz /b", "RUN --mount=type=cache,target=/a,id=b --network=none a", "RUN --mount=type=bind,from=base,source=/a,target=/b a",
    ];

    private static IEnumerable<string> LinesOf(string text) => DockerfileSyntax.Parse(SourceText.From(text)).Instructions
        .Where(static instruction => instruction is not RunSyntax)
        .Select(static instruction => instruction.Source.ToString(instruction.Span))
        .Where(static line => !line.Contains('\n', StringComparison.Ordinal) && line.Length < 120);

    /// <summary>Its keyword, its flags and how many words it has.</summary>
    private static string ShapeOf(string line)
    {
        var words = line.Split(' ');
        return $"{words[0]} {words.Length} {string.Join(' ', words.Where(static word => word.StartsWith("--", StringComparison.Ordinal)).Select(static word => word.Split('=')[0]))}";
    }

    private static string Frame(int number, string body) => string.Format(CultureInfo.InvariantCulture, Frames[number % Frames.Length], body);
}
