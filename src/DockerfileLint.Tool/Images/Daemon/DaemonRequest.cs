using System;
using System.IO;
using System.Text;
using System.Text.Json;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Images.Daemon;

/// <summary>
/// A request to a container engine. It is one of HTTP 1.0: the answer comes as it is and ends with the connection.
/// </summary>
/// <param name="stream">The connection.</param>
/// <param name="image">The image that is asked for, for messages.</param>
internal sealed class DaemonRequest(Stream stream, string image)
{
    /// <summary>Asks, and reads up to the content of the answer.</summary>
    /// <param name="path">What is asked for.</param>
    /// <exception cref="InputException">The engine refuses; the message is its own.</exception>
    public void Get(string path)
    {
        stream.Write(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.0\r\nHost: docker\r\n\r\n"));
        var words = ReadLine().Split(' ', 3);
        if (words.Length < 2 || !words[0].StartsWith("HTTP/1.", StringComparison.Ordinal)) throw NotUnderstood();
        var isChunked = false;
        while (ReadLine() is { Length: > 0 } header)
            isChunked |= header.StartsWith("Transfer-Encoding:", StringComparison.OrdinalIgnoreCase);
        if (words[1] != "200") throw new InputException($"{image}: the container engine says: {ReadError(words[1])}");
        if (isChunked) throw NotUnderstood();
    }

    /// <summary>A line without its end. Byte by byte: what comes after it is the content.</summary>
    private string ReadLine()
    {
        var line = new StringBuilder();
        for (var next = stream.ReadByte(); next != '\n'; next = stream.ReadByte())
        {
            if (next < 0 || line.Length == ReadLimits.DaemonHeaderBytes) throw NotUnderstood();
            line.Append((char)next);
        }

        return line.ToString().TrimEnd('\r');
    }

    private string ReadError(string status)
    {
        var bytes = new byte[ReadLimits.DaemonErrorBytes];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        try
        {
            using var answer = JsonDocument.Parse(bytes.AsMemory(0, length));
            if (answer.RootElement.TryGetProperty("message", out var message)
                && message.GetString() is { Length: > 0 } text)
                return ImageWords.Cut(text);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not an answer of an engine's own; its number says enough.
        }

        return $"status {status}";
    }

    private InputException NotUnderstood() => new($"{image}: what answers isn't a container engine");
}
