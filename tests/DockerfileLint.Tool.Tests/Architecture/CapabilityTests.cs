using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using DockerfileLint.Tests;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Architecture;

/// <summary>What the compiled assemblies can ask of the machine: neither the network nor another program, whatever the input says.</summary>
internal sealed class CapabilityTests
{
    private static readonly string[] Assemblies =
        ["DockerfileLint.dll", "DockerfileLint.Workspaces.dll", "DockerfileLint.Imaging.dll", "DockerfileLint.Reporting.dll", "dockerfile-lint.dll"];

    private static readonly string[] RunsCode =
        ["System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo", "System.Reflection.Emit", "System.Runtime.Loader.AssemblyLoadContext", "Microsoft.CodeAnalysis"];

    // Functions of the operating system that start a program or open a connection.
    private static readonly string[] Forbidden =
        ["exec", "fork", "posix_spawn", "system", "popen", "socket", "connect", "send", "CreateProcess", "ShellExecute", "WinExec", "dlopen", "LoadLibrary"];

    // One escapes text, the other reads an address: neither opens a connection.
    private static readonly string[] Harmless = ["System.Net.WebUtility", "System.Net.IPAddress"];

    // What the command asks a container engine on the same machine with: a socket that is a file, and nothing that knows an address.
    private static readonly string[] LocalSocket =
    [
        "System.Net.Sockets.AddressFamily", "System.Net.Sockets.NetworkStream", "System.Net.Sockets.ProtocolType", "System.Net.Sockets.Socket",
        "System.Net.Sockets.SocketException", "System.Net.Sockets.SocketType", "System.Net.Sockets.UnixDomainSocketEndPoint", "System.Net.EndPoint",
    ];

    [TestCaseSource(nameof(Assemblies))]
    public void NoAssemblyKnowsTheNetwork(string assembly) => Assert.That(
        TypesUsedBy(assembly).Where(name => name.StartsWith("System.Net.", StringComparison.Ordinal)).Except(Harmless, StringComparer.Ordinal)
            .Except(assembly == "dockerfile-lint.dll" ? LocalSocket : [], StringComparer.Ordinal),
        Is.Empty);

    /// <summary>The engine is asked where a user names an image of it, and nowhere else.</summary>
    [Test]
    public void OnlyOnePlaceOpensASocket()
    {
        Assert.That(SourcesWith("DockerfileLint.Tool", "System.Net.Sockets"), Is.EqualTo(new[] { "DockerDaemon.cs" }));
        Assert.That(SourcesWith("DockerfileLint.Tool", "DockerDaemon.Open("), Is.EqualTo(new[] { "ImageSource.cs" }));
    }

    // Reading an image checks the digests of gigabytes with the library of the system where it has one, and does without it otherwise.
    private static IEnumerable<string> WithoutCryptography => Assemblies.Where(static assembly => assembly is not "DockerfileLint.Imaging.dll");

    /// <summary>Without OpenSSL, the native program would end there.</summary>
    [TestCaseSource(nameof(WithoutCryptography))]
    public void NoAssemblyUsesTheCryptographyOfTheSystem(string assembly) =>
        Assert.That(TypesUsedBy(assembly).Where(name => name.StartsWith("System.Security.Cryptography.", StringComparison.Ordinal)), Is.Empty);

    // The command starts the user's container engine, and only for --prove; ShellCheck is started for it and the task, and git for --since: see the next tests.
    private static IEnumerable<string> WithoutPrograms => Assemblies.Where(static assembly => assembly is not ("dockerfile-lint.dll" or "DockerfileLint.Workspaces.dll"));

    [TestCaseSource(nameof(WithoutPrograms))]
    public void NoAssemblyStartsAProgram(string assembly) =>
        Assert.That(TypesUsedBy(assembly).Where(name => RunsCode.Any(banned => name.StartsWith(banned, StringComparison.Ordinal))), Is.Empty);

    /// <summary>Besides starting the engine, the command can do nothing of the kind, and only one place starts it.</summary>
    [Test]
    public void OnlyTheContainerEngineOfAProofIsStarted() => AssertOnlyPlace("DockerfileLint.Tool", "dockerfile-lint.dll", "ContainerEngine.cs");

    /// <summary>Their paths come from <c>UserProgram</c>, which never takes one of the analyzed repository.</summary>
    [Test]
    public void OnlyShellCheckAndGitAreStartedForAWorkspace()
    {
        AssertOnlyPlace("DockerfileLint.Workspaces", "DockerfileLint.Workspaces.dll", "ProgramRun.cs");
        Assert.That(SourcesWith("DockerfileLint.Workspaces", "new ProgramRun("), Is.EqualTo(new[] { "ShellCheckSession.cs" }));
        Assert.That(SourcesWith("DockerfileLint.Tool", "new ProgramRun("), Is.EqualTo(new[] { "GitProgram.cs" }));
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

    private static void AssertOnlyPlace(string project, string assembly, string file)
    {
        var used = TypesUsedBy(assembly).Where(name => RunsCode.Any(banned => name.StartsWith(banned, StringComparison.Ordinal)));
        Assert.That(used, Is.SubsetOf(new[] { "System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo" }));
        Assert.That(SourcesWith(project, "ProcessStartInfo"), Is.EqualTo(new[] { file }));
    }

    private static string[] SourcesWith(string project, string text) =>
    [
        .. Directory.EnumerateFiles(FolderOf(project), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(path => File.ReadAllText(path).Contains(text, StringComparison.Ordinal)).Select(static path => Path.GetFileName(path)),
    ];

    private static string FolderOf(string project) => RepositoryFolder.PathOf("src", project);

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
