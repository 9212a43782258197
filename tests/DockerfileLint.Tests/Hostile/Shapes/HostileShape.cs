using System;
using System.Text;

namespace DockerfileLint.Tests.Hostile.Shapes;

/// <summary>A way to make an input of any size that asks for more work than its size deserves.</summary>
/// <param name="Name">How the shape is called in tables and on the command line.</param>
/// <param name="Create">Makes an input of about as many characters as asked for.</param>
internal sealed record HostileShape(string Name, Func<int, HostileInput> Create)
{
    private const string From = "FROM debian:12-slim\n";

    /// <summary>A Dockerfile of one repeated piece, numbered, between a head and a tail.</summary>
    public static HostileShape Repeat(string name, Func<int, string> piece, string head = From, string tail = "") =>
        new(name, size => new HostileInput(Fill(size, piece, head, tail)));

    /// <summary>A Dockerfile of two runs of numbered pieces, each half of the size.</summary>
    public static HostileShape Two(string name, Func<int, string> first, Func<int, string> second, string head = From, string middle = "", string tail = "") =>
        new(name, size => new HostileInput(Fill(size, second, Fill(size / 2, first, head, middle), tail)));

    /// <summary>A Dockerfile in which one construct contains itself.</summary>
    public static HostileShape Nest(string name, string open, string core, string close, string head = From + "RUN ", string tail = "\n") =>
        new(name, size => new HostileInput(Nested(size, open, core, close, head, tail)));

    /// <summary>Numbered pieces up to a size.</summary>
    public static string Fill(int size, Func<int, string> piece, string head = "", string tail = "")
    {
        var text = new StringBuilder(head, size + 1000);
        for (var i = 0; text.Length + tail.Length < size; i++) text.Append(piece(i));
        return text.Append(tail).ToString();
    }

    private static string Nested(int size, string open, string core, string close, string head, string tail)
    {
        var depth = Math.Max(0, size - head.Length - core.Length - tail.Length) / (open.Length + close.Length);
        var text = new StringBuilder(head, size + 1000).Insert(head.Length, open, depth).Append(core);
        return text.Insert(text.Length, close, depth).Append(tail).ToString();
    }
}
