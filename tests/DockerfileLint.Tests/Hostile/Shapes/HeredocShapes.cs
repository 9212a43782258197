using System.Collections.Immutable;
using static DockerfileLint.Tests.Hostile.Shapes.HostileShape;

namespace DockerfileLint.Tests.Hostile.Shapes;

/// <summary>Heredocs of instructions and of scripts.</summary>
internal static class HeredocShapes
{
    private const string From = "# syntax=docker/dockerfile:1\nFROM debian:12\n";

    public static ImmutableArray<HostileShape> All { get; } =
    [
        Repeat("heredoc-copies", i => $"COPY <<E{i} /f{i}\ntext\nE{i}\n"),
        new("heredoc-marks", size => new HostileInput(Marks(size, closed: true))),
        new("heredoc-marks-open", size => new HostileInput(Marks(size, closed: false))),
        Repeat("heredoc-marks-same", i => " <<E", From + "COPY", " /d/\nE\n"),
        Repeat("heredoc-runs", i => $"RUN <<E\necho {i}\nE\n"),
        Repeat("heredoc-open", i => $"RUN <<E{i}\n"),
        Repeat("heredoc-script", i => $"pip install p{i}\n", "FROM python:3.12\nRUN <<EOF\n", "EOF\n"),
        Repeat("heredoc-script-apt", i => $"apt-get install -y p{i}\n", From + "RUN <<EOF\napt-get update\n", "EOF\n"),
        Repeat("heredoc-one-line", i => "x ", From + "RUN <<EOF\necho ", "\nEOF\n"),
        Repeat("heredoc-tabs", i => "\t\t\techo a\n", From + "RUN <<-EOF\n", "\tEOF\n"),
        Repeat("heredoc-almost-end", i => "EOF \n", From + "RUN <<EOF\n", "EOF\n"),
        Repeat("heredoc-variables", i => "${V}$V\n", From + "ENV V=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\nCOPY <<EOF /f\n", "EOF\n"),
        Repeat("heredoc-in-script", i => $"cat <<E{i} > /f{i}\n$(echo {i})\nE{i}\n", From + "RUN <<EOF\n", "EOF\n"),
        Repeat("heredoc-in-script-open", i => $"cat <<E{i}\n", From + "RUN <<EOF\n", "EOF\n"),
        Repeat("heredoc-marks-in-script", i => $" <<E{i}", From + "RUN <<EOF\ncat", "\nEOF\n"),
        Repeat("heredoc-interpreter", i => $"print({i})\n", From + "RUN <<EOF\n#!/usr/bin/env python3\n", "EOF\n"),
        Repeat("heredoc-long-mark", i => "E", From + "RUN <<", "\necho\n"),
        Repeat("heredoc-empty", i => "RUN <<E\nE\n"),
    ];

    private static string Marks(int size, bool closed)
    {
        var marks = Fill(size / 2, i => $" <<E{i}", From + "COPY", " /d/\n");
        return closed ? Fill(size, i => $"E{i}\n", marks) : Fill(size, i => $"line {i}\n", marks);
    }
}
