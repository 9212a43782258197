using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DockerfileLint.Linting;
using DockerfileLint.Tests.Hostile.Shapes;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Hostile;

/// <summary>
/// What formatting allocates grows with the file and not with its square: the shapes of the linter, and shapes made for the formatter.
/// </summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FormatWorkTests
{
    private const int Step = 8;
    private const int Small = 12_800;
    private const double Most = 1.2 * Step;

    // What an input of nearly nothing takes; less than this is no work that could grow.
    private const long Floor = 400_000;

    private static readonly HostileShape[] Own =
    [
        HostileShape.Repeat("format-lists-on-one-line", static i => $"apt-get install -y b{i} a{i} && ", head: "FROM debian\nRUN ", tail: "c\n"),
        HostileShape.Repeat("format-one-list", static i => $"p{i} ", head: "FROM debian\nRUN apt-get install -y ", tail: "c\n"),
        HostileShape.Repeat("format-one-list-of-lines", static i => $" \\\n p{i}", head: "FROM debian\nRUN apt-get install -y ", tail: " \\\n c\n"),
        HostileShape.Repeat("format-lists-on-lines", static i => $"apt-get install -y b{i} \\\n a{i} && ", head: "FROM debian\nRUN ", tail: "c\n"),
        HostileShape.Repeat("format-lists-after-semicolons", static i => $"apt-get install -y b{i} \\\n a{i}; ", head: "FROM debian\nRUN ", tail: "c\n"),
        HostileShape.Repeat("format-lines", static i => $" && c{i} \\\n", head: "FROM debian\nRUN a \\\n", tail: " && b\n"),
        HostileShape.Repeat("format-inner-lines", static i => $"  c{i} \\\n", head: "FROM debian\nRUN a \\\n", tail: " && b\n"),
        HostileShape.Repeat("format-comments-within", static i => $" # c{i}\n", head: "FROM debian\nRUN a \\\n", tail: " && b\n"),
        HostileShape.Repeat("format-deeper-lines", static i => $"{new string(' ', i % 997)}c \\\n", head: "FROM debian\nRUN a \\\n", tail: " && b\n"),
        HostileShape.Repeat("format-quoted-lines", static i => $" 'a{i} \\\n b' \\\n", head: "FROM debian\nRUN a \\\n", tail: " && b\n"),
        HostileShape.Repeat("format-substitutions", static i => $" \"$(a{i} \\\n b)\" \\\n", head: "FROM debian\nRUN a \\\n", tail: " && b\n"),
        HostileShape.Repeat("format-spaces", static _ => " \t", head: "FROM debian\nRUN a", tail: "\n"),
        HostileShape.Repeat("format-empty-lines", static _ => " \n", head: "FROM debian\n", tail: "RUN a\n"),
        HostileShape.Repeat("format-words", static i => $"  f{i}", head: "FROM debian\nCOPY", tail: " /c/\n"),
        HostileShape.Repeat("format-continued-words", static i => $"f{i}   \\\n", head: "FROM debian\nCOPY ", tail: " /c/\n"),
        HostileShape.Repeat("format-heredocs", static i => $"RUN <<E\n a{i}  \nE\n", head: "FROM debian\n"),
    ];

    private static IEnumerable<string> Names => HostileShapes.All.Concat(Own).Select(static shape => shape.Name);

    [TestCaseSource(nameof(Names))]
    public void FormattingGrowsWithTheInput(string name)
    {
        var shape = HostileShapes.All.Concat(Own).Single(shape => shape.Name == name);
        Count(shape, Small);
        var (small, large) = (Count(shape, Small), Count(shape, Step * Small));
        Assert.That(
            (double)large / Math.Max(small, Floor),
            Is.LessThanOrEqualTo(Most),
            $"{small:N0} bytes of work at {Small:N0} characters and {large:N0} at {Step} times as many");
    }

    /// <summary>The bytes of one run, on its own thread: buffers that an earlier run left to its thread would hide work.</summary>
    private static long Count(HostileShape shape, int size)
    {
        var source = SourceText.FromBytes(shape.Create(size).Bytes, "Dockerfile");
        long count = 0;
        var isFault = false;
        var thread = new Thread(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            isFault = new Formatter().Format(source).Refusal is { IsFault: true };
            count = GC.GetAllocatedBytesForCurrentThread() - before;
        });
        thread.Start();
        thread.Join();
        Assert.That(isFault, Is.False);
        return count;
    }
}
