using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Tool.Tests.Commands;
using DockerfileLint.Workspaces.Builds;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Workspaces.Builds;

/// <summary>Files that somebody wrote to make the search for builds long, large or nosy.</summary>
internal sealed class HostileBuildTests
{
    private static readonly string[] Names =
    [
        "compose.yaml", "docker-bake.hcl", "docker-bake.json", ".github/workflows/a.yml", "ci.yml", "Makefile", "b.sh",
        "b.ps1", "package.json", "Tiltfile", "a.csproj", "AppHost.cs",
    ];

    private static IEnumerable<(string Name, string Text)> Shapes()
    {
        yield return ("anchors", "a: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(0, 40).Select(
            i => $"{(char)('b' + i)}: &{(char)('b' + i)} [{string.Join(',', Enumerable.Repeat($"*{(char)('a' + i)}", 9))}]\n"))
            + "services: {a: {build: {context: ., args: *k}}}\n");
        yield return ("merges", "a: &a {x: 1}\n" + string.Concat(Enumerable.Range(1, 60).Select(
            i => $"a{i}: &a{i} {{<<: [*a{(i == 1 ? "" : i - 1)}, *a{(i == 1 ? "" : i - 1)}]}}\n")) + "services: {<<: *a60}\n");
        yield return ("deep lists", new string('[', 500_000));
        yield return ("deep maps", string.Concat(Enumerable.Repeat("{a: ", 200_000)));
        yield return ("deep blocks", string.Concat(Enumerable.Repeat("a {\n", 200_000)));
        yield return ("deep expression", "target \"a\" { context = " + new string('(', 500_000));
        yield return ("deep condition", "target \"a\" { context = " + string.Concat(Enumerable.Repeat("a ? b : ", 100_000)));
        yield return ("nots", "target \"a\" { context = " + new string('!', 500_000));
        yield return ("templates", "target \"a\" { context = \"" + string.Concat(Enumerable.Repeat("${\"", 200_000)));
        yield return ("variables", string.Concat(Enumerable.Range(0, 60).Select(
            i => $"variable \"v{i}\" {{ default = \"${{v{i + 1}}}${{v{i + 1}}}\" }}\n"))
            + "variable \"v60\" { default = \"xx\" }\ntarget \"a\" { context = v0 }\n");
        yield return ("functions", "function \"f\" {\n params = [x]\n result = \"${f(x)}${f(x)}\"\n}\n"
            + "target \"a\" { context = f(\"a\") }\n");
        yield return ("inherits", string.Concat(Enumerable.Range(0, 60).Select(
            i => $"target \"t{i}\" {{ inherits = [\"t{i + 1}\", \"t{i + 1}\", \"t{i}\"]\n context = \".\" }}\n")));
        yield return ("matrix", "target \"a\" {\n matrix = {\n" + string.Concat(Enumerable.Range(0, 20).Select(
            i => $"  x{i} = [{string.Join(',', Enumerable.Range(0, 50).Select(j => $"\"{j}\""))}]\n")) + " }\n context = \".\"\n}");
        yield return ("quotes", new string('"', 900_000));
        yield return ("make variables", string.Concat(Enumerable.Range(0, 60).Select(i => $"A{i} = $(A{i + 1})$(A{i + 1})\n"))
            + "A60 = docker build\nall:\n\t$(A0)\n");
        yield return ("make doubling", "A := docker build .\n" + string.Concat(Enumerable.Repeat("A := $(A) $(A)\n", 60)) + "all:\n\t$(A)\n");
        yield return ("make targets", string.Join(' ', Enumerable.Range(0, 20_000)) + ":\n"
            + string.Concat(Enumerable.Repeat("\tdocker build $@\n", 2_000)));
        yield return ("loops", string.Concat(Enumerable.Repeat("for x in 1 2 3 4 5 6 7 8 9; do\n", 30)) + "docker build $x\n"
            + string.Concat(Enumerable.Repeat("done\n", 30)));
        yield return ("calls", "f() { docker build $1; }\n" + string.Concat(Enumerable.Repeat("f a\n", 20_000)));
        yield return ("many calls", string.Concat(Enumerable.Range(0, 300).Select(i => $"f{i}() {{ docker build $1; f{i}; }}\n"))
            + string.Concat(Enumerable.Range(0, 300).Select(i => $"f{i} a\n")));
        yield return ("builds", string.Concat(Enumerable.Repeat("docker build .\n", 50_000)));
        yield return ("dirname", "docker build " + string.Concat(Enumerable.Repeat("$(dirname \"", 50_000)));
        yield return ("defaults", "docker build " + string.Concat(Enumerable.Repeat("${a:-", 100_000)));
        yield return ("expressions", "jobs: {a: {steps: [{uses: docker/build-push-action, with: {context: '"
            + string.Concat(Enumerable.Repeat("${{ ", 200_000)) + "'}}]}}");
        yield return ("workflow matrix", "jobs:\n a:\n  strategy:\n   matrix:\n" + string.Concat(Enumerable.Range(0, 20).Select(
            i => $"    x{i}: [{string.Join(',', Enumerable.Range(0, 50))}]\n"))
            + "  steps: [{uses: docker/build-push-action@v1, with: {context: '${{ matrix.x1 }}'}}]\n");
        yield return ("pipeline aliases", "a: &a0 {script: docker build .}\n" + string.Concat(Enumerable.Range(1, 40).Select(
            i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]\n")));
        yield return ("properties", string.Concat(Enumerable.Repeat("<DockerfileContext>.", 50_000)));
        yield return ("call", "AddDockerfile(" + new string('(', 500_000) + "docker_build(");
        yield return ("many calls of one", string.Concat(Enumerable.Repeat("AddDockerfile(docker_build(", 30_000)));
        yield return ("binary", "services:\0\0");
        yield return ("large", new string('#', 10_000_000));
    }

    private static IEnumerable<TestCaseData> All() => Shapes().SelectMany(shape => Names, (shape, name) =>
        new TestCaseData(name, shape.Text).SetArgDisplayNames(name, shape.Name));

    [TestCaseSource(nameof(All))]
    public void TheWorkIsBoundedAndAProblemIsOneLine(string name, string text)
    {
        using var repository = new TemporaryFolder();
        repository.Write(name, text);
        repository.Write("Dockerfile", "FROM alpine\n");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = BuildDiscovery.Find(repository.Path);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.That(allocated, Is.LessThan(400_000_000));
        Assert.That(found.Invocations, Is.Not.Empty);
        Assert.That(found.Problems, Has.Length.LessThanOrEqualTo(3));
        Assert.That(found.Problems, Has.All.Not.Contains("\n"));
    }

    [Test]
    public void AFileOfMoreThanAMegabyteIsOneLine()
    {
        using var repository = new TemporaryFolder();
        repository.Write("compose.yaml", new string('#', 10_000_000));
        Assert.That(BuildDiscovery.Find(repository.Path).Problems, Is.EqualTo(
            new[] { "compose.yaml: it isn't read for builds, as it is larger than 1 MB" }));
    }

    [Test]
    public void ALinkThatLeadsOutIsNotFollowed()
    {
        using var outside = new TemporaryFolder();
        outside.Write("compose.yaml", "services: {a: {build: {context: ., target: secret}}}");
        using var repository = new TemporaryFolder();
        repository.Write("Dockerfile", "FROM alpine\n");
        File.CreateSymbolicLink(repository.PathOf("compose.yaml"), outside.PathOf("compose.yaml"));
        Directory.CreateSymbolicLink(repository.PathOf("linked"), outside.Path);
        var found = BuildDiscovery.Find(repository.Path);
        Assert.That(found.Invocations.Select(static build => build.Target), Has.None.EqualTo("secret"));
    }

    [Test]
    public void WhatIsNamedOutsideIsNotRead()
    {
        using var parent = new TemporaryFolder();
        parent.Write("other/compose.yaml", "services: {a: {build: {context: ., target: secret}}}");
        parent.Write("root/Dockerfile", "FROM alpine\n");
        parent.Write("root/compose.yaml", "services: {a: {extends: {file: ../other/compose.yaml, service: a}}}");
        var found = BuildDiscovery.Find(parent.PathOf("root"));
        Assert.That(found.Invocations.Select(static build => build.Target), Has.None.EqualTo("secret"));
    }
}
