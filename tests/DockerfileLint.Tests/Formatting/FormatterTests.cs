using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Formatting;
using DockerfileLint.Linting;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Formatting;

/// <summary>What the formatter writes, and what it leaves alone.</summary>
internal sealed class FormatterTests
{
    private static readonly string[] Changed =
    [
        // Keywords and the spaces between words.
        "from alpine as b\n|FROM alpine AS b\n",
        "From   --platform=linux/amd64\talpine   As  b\n|FROM --platform=linux/amd64 alpine AS b\n",
        "FROM alpine\n  RUN   echo a   b\n|FROM alpine\nRUN echo a   b\n",
        "FROM alpine\nonbuild   run  echo a\n|FROM alpine\nONBUILD RUN echo a\n",
        "FROM alpine\nhealthcheck   --interval=5s   cmd   true\n|FROM alpine\nHEALTHCHECK --interval=5s CMD true\n",
        "FROM alpine\nhealthcheck none\n|FROM alpine\nHEALTHCHECK NONE\n",
        "FROM alpine\nCOPY   --from=b    /a     /b   /c/\n|FROM alpine\nCOPY --from=b /a /b /c/\n",
        "FROM alpine\nEXPOSE   80    443\n|FROM alpine\nEXPOSE 80 443\n",
        "FROM alpine\nENV   A=1     B=\"x   y\"\n|FROM alpine\nENV A=1 B=\"x   y\"\n",
        "FROM alpine\nENV   A    b   c\n|FROM alpine\nENV A b   c\n",
        "FROM alpine\nLABEL\ta=b\tc='d\te'\n|FROM alpine\nLABEL a=b c='d\te'\n",
        "FROM alpine\nWORKDIR    /a   b\n|FROM alpine\nWORKDIR /a   b\n",
        "FROM alpine\nCMD    [\"a\",   \"b  c\"]\n|FROM alpine\nCMD [\"a\",   \"b  c\"]\n",
        "FROM alpine\nRUN   --mount=type=cache,target=/c   --network=none   echo   a\n|FROM alpine\nRUN --mount=type=cache,target=/c --network=none echo   a\n",
        "FROM alpine\nARG    a   b=1\n|FROM alpine\nARG a b=1\n",
        "FROM alpine\nvolume   /a   /b\n|FROM alpine\nVOLUME /a /b\n",
        // Spaces before the escape characters.
        "FROM alpine\nEXPOSE 80   \\\n    443\t\\\n    8080\n|FROM alpine\nEXPOSE 80 \\\n    443 \\\n    8080\n",
        "FROM alpine\nADD   \\\n    a  \\\n    /b\n|FROM alpine\nADD \\\n    a \\\n    /b\n",
        "FROM alpine\nARG a=\"x  \\\n    y\"   \\\n    b\n|FROM alpine\nARG a=\"x  \\\n    y\" \\\n    b\n",
        "FROM alpine\nONBUILD   COPY a   \\\n    /b\n|FROM alpine\nONBUILD COPY a \\\n    /b\n",
        "FROM alpine\nENV A=1     \\\n    B=22    \\\n    C=3\n|FROM alpine\nENV A=1     \\\n    B=22    \\\n    C=3\n",
        "FROM alpine\nENV A=1 \\\n    B=2   \\\n    C=333 \\\n    D=4\n|FROM alpine\nENV A=1 \\\n    B=2   \\\n    C=333 \\\n    D=4\n",
        "FROM alpine\nRUN       \\\n    a     \\\n    && bbbbbbb \\\n    && c\n|FROM alpine\nRUN       \\\n    a     \\\n    && bbbbbbb \\\n    && c\n",
        "# escape=`\nFROM alpine\nEXPOSE 80   `\n    443\n|# escape=`\nFROM alpine\nEXPOSE 80 `\n    443\n",
        "FROM alpine\nRUN a   \\\n    b\n|FROM alpine\nRUN a   \\\n    b\n",
        // Lines.
        "FROM alpine  \nRUN a\t\n# c  \n   \nRUN b \n|FROM alpine\nRUN a\n# c\n\nRUN b\n",
        "FROM alpine\n\n\n\nRUN a\n|FROM alpine\n\nRUN a\n",
        "FROM alpine\n \n\t\n\nRUN a\n|FROM alpine\n\nRUN a\n",
        "\n\nFROM alpine\n|FROM alpine\n",
        "\n\n# a comment\nFROM alpine\n|# a comment\nFROM alpine\n",
        "FROM alpine\n\n\n|FROM alpine\n",
        "FROM alpine|FROM alpine\n",
        "FROM alpine \n \n\t|FROM alpine\n",
        "FROM alpine\r\n\r\n\r\nRUN a \r\n\r\n|FROM alpine\r\n\r\nRUN a\r\n",
        "FROM alpine\r\nRUN a|FROM alpine\r\nRUN a\r\n",
        "FROM alpine\r\nRUN a  \nRUN b  \r\nRUN c|FROM alpine\r\nRUN a\nRUN b\r\nRUN c\r\n",
        "# a\n\n\n# b\nFROM alpine\n\n\n# c\n|# a\n\n# b\nFROM alpine\n\n# c\n",
        "FROM alpine\nRUN a \\  \n    b\n|FROM alpine\nRUN a \\\n    b\n",
        "FROM alpine\nCOPY <<E /a\nx  \n\n\n\ny\nE\n\n\nRUN a\n|FROM alpine\nCOPY <<E /a\nx  \n\n\n\ny\nE\n\nRUN a\n",
        "FROM alpine\nRUN <<E\nx\nE\n\n\n|FROM alpine\nRUN <<E\nx\nE\n",
        // Indentation.
        "FROM alpine\nRUN a \\\n  && b \\\n  && c\n|FROM alpine\nRUN a \\\n  && b \\\n  && c\n",
        "FROM alpine\nRUN a \\\n && b \\\n && c\n|FROM alpine\nRUN a \\\n    && b \\\n    && c\n",
        "FROM alpine\nRUN a && \\\nb && \\\n    c\n|FROM alpine\nRUN a && \\\n    b && \\\n    c\n",
        "FROM alpine\nRUN a \\\n && b c \\\n      d \\\n && e\n|FROM alpine\nRUN a \\\n    && b c \\\n        d \\\n    && e\n",
        "FROM alpine\nRUN a \\\n && if b; then \\\n     c; \\\n     if d; then \\\n       e; \\\n     fi; \\\n   fi\n|FROM alpine\nRUN a \\\n    && if b; then \\\n            c; \\\n            if d; then \\\n                e; \\\n            fi; \\\n        fi\n",
        "FROM alpine\nRUN a \\\n      b\nRUN c \\\n\td\nRUN e \\\n\tf\n|FROM alpine\nRUN a \\\n\tb\nRUN c \\\n\td\nRUN e \\\n\tf\n",
        "FROM alpine\nENV A=1 \\\n  B=2 \\\n      C=3\nRUN a \\\n    b\nRUN c \\\n    d\n|FROM alpine\nENV A=1 \\\n    B=2 \\\n    C=3\nRUN a \\\n    b\nRUN c \\\n    d\n",
        "FROM alpine\nRUN a \\\n # x\n && b \\\n# y\n && c\n|FROM alpine\nRUN a \\\n    # x\n    && b \\\n# y\n    && c\n",
        "FROM alpine\nRUN a \\\n && echo \"$(b \\\n   c \\\n )\"\n|FROM alpine\nRUN a \\\n    && echo \"$(b \\\n        c \\\n    )\"\n",
        "FROM alpine\nCOPY a \\\n b \\\n /c/\n|FROM alpine\nCOPY a \\\n    b \\\n    /c/\n",
        "FROM alpine\nRUN --mount=type=cache,target=/a \\\n --mount=type=cache,target=/b \\\n a\n|FROM alpine\nRUN --mount=type=cache,target=/a \\\n    --mount=type=cache,target=/b \\\n    a\n",
        // Packages.
        "FROM debian\nRUN apt-get install -y\tzip\t curl   git\n|FROM debian\nRUN apt-get install -y curl git zip\n",
        "FROM debian\nRUN apt-get install -y zip curl git\n|FROM debian\nRUN apt-get install -y curl git zip\n",
        "FROM debian\nRUN apt-get install -y zip \\\n    curl git\n|FROM debian\nRUN apt-get install -y \\\n    curl \\\n    git \\\n    zip\n",
        "FROM debian\nRUN apt-get update && apt-get install -y \\\n    zip \\\n    curl && rm -rf /x\n|FROM debian\nRUN apt-get update && apt-get install -y \\\n    curl \\\n    zip \\\n    && rm -rf /x\n",
        "FROM debian\nRUN apt-get update && \\\n    apt-get install -y zip \\\n                       curl && rm -rf /x\n|FROM debian\nRUN apt-get update && \\\n    apt-get install -y \\\n        curl \\\n        zip && \\\n    rm -rf /x\n",
        "FROM debian\nRUN set -e; apt-get install -y \\\n    zip \\\n    curl; rm -rf /x\n|FROM debian\nRUN set -e; apt-get install -y \\\n    curl \\\n    zip; \\\n    rm -rf /x\n",
        "FROM debian\nRUN apt-get install -y zip=1 curl=7.88.1-10+deb12u5 curl-dev libc++-18-dev g++\n|FROM debian\nRUN apt-get install -y curl=7.88.1-10+deb12u5 curl-dev g++ libc++-18-dev zip=1\n",
        "FROM alpine\nRUN apk add --no-cache --virtual .deps zip curl~=8 py3@edge\n|FROM alpine\nRUN apk add --no-cache --virtual .deps curl~=8 py3@edge zip\n",
        "FROM fedora\nRUN dnf install -y --setopt=a=b zip curl && dnf clean all\n|FROM fedora\nRUN dnf install -y --setopt=a=b curl zip && dnf clean all\n",
        "FROM fedora\nRUN sudo yum -y install zip curl\n|FROM fedora\nRUN sudo yum -y install curl zip\n",
        "FROM suse\nRUN zypper -n in zip curl\n|FROM suse\nRUN zypper -n in curl zip\n",
        "FROM debian\nRUN apt-get install -y zip curl > /dev/null 2>&1\n|FROM debian\nRUN apt-get install -y curl zip > /dev/null 2>&1\n",
        "FROM debian\nRUN apt-get install -y zip curl -t bookworm-backports\n|FROM debian\nRUN apt-get install -y curl zip -t bookworm-backports\n",
        "FROM debian\nRUN apt-get install -y  \\\n    zip       \\\n    libcurl4  \\\n    git       \\\n    && a\n|FROM debian\nRUN apt-get install -y  \\\n    git       \\\n    libcurl4  \\\n    zip       \\\n    && a\n",
        "FROM debian\nRUN if a; then apt-get install -y zip curl; fi\n|FROM debian\nRUN if a; then apt-get install -y curl zip; fi\n",
        "FROM debian\nONBUILD RUN apt-get install -y zip curl\n|FROM debian\nONBUILD RUN apt-get install -y curl zip\n",
        "# escape=`\nFROM debian\nSHELL [\"sh\", \"-c\"]\nRUN apt-get install -y zip `\n  curl git\n|# escape=`\nFROM debian\nSHELL [\"sh\", \"-c\"]\nRUN apt-get install -y `\n  curl `\n  git `\n  zip\n",
    ];

    private static readonly string[] Kept =
    [
        // Quotes that go on over lines.
        "FROM alpine\nRUN echo \"a \\\n b   \\\n  c\"\n",
        "FROM alpine\nRUN echo 'a \\\n b'\n",
        "FROM alpine\nRUN echo $'a\\' \\\n b'\n",
        "FROM alpine\nENV A=\"x \\\n y\"\n",
        "FROM alpine\nLABEL a='x \\\n y'\n",
        "FROM alpine\nENV A x \\\n y\n",
        "FROM alpine\nRUN echo `a \\\n b`\n",
        "FROM alpine\nRUN A=( a \\\n b ) && c\nSHELL [\"bash\", \"-c\"]\n",
        "FROM alpine\nRUN echo ${A:-b \\\n c}\n",
        "FROM alpine\nRUN echo $(( 1 + \\\n 2 ))\n",
        "FROM alpine\nSHELL [\"bash\", \"-c\"]\nRUN [[ a =~ (a \\\n b) ]]\n",
        "FROM alpine\nRUN sh -c 'apt-get install -y zip curl'\n",
        "FROM alpine\nRUN sh -c \"a \\\n && b\"\n",
        "FROM alpine\nRUN echo \"it's\" \\\n    'a \\\n b'\n",
        // Words that go on over lines.
        "FROM alpine\nRUN ec\\\nho a\n",
        "FROM alpine\nRUN a &\\\n& b\n",
        "FROM alpine\nRU\\\nN a\n",
        "FROM alpine\nENV A=\\\nb\n",
        "FROM alpine\nRUN echo a\\ \\\nb\n",
        // Heredocs.
        "FROM alpine\nRUN <<E\n  a   \n\n\n\n b \nE\n",
        "FROM alpine\nRUN cat <<-E\n\t a  \n\tE\n",
        "FROM alpine\nRUN <<A cat <<B\na  \nA\nb  \nB\n",
        "FROM alpine\nCOPY <<'E' /a\n\n\n  from x as y \nE\n",
        "FROM alpine\nONBUILD RUN <<E\n a  \n\n\n b\nE\n",
        "FROM alpine\nRUN python3 <<E\nif a:\n   b  \nE\n",
        // JSON.
        "FROM alpine\nCMD [ \"a\", \\\n\"b   c\" \\\n]\n",
        "FROM alpine\nCOPY [\"a   b\",   \"/c\"]\n",
        "FROM alpine\nRUN [\"apt-get\", \"install\", \"zip\", \"curl\"]\n",
        // Directives and comments.
        "#  syntax = docker/dockerfile:1  \nFROM alpine\n",
        "# escape = ` \nFROM alpine\n",
        "#check=skip=all  \nFROM alpine\n",
        "\n# escape=`\nFROM alpine\n",
        "\n# syntax=docker/dockerfile:1\nFROM alpine\n",
        "\n#!/x\nFROM alpine\n",
        "FROM alpine\n#   a   comment,  from   as\nRUN a\n",
        "FROM alpine\nRUN a \\\n# b\n    c\n",
        "   ",
        " \n \n",
        "# a  \n\n\n# b",
        // Windows.
        "# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN a `\n b `\n   c\n",
        "FROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL [\"powershell\", \"-Command\"]\nRUN Write-Host \"a\"; \\\n Write-Host 'b \\\n c'\n",
        "FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nRUN dir c:\\ && \\\n cd c:\\\n",
        "FROM alpine\nSHELL [\"python3\", \"-c\"]\nRUN if 1: \\\n  print(2)\n",
        // What isn't understood.
        "FROM alpine\nRUN if a; then \\\n b\n",
        "FROM alpine\nRUN echo \"a \\\n b\n",
        "FROM alpine\nFOO   a   b  \nfoo\n",
        "FROM alpine\nRUN a \\\n  b \\\n",
        "FROM alpine\nRUN a \\\n\n\n  b\n",
        "FROM alpine\nRUN a \\\n\n b \\\n\nRUN c\n",
        "FROM alpine\nRUN <<E\n  a  \n\n\n",
        // Packages that may not be sorted.
        "FROM debian\nRUN apt-get install -y $B zip curl\n",
        "FROM debian\nRUN apt-get install -y zip \"curl\" a\n",
        "FROM debian\nRUN apt-get install -y zip curl-\n",
        "FROM debian\nRUN apt-get install -y zip* curl\n",
        "FROM debian\nRUN apt-get install -y ./zip.deb curl\n",
        "FROM debian\nRUN apt-get install zip -y curl\n",
        "FROM debian\nRUN apt-get install -y --unknown zip curl\n",
        "FROM debian\nRUN apt-get install -y \\\n    zip \\\n    # why\n    curl\n",
        "FROM debian\nRUN apt-get install -y \\\n    zip \\\n\n    curl\n",
        "FROM debian\nRUN apt-get remove -y zip curl\n",
        "FROM debian\nRUN apt-get install -y zip $(cat x) curl\n",
        "FROM debian\nRUN apt-get install -y zip > log curl\n",
        "FROM debian\nRUN xargs apt-get install -y zip curl < list\n",
        "FROM debian\nRUN pip install zip curl\n",
        "FROM debian\nRUN echo apt-get install zip curl\n",
        "FROM debian\nRUN apt-get install -y zip cu\\\nrl\n",
        "FROM debian\nRUN apt-get install -y zip {curl,git}\n",
        "FROM debian\nRUN apt-get install -y zip # curl git\n",
        "FROM alpine\nRUN apk add zip '!curl' a\n",
        "FROM debian\nRUN apt-get install -y zip curl \\\n    apt-get clean\n",
    ];

    private static IEnumerable<TestCaseData> ChangedCases() => Changed.Select(static (text, index) =>
        new TestCaseData(text.Split('|')[0], string.Join('|', text.Split('|')[1..])).SetArgDisplayNames($"{index}"));

    private static IEnumerable<TestCaseData> KeptCases() =>
        Kept.Select(static (text, index) => new TestCaseData(text).SetArgDisplayNames($"{index}"));

    [TestCaseSource(nameof(ChangedCases))]
    public void TheStyleIsApplied(string before, string after)
    {
        Assert.That(Format(before), Is.EqualTo(after));
        if (before.Contains('\r', StringComparison.Ordinal)) return;
        Assert.That(
            Format(before.Replace("\n", "\r\n", StringComparison.Ordinal)),
            Is.EqualTo(before.Contains('\n', StringComparison.Ordinal) ? after.Replace("\n", "\r\n", StringComparison.Ordinal) : after));
    }

    [TestCaseSource(nameof(KeptCases))]
    public void WhatMayMeanSomethingIsKept(string text)
    {
        Assert.That(Format(text), Is.EqualTo(text));
        Assert.That(Format(text.Replace("\n", "\r\n", StringComparison.Ordinal)), Is.EqualTo(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Test]
    public void AMarkStays()
    {
        var result = new Formatter().Format(SourceText.From("\uFEFFfrom alpine\n"));
        Assert.That(result.Text.ToBytes(), Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }.Concat("FROM alpine\n"u8.ToArray())));
    }

    [Test]
    public void BytesThatAreNotUtf8AreNotFormatted()
    {
        var result = new Formatter().Format(SourceText.FromBytes([.. "from alpine\nRUN echo "u8, 0xE4, .. "\n"u8], "Dockerfile"));
        Assert.That((result.Changes.Length, result.Refusal!.Reason), Is.EqualTo((0, "it isn't UTF-8 text")));
    }

    [TestCase("# syntax=example.com/my/frontend\nfrom alpine\n", 1, "another frontend than Docker's reads this file")]
    [TestCase("FROM alpine\nRUN {{ command }}\n", 2, "it is a template, not a Dockerfile")]
    public void WhatIsNoDockerfileIsNotFormatted(string text, int line, string reason)
    {
        var refusal = new Formatter().Format(SourceText.From(text)).Refusal!;
        Assert.That((refusal.Line, refusal.Reason, refusal.IsFault), Is.EqualTo((line, reason, false)));
    }

    [Test]
    public void ALongListIsWrapped()
    {
        const string text = "FROM debian\nRUN apt-get install -y zip curl && b && c\n";
        Assert.That(
            Format(text, new FormatOptions { MaxLineLength = 30 }),
            Is.EqualTo("FROM debian\nRUN apt-get install -y \\\n    curl \\\n    zip \\\n    && b && c\n"));
        Assert.That(Format(text, new FormatOptions { MaxLineLength = 0 }), Does.Contain(" curl zip && b"));
    }

    [Test]
    public void EachPartCanBeSwitchedOff()
    {
        const string text = "from debian \nRUN apt-get install -y zip \\\n  curl \\\n  && a";
        var none = new FormatOptions
        {
            UpperCaseKeywords = false,
            SortPackages = false,
            WrapPackages = false,
            TrimTrailingWhitespace = false,
            InsertFinalNewline = false,
        };
        Assert.That(Format(text, none), Is.EqualTo(text));
        Assert.That(Format(text, none with { IndentSize = 8 }), Does.Contain("\n        && a"));
        Assert.That(Format(text, none with { UseTabs = true }), Does.Contain("\n\t&& a"));
        Assert.That(Format(text, none with { SortPackages = true }), Does.Contain("-y curl \\\n  zip \\\n"));
        Assert.That(Format(text, none with { WrapPackages = true }), Does.Contain("-y \\\n  zip \\\n  curl \\\n"));
    }

    private static string Format(string text, FormatOptions? options = null)
    {
        var formatter = new Formatter(options);
        var result = formatter.Format(SourceText.From(text));
        Assert.That(result.Refusal?.Reason, Is.Null);
        Assert.That(SourceText.From(text).WithChanges(result.Changes).Text, Is.EqualTo(result.Text.Text));
        Assert.That(formatter.Format(result.Text).Text.Text, Is.EqualTo(result.Text.Text), "a second run");
        return result.Text.Text;
    }
}
