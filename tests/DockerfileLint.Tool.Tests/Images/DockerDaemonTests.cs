using System;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using DockerfileLint.Imaging.Tests.Making;
using DockerfileLint.Tool.Images.Daemon;
using DockerfileLint.Tool.Tests.Commands;
using DockerfileLint.Workspaces;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Images;

/// <summary>Images of an engine on this machine, here one that the tests play.</summary>
[Platform(Exclude = "Win")]
internal sealed class DockerDaemonTests
{
    private ImageFolder folder = null!;
    private string? before;

    [SetUp]
    public void Create()
    {
        folder = new ImageFolder();
        before = Environment.GetEnvironmentVariable(DockerDaemon.HostVariable);
        Environment.SetEnvironmentVariable(DockerDaemon.HostVariable, "unix://" + SocketPath);
    }

    [TearDown]
    public void Delete()
    {
        Environment.SetEnvironmentVariable(DockerDaemon.HostVariable, before);
        folder.Dispose();
    }

    private string SocketPath => folder.PathOf("engine.sock");

    [Test]
    public async Task AnImageIsReadAsItComes()
    {
        var answer = Answer("200 OK", ImageFolder.Sample.Archive(ArchiveForm.DockerOld));
        var (run, request) = await Run("docker-daemon:team/app:1.0", answer);
        Assert.That((run.Status, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Json().GetProperty("hidden").GetInt32(), Is.EqualTo(5000));
        Assert.That(request, Is.EqualTo("GET /images/team%2Fapp%3A1.0/get HTTP/1.0\r\nHost: docker\r\n\r\n"));
    }

    /// <summary>No name makes a request of its own.</summary>
    [Test]
    public async Task ANameStaysAName()
    {
        var (_, request) = await Run("docker-daemon:a HTTP/1.0\r\nX: y\r\n\r\n../b?c#d", Answer("404 Not Found", "{}"u8.ToArray()));
        Assert.That(request, Is.EqualTo("GET /images/a%20HTTP%2F1.0%0D%0AX%3A%20y%0D%0A%0D%0A..%2Fb%3Fc%23d/get HTTP/1.0\r\nHost: docker\r\n\r\n"));
    }

    [TestCase("404 Not Found", "{\"message\":\"No such image: app\"}", "the container engine says: No such image: app")]
    [TestCase("500 Internal Server Error", "{\"message\":\"a\\nb\"}", "the container engine says: a\\nb")]
    [TestCase("502 Bad Gateway", "<html>", "the container engine says: status 502")]
    [TestCase("400 Bad Request", "[1]", "the container engine says: status 400")]
    [TestCase("200 OK", "no archive", "")]
    public async Task WhatTheEngineRefusesIsOneLine(string status, string content, string expected)
    {
        var (run, _) = await Run("docker-daemon:app", Answer(status, Encoding.UTF8.GetBytes(content)));
        Assert.That((run.Status, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.ErrorLines.Single(), Does.StartWith($"dockerfile-lint: docker-daemon:app: {expected}"));
    }

    [TestCase("SSH-2.0-OpenSSH\r\n")]
    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")]
    [TestCase("HTTP/1.1 200 OK\r\nX: ")]
    [TestCase("")]
    public async Task WhatIsNoEngineIsSaid(string answer)
    {
        var (run, _) = await Run("docker-daemon:app", Encoding.ASCII.GetBytes(answer));
        Assert.That((run.Status, run.ErrorLines.Single()), Is.EqualTo((2, "dockerfile-lint: docker-daemon:app: what answers isn't a container engine")));
    }

    [Test]
    public async Task AHeaderWithoutEndIsRefused()
    {
        var (run, _) = await Run("docker-daemon:app", Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nX: " + new string('x', 100_000)));
        Assert.That((run.Status, run.ErrorLines.Single()), Is.EqualTo((2, "dockerfile-lint: docker-daemon:app: what answers isn't a container engine")));
    }

    [Test]
    public void NoSocketIsSaid()
    {
        var run = ToolRun.Of("image", "docker-daemon:app");
        Assert.That((run.Status, run.ErrorLines.Single()), Is.EqualTo((2, $"dockerfile-lint: docker-daemon:app: no container engine has a socket at {SocketPath}; set DOCKER_HOST or use 'docker save'")));
    }

    [Test]
    public void NoEngineIsSaid()
    {
        File.WriteAllText(SocketPath, "");
        var run = ToolRun.Of("image", "docker-daemon:app");
        Assert.That((run.Status, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.ErrorLines.Single(), Does.StartWith($"dockerfile-lint: docker-daemon:app: no container engine answers at {SocketPath}: "));
    }

    [Test]
    public void ANameIsNeeded() =>
        Assert.That(ToolRun.Of("image", "docker-daemon:").ErrorLines.Single(), Is.EqualTo("dockerfile-lint: docker-daemon: needs the name of an image, such as docker-daemon:app:1.0"));

    /// <summary>No other machine is ever asked.</summary>
    [TestCase("tcp://127.0.0.1:2375")]
    [TestCase("ssh://user@host")]
    [TestCase("npipe:////./pipe/docker_engine")]
    [TestCase("/var/run/docker.sock")]
    public void AnEngineElsewhereIsRefused(string host)
    {
        var thrown = Assert.Throws<InputException>(() => DockerDaemon.SocketOf(host));
        Assert.That(thrown!.Message, Is.EqualTo($"DOCKER_HOST is {host}, but only unix:// is supported; use 'docker save' and name the archive"));
    }

    [TestCase(null)]
    [TestCase("")]
    public void WithoutTheVariableTheSocketIsThatOfDocker(string? host) => Assert.That(DockerDaemon.SocketOf(host), Is.EqualTo("/var/run/docker.sock"));

    private static byte[] Answer(string status, byte[] content) => [.. Encoding.ASCII.GetBytes($"HTTP/1.0 {status}\r\nContent-Type: x\r\n\r\n"), .. content];

    /// <summary>Runs the command beside an engine that gives one answer; what it was asked comes with the run.</summary>
    private async Task<(ToolRun Run, string Request)> Run(string image, byte[] answer)
    {
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(SocketPath));
        listener.Listen();
        var engine = Task.Run(() => Serve(listener, answer));
        var run = ToolRun.Of("image", image, "--format", "json");
        return (run, await engine);
    }

    private static string Serve(Socket listener, byte[] answer)
    {
        using var connection = listener.Accept();
        using var stream = new NetworkStream(connection);
        var request = new StringBuilder();
        while (!request.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && stream.ReadByte() is var next and >= 0) request.Append((char)next);
        try
        {
            stream.Write(answer);
        }
        catch (IOException)
        {
            // The command has seen enough.
        }

        return request.ToString();
    }
}
