using System;
using DockerfileLint.Parsing;
using NUnit.Framework;

namespace DockerfileLint.Tests.Parsing;

/// <summary>Which unknown words are misspelled instructions, and which begin a line that has lost its continuation.</summary>
internal sealed class NearMissTests
{
    [TestCase("RUNN", "true", "RUN")]
    [TestCase("FORM", "alpine:3.22", "FROM")]
    [TestCase("FRM", "alpine AS build", "FROM")]
    [TestCase("CPOY", "a /b", "COPY")]
    [TestCase("COPPY", "a /b", "COPY")]
    [TestCase("ENTRYPIONT", "[\"/app\"]", "ENTRYPOINT")]
    [TestCase("ENTRPONT", "[\"/app\"]", "ENTRYPOINT")]
    [TestCase("WOKRDIR", "/app", "WORKDIR")]
    [TestCase("form", "alpine", "from")]
    [TestCase("Exposse", "80", "EXPOSE")]
    public void IsAnInstruction(string word, string rest, string expected) =>
        Assert.That(NearMiss.Of(word, rest.AsSpan()), Is.EqualTo(expected));

    [TestCase("cargo", "build")]
    [TestCase("chmod", "+x /a")]
    [TestCase("cd", "/app")]
    [TestCase("cp", "a b")]
    [TestCase("cmp", "a b")]
    [TestCase("export", "$x")]
    [TestCase("xcopy", "a b")]
    [TestCase("venv", "a=b")]
    [TestCase("mkdir", "/app")]
    [TestCase("EXPORT", "80")]
    [TestCase("FRUM", "")]
    [TestCase("COPYY", "a")]
    [TestCase("EXPOSED", "the port")]
    [TestCase("ENV-X", "a=b")]
    public void IsSomethingElse(string word, string rest) => Assert.That(NearMiss.Of(word, rest.AsSpan()), Is.Null);
}
