using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Purpose;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Semantics;

/// <summary>What an image is for, and what shows it.</summary>
internal sealed class ImagePurposeTests
{
    [TestCase("CMD [\"server\"]", nameof(ImagePurposeKind.Application), "starts 'server'")]
    [TestCase("EXPOSE 80\nCMD [\"server\"]", nameof(ImagePurposeKind.Service), "starts 'server' and exposes a port")]
    [TestCase("ENTRYPOINT [\"jq\"]", nameof(ImagePurposeKind.Application), "starts 'jq'")]
    [TestCase("ENTRYPOINT [\"jq\"]\nCMD [\"--help\"]", nameof(ImagePurposeKind.CommandLineTool), "passes its arguments to 'jq'")]
    [TestCase("ENTRYPOINT [\"jq\"]\nCMD [\".\"]", nameof(ImagePurposeKind.Application), "starts 'jq'")]
    [TestCase("ONBUILD COPY . /app", nameof(ImagePurposeKind.Base), "has ONBUILD instructions")]
    [TestCase("RUN apk add jq", nameof(ImagePurposeKind.Unknown), "starts nothing")]
    [TestCase("CMD [\"echo\", \"hello\"]", nameof(ImagePurposeKind.Unknown), "starts no program")]
    [TestCase("CMD bash", nameof(ImagePurposeKind.Build), "starts 'bash', in which people work")]
    [TestCase("CMD [\"sh\", \"-l\"]", nameof(ImagePurposeKind.Build), "starts 'sh', in which people work")]
    [TestCase("CMD service ssh start && tail -f /dev/null", nameof(ImagePurposeKind.Build), "starts 'tail', in which people work")]
    [TestCase("CMD [\"make\", \"test\"]", nameof(ImagePurposeKind.Build), "starts 'make'")]
    [TestCase("CMD [\"dotnet\", \"watch\"]", nameof(ImagePurposeKind.Build), "starts 'dotnet'")]
    [TestCase("CMD [\"dotnet\", \"app.dll\"]", nameof(ImagePurposeKind.Application), "starts 'dotnet'")]
    [TestCase("CMD [\"pytest\"]", nameof(ImagePurposeKind.Build), "starts 'pytest'")]
    [TestCase("CMD [\"npm\", \"run\", \"dev\"]", nameof(ImagePurposeKind.Build), "starts 'npm'")]
    [TestCase("CMD [\"npm\", \"start\"]", nameof(ImagePurposeKind.Application), "starts 'npm'")]
    [TestCase("ENV NODE_ENV=development\nCMD [\"node\", \"a.js\"]", nameof(ImagePurposeKind.Build), "sets NODE_ENV to 'development'")]
    [TestCase("CMD sh -c \"server | tee log\"", nameof(ImagePurposeKind.Application), "starts 'sh'")]
    public void WhatStartsShowsIt(string lines, string kind, string reason) =>
        AssertPurpose(Of($"FROM alpine\n{lines}\n"), kind, reason);

    [TestCase("php:8-fpm", nameof(ImagePurposeKind.Service))]
    [TestCase("php:8-cli", nameof(ImagePurposeKind.Unknown))]
    [TestCase("nginx", nameof(ImagePurposeKind.Service))]
    [TestCase("debian:13", nameof(ImagePurposeKind.Unknown))]
    public void TheBaseMayStartAService(string image, string kind) =>
        Assert.That(Of($"FROM {image}\nCOPY . /srv\n").Kind.ToString(), Is.EqualTo(kind));

    [TestCase("Dockerfile.dev", "CMD [\"server\"]", true)]
    [TestCase("docker/test.Dockerfile", "CMD [\"server\"]", true)]
    [TestCase("Dockerfile.device", "CMD [\"server\"]", false)]
    [TestCase("Dockerfile.e2e", "CMD [\"server\"]", true)]
    [TestCase("Dockerfile-test2", "CMD [\"server\"]", true)]
    [TestCase("Dockerfile.circle", "CMD [\"server\"]", false)]
    [TestCase("docker/test/Dockerfile", "CMD [\"server\"]", true)]
    [TestCase("test/api/Dockerfile", "CMD [\"server\"]", false)]
    [TestCase("integration/testdata/web/Dockerfile", "CMD [\"server\"]", true)]
    [TestCase("samples/debug/netcore/Dockerfile", "CMD [\"server\"]", true)]
    [TestCase("/home/me/test/Dockerfile", "CMD [\"server\"]", false)]
    public void TheNameOfTheFileMaySayIt(string path, string line, bool isBuild) =>
        Assert.That(Of($"FROM alpine\n{line}\n", path).Kind == ImagePurposeKind.Build, Is.EqualTo(isBuild));

    [TestCase("dev")]
    [TestCase("app-test")]
    [TestCase("builder")]
    public void TheNameOfTheStageMaySayIt(string name) =>
        AssertPurpose(
            Of($"FROM alpine AS {name}\nCMD [\"server\"]\n"),
            nameof(ImagePurposeKind.Build),
            $"ends with the stage '{name}'");

    [Test]
    public void AScriptOfTheContextIsRead()
    {
        const string text = "FROM alpine\nWORKDIR /app\nCOPY run.sh .\nENTRYPOINT [\"./run.sh\"]\n";
        var server = Of(text, files: ("run.sh", "#!/bin/sh\nset -e\nexec server --port 1\n"));
        AssertPurpose(server, nameof(ImagePurposeKind.Application), "starts 'run.sh'");
        Assert.That(server.StartsUnknownScript, Is.False);
        Assert.That(server.Starts.Select(static command => command.Name), Does.Contain("server"));
        AssertPurpose(
            Of(text, files: ("run.sh", "cargo build\n./target/debug/a\n")),
            nameof(ImagePurposeKind.Build),
            "starts 'cargo'");
    }

    [TestCase("CMD [\"docker-entrypoint.sh\"]", "COPY docker-entrypoint.sh /usr/local/bin/")]
    [TestCase("CMD [\"bash\", \"-e\", \"/docker-entrypoint.sh\"]", "COPY docker-entrypoint.sh /")]
    [TestCase("CMD /docker-entrypoint.sh", "COPY docker-entrypoint.sh /docker-entrypoint.sh")]
    public void AScriptIsFoundWhereTheImageHasIt(string start, string copy)
    {
        var purpose = Of($"FROM alpine\n{copy}\n{start}\n", files: ("docker-entrypoint.sh", "exec make run\n"));
        AssertPurpose(purpose, nameof(ImagePurposeKind.Build), "starts 'make'");
    }

    [Test]
    public void AScriptThatCallsItselfIsReadOnce()
    {
        var purpose = Of("FROM alpine\nCOPY a.sh /\nCMD [\"/a.sh\"]\n", files: ("a.sh", "/a.sh\nserver\n"));
        Assert.That(purpose.Starts.Count(static command => command.Name == "server"), Is.EqualTo(1));
    }

    [Test]
    public void AScriptIsReadOnceHoweverOftenItIsCalled()
    {
        var calls = string.Concat(Enumerable.Repeat("/b.sh\n", 100));
        var files = new Files([("a.sh", calls), ("b.sh", calls.Replace('b', 'a') + "server\n")]);
        var purpose = Of("FROM alpine\nCOPY a.sh b.sh /\nCMD [\"/a.sh\"]\n", files);
        Assert.That(purpose.StartsUnknownScript, Is.False);
        Assert.That(files.Reads, Is.EqualTo(2));
    }

    [TestCase(15, false)]
    [TestCase(16, true)]
    public void ManyScriptsAreNotLookedFor(int count, bool isUnknown)
    {
        var calls = string.Concat(Enumerable.Range(0, count).Select(static i => $"/s{i}.sh\n"));
        var files = Enumerable.Range(0, count).Select(static i => ($"s{i}.sh", "server\n")).Append(("a.sh", calls));
        var purpose = Of("FROM alpine\nCOPY *.sh /\nCMD [\"/a.sh\"]\n", new Files([.. files]));
        Assert.That(purpose.StartsUnknownScript, Is.EqualTo(isUnknown));
    }

    [TestCase("CMD [\"/a.sh\"]", true)]
    [TestCase("CMD [\"sh\", \"/opt/a.sh\"]", true)]
    [TestCase("CMD [\"server\"]", false)]
    public void AScriptThatIsNotThereMayStartAnything(string start, bool isUnknown) =>
        Assert.That(Of($"FROM alpine\n{start}\n").StartsUnknownScript, Is.EqualTo(isUnknown));

    [TestCase("#!/usr/bin/python3\nprint(1)\n")]
    [TestCase("\0\0\0")]
    [TestCase("")]
    [TestCase("server\nif true; then")]
    public void AScriptThatIsNotUnderstoodMayStartAnything(string script) =>
        Assert.That(
            Of("FROM alpine\nCOPY a.sh /\nCMD [\"/a.sh\"]\n", files: ("a.sh", script)).StartsUnknownScript, Is.True);

    private static void AssertPurpose(ImagePurpose purpose, string kind, string reason)
    {
        Assert.That(purpose.Kind.ToString(), Is.EqualTo(kind));
        Assert.That(purpose.Reason, Is.EqualTo(reason));
    }

    private static ImagePurpose Of(string text, string path = "Dockerfile", params (string Path, string Text)[] files) =>
        Of(text, new Files(files), path);

    private static ImagePurpose Of(string text, Files files, string path = "Dockerfile") =>
        BuildModel.Create(
            DockerfileSyntax.Parse(SourceText.From(text, path)), new BuildModelOptions { Context = files }).Purpose!;

    private sealed class Files((string Path, string Text)[] files) : IBuildContext
    {
        private readonly Dictionary<string, string> texts = files.ToDictionary(
            static file => file.Path, static file => file.Text, StringComparer.Ordinal);

        public ImmutableArray<ContextEntry>? Entries { get; } = files
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .Select(static file => new ContextEntry(file.Path, file.Text.Length))
            .ToImmutableArray();

        public SourceText? DockerIgnore { get; } = SourceText.From("", ".dockerignore");

        public bool? HasDockerIgnore => false;

        public string? DockerfilePath => "Dockerfile";

        public bool? Exists(string path) => texts.ContainsKey(path);

        public int Reads { get; private set; }

        public SourceText? Read(string path)
        {
            Reads++;
            return texts.TryGetValue(path, out var text) ? SourceText.From(text, path) : null;
        }
    }
}
