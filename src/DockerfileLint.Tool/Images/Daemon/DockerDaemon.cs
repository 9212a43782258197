using System;
using System.IO;
using System.Net.Sockets;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Images.Daemon;

/// <summary>
/// Images of the container engine on this machine, asked for through its socket. Only this class opens a connection,
/// only to a file, and only where a user names an image in this way.
/// </summary>
internal static class DockerDaemon
{
    /// <summary>What the name of such an image begins with.</summary>
    public const string Prefix = "docker-daemon:";

    /// <summary>The variable that says where the engine is.</summary>
    public const string HostVariable = "DOCKER_HOST";

    private const string DefaultSocket = "/var/run/docker.sock";
    private const string SocketScheme = "unix://";

    /// <summary>Whether an engine is asked for the image.</summary>
    public static bool IsNamed(string archive) => archive.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The socket of the engine.</summary>
    /// <param name="host">The value of the variable.</param>
    /// <exception cref="InputException">The engine isn't on this machine.</exception>
    public static string SocketOf(string? host)
    {
        if (string.IsNullOrEmpty(host)) return DefaultSocket;
        return host.StartsWith(SocketScheme, StringComparison.Ordinal)
            ? host[SocketScheme.Length..]
            : throw new InputException(
                $"{HostVariable} is {host}, but only {SocketScheme} is supported; "
                    + "use 'docker save' and name the archive");
    }

    /// <summary>An image as <c>docker save</c> writes it.</summary>
    /// <param name="image">The image, as a user names it: with the prefix.</param>
    /// <param name="path">The socket.</param>
    /// <exception cref="InputException">No engine answers, or it has no such image.</exception>
    public static Stream Open(string image, string path)
    {
        var name = image[Prefix.Length..];
        if (name.Length == 0) throw new InputException($"{Prefix} needs the name of an image, such as {Prefix}app:1.0");
        if (!File.Exists(path))
            throw new InputException(
                $"{image}: no container engine has a socket at {path}; set {HostVariable} or use 'docker save'");
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(path));
            var stream = new NetworkStream(socket, ownsSocket: true);
            new DaemonRequest(stream, image).Get($"/images/{Uri.EscapeDataString(name)}/get");
            return stream;
        }
        catch (Exception exception) when (exception is SocketException or IOException or ArgumentException)
        {
            socket.Dispose();
            throw new InputException($"{image}: no container engine answers at {path}: {exception.Message}", exception);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
