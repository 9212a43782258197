using System;
using System.IO;
using System.Linq;
using System.Text;

namespace DockerfileLint.Tests.Parsing;

/// <summary>Real Dockerfiles, scripts of all shells and .dockerignore files, torn apart by chance; the same number gives the same input.</summary>
internal sealed class TornInputs
{
    private static readonly string[] Pieces =
    [
        "\\\n", "`\n", "# escape=`\n", "<<EOF\n", "EOF\n", "<<-\"X\"\n", "${", "}", "$(", ")", "\"", "'", "[\"", "\"]", "--mount=type=cache,target=/x ", "--from=", " && ", " || ", "; ", " | ", "&", "\r\n", "\0", "\u00a0", "\ud800", "é",
        "FROM ", "RUN ", "COPY ", "ONBUILD ", "ARG x\n", "ENV a=$a\n", "if true; then ", "fi", "for i in a b; do ", "done", "case x in ", "esac", "{ ", "((", "[[ ", "]]", "\n\n", "#", "\t", "!", "*",
        "SHELL [\"cmd\", \"/S\", \"/C\"]\n", "SHELL [\"powershell\", \"-Command\"]\n", "@{", "@'\n", "'@", "if exist ", "for %i in (", "%X%", "^", "switch ", "try { ", "powershell -Command ", "cmd /c ", "#!/bin/bash\n", "#!/usr/bin/python\n", "RUN <<A <<B\n", "A\nB\n", "\uFEFF",
    ];

    private static readonly string[] Scripts =
    [
        "# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL [\"powershell\", \"-Command\", \"$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';\"]\nRUN Invoke-WebRequest -Uri \"https://x/y-$env:V.zip\" -OutFile y.zip ; `\n    Expand-Archive y.zip -DestinationPath C:\\y ; `\n    Remove-Item -Force y.zip; if (Test-Path C:\\z) { foreach ($f in Get-ChildItem *.log) { $f | Remove-Item } } else { throw \"no\" }\nRUN try { & C:\\y\\y.exe /quiet } catch { exit 1 } finally { $h = @{ a = 1; b = @(1, 2) } }\n",
        "# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nSHELL [\"cmd\", \"/S\", \"/C\"]\nRUN curl -fsSLo x.zip https://x/y.zip && tar -xf x.zip && del x.zip\nRUN if not exist C:\\app (mkdir C:\\app) else (rmdir /s /q C:\\app) & for %i in (a b c) do echo %i ^& done > C:\\log.txt 2>&1\nRUN setx /M PATH \"%PATH%;C:\\app\" || powershell -Command \"Remove-Item x -Recurse\"\n",
        "# syntax=docker/dockerfile:1\nFROM debian:12 AS build\nRUN <<EOF\nset -e\napt-get update\napt-get install -y curl <<IN\ny\nIN\nif [ -f x ]; then rm -rf /var/lib/apt/lists/*; fi\nEOF\nRUN <<-\"A\" <<B cat /dev/fd/3\n\techo $x\n\tA\necho `date`\nB\nRUN <<EOF bash -c 'cat; echo $(date)'\n$HOME\nEOF\nCOPY <<one.txt <<'two.txt' /etc/\n${x:-y}\none.txt\n$y\ntwo.txt\nRUN <<EOF\n#!/usr/bin/env python3\nprint(\"x\")\nEOF\n",
        "FROM alpine:3.20\nRUN --mount=type=cache,target=/var/cache/apk --mount=type=secret,id=k,env=K <<'EOF' ash\nfor i in a b; do case $i in a) apk add $i;; *) : ;; esac; done\nwhile read -r l; do [[ $l == x* ]] && break; done < /etc/passwd\nf() { local a=(1 2); echo \"${a[@]}\"; }; f | xargs -n1 sh -c 'echo \"$0\"'\nEOF\n",
    ];

    private static readonly string[] IgnoreFiles =
    [
        "node_modules\n**/*.log\n!keep.log\n/dist/\n.git\n",
        "*\n!src\n!src/**\nsrc/[a-c]*\n**/obj\\*\n[[:alpha:]]x\n",
        "# all\r\n**\r\n!**/package.json\r\n  a b  \r\n./x/../y\r\nDockerfile*\r\n",
        "\uFEFFbin\nobj\n**/bin/**\n?\n\\#x\n../up\n.\n/\n!\n",
    ];

    private static readonly string[] IgnorePieces = ["**", "*", "/", "!", "\n", "\r\n", "[", "]", "^", "-", "\\", "?", "#", "..", ".", " ", "\t", "[^a-z]", "\\b", "\\w", "[[:digit:]]", "**/", "/**", "\ud83d\ude00", "\0", "node_modules", "src/a.js"];

    private readonly string[] files =
    [
        .. Directory.GetFiles(RepositoryFolder.PathOf("tests", "DockerfileLint.Tests", "Corpus"), "*.dockerfile").Order(StringComparer.Ordinal).Select(File.ReadAllText),
        .. Enumerable.Repeat(Scripts, 5).SelectMany(static scripts => scripts),
    ];

    /// <summary>A Dockerfile.</summary>
    public string Dockerfile(Random random) => Tear(files[random.Next(files.Length)], Pieces, random);

    /// <summary>A .dockerignore.</summary>
    public static string DockerIgnore(Random random) => Tear(IgnoreFiles[random.Next(IgnoreFiles.Length)], IgnorePieces, random);

    private static string Tear(string whole, string[] pieces, Random random)
    {
        var text = new StringBuilder(whole);
        for (var i = random.Next(1, 8); i > 0 && text.Length > 0; i--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0: text.Insert(at, pieces[random.Next(pieces.Length)]); break;
                case 1: text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at)); break;
                case 2: text[at] = (char)random.Next(32, 127); break;
                default: text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 200), text.Length - at))); break;
            }
        }

        return text.ToString();
    }
}
