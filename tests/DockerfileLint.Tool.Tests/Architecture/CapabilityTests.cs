using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Architecture;

/// <summary>What the compiled assemblies can ask of the machine: neither the network nor another program, whatever the input says.</summary>
internal sealed class CapabilityTests
{
    private static readonly string[] Assemblies =
        ["DockerfileLint.dll", "DockerfileLint.Workspaces.dll", "DockerfileLint.Reporting.dll", "dockerfile-lint.dll"];

    private static readonly string[] RunsCode =
        ["System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo", "System.Reflection.Emit", "System.Runtime.Loader.AssemblyLoadContext", "Microsoft.CodeAnalysis"];

    // Functions of the operating system that start a program or open a connection.
    private static readonly string[] Forbidden =
        ["exec", "fork", "posix_spawn", "system", "popen", "socket", "connect", "send", "CreateProcess", "ShellExecute", "WinExec", "dlopen", "LoadLibrary"];

    // One escapes text, the other reads an address: neither opens a connection.
    private static readonly string[] Harmless = ["System.Net.WebUtility", "System.Net.IPAddress"];

    [TestCaseSource(nameof(Assemblies))]
    public void NoAssemblyKnowsTheNetwork(string assembly) =>
        Assert.That(TypesUsedBy(assembly).Where(name => name.StartsWith("System.Net.", StringComparison.Ordinal)).Except(Harmless, StringComparer.Ordinal), Is.Empty);

    // The command starts the user's container engine, and only for --prove: see the next test.
    private static IEnumerable<string> WithoutEngine => Assemblies.Where(static assembly => assembly != "dockerfile-lint.dll");

    [TestCaseSource(nameof(WithoutEngine))]
    public void NoAssemblyStartsAProgram(string assembly) =>
        Assert.That(TypesUsedBy(assembly).Where(name => RunsCode.Any(banned => name.StartsWith(banned, StringComparison.Ordinal))), Is.Empty);

    /// <summary>Besides starting the engine, the command can do nothing of the kind, and only one place starts it.</summary>
    [Test]
    public void OnlyTheContainerEngineOfAProofIsStarted()
    {
        var used = TypesUsedBy("dockerfile-lint.dll").Where(name => RunsCode.Any(banned => name.StartsWith(banned, StringComparison.Ordinal)));
        Assert.That(used, Is.SubsetOf(new[] { "System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo" }));
        var sources = Directory.EnumerateFiles(ToolFolder(), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(static path => File.ReadAllText(path).Contains("ProcessStartInfo", StringComparison.Ordinal));
        Assert.That(sources.Select(static path => Path.GetFileName(path)), Is.EqualTo(new[] { "ContainerEngine.cs" }));
    }

    [TestCaseSource(nameof(Assemblies))]
    public void NoAssemblyImportsSuchAFunction(string assembly) =>
        Assert.That(Imports(assembly).Where(name => Forbidden.Any(banned => name.StartsWith(banned, StringComparison.Ordinal))), Is.Empty);

    /// <summary>Rules of others are code; only the option that names their assembly brings them in.</summary>
    [Test]
    public void OnlyOnePlaceLoadsCode()
    {
        var loading = Assemblies.Where(assembly => MembersUsedBy(assembly).Any(member => member.StartsWith("System.Reflection.Assembly.Load", StringComparison.Ordinal)));
        Assert.That(loading, Is.EqualTo(new[] { "DockerfileLint.Workspaces.dll" }));
    }

    /// <summary>The tests above see what they look for.</summary>
    [Test]
    public void WhatIsUsedIsSeen()
    {
        Assert.That(TypesUsedBy("DockerfileLint.Reporting.dll"), Does.Contain("System.Net.WebUtility"));
        Assert.That(TypesUsedBy("DockerfileLint.Workspaces.dll"), Does.Contain("System.IO.File"));
    }

    private static string ToolFolder()
    {
        var folder = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(folder, "DockerfileLint.sln"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "src", "DockerfileLint.Tool");
    }

    private static string[] TypesUsedBy(string assembly) =>
        Read(assembly, reader => reader.TypeReferences.Select(handle => NameOf(reader, reader.GetTypeReference(handle))));

    private static string[] MembersUsedBy(string assembly) => Read(assembly, reader => reader.MemberReferences
        .Select(reader.GetMemberReference)
        .Where(member => member.Parent.Kind == HandleKind.TypeReference)
        .Select(member => $"{NameOf(reader, reader.GetTypeReference((TypeReferenceHandle)member.Parent))}.{reader.GetString(member.Name)}"));

    private static string[] Imports(string assembly) => Read(assembly, reader => reader.MethodDefinitions
        .Select(reader.GetMethodDefinition)
        .Where(method => (method.Attributes & MethodAttributes.PinvokeImpl) != 0)
        .Select(method => reader.GetString(method.GetImport().Name)));

    private static string NameOf(MetadataReader reader, TypeReference type) => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";

    private static string[] Read(string assembly, Func<MetadataReader, IEnumerable<string>> names)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(TestContext.CurrentContext.TestDirectory, assembly)));
        return [.. names(file.GetMetadataReader())];
    }
}
