using System;
using System.Linq;
using System.Threading;
using DockerfileLint.Parsing;
using DockerfileLint.Parsing.Grammar;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Hostile;

/// <summary>One instruction can be the whole file: once it is cancelled, none of its words is read any more.</summary>
internal sealed class ParserCancellationTests
{
    [TestCase("RUN [", "\"a\", ", "\"z\"]", TestName = "Strings of a JSON array")]
    [TestCase("RUN [", "[\"a\"], ", "\"z\"]", TestName = "JSON arrays in each other")]
    [TestCase("RUN [[", "0, ", "1]]", TestName = "Numbers of a JSON array")]
    [TestCase("CMD [", "\"a\", ", "\"z\"]", TestName = "Strings of CMD")]
    [TestCase("ENV", " A=b", "", TestName = "Pairs of ENV")]
    [TestCase("LABEL", " a=b", "", TestName = "Pairs of LABEL")]
    [TestCase("ARG", " A=b", "", TestName = "Names of ARG")]
    [TestCase("COPY", " a", " /d/", TestName = "Sources of COPY")]
    [TestCase("ADD [", "\"a\", ", "\"/d/\"]", TestName = "Sources of ADD")]
    [TestCase("EXPOSE", " 80", "", TestName = "Ports")]
    [TestCase("COPY", " --link", " a b", TestName = "Flags")]
    [TestCase("RUN --mount=type=cache", ",id=a", " true", TestName = "Fields of a mount")]
    [TestCase("RUN", " --mount=type=tmpfs", " true", TestName = "Mounts")]
    [TestCase("ONBUILD ENV", " A=b", "", TestName = "Pairs behind ONBUILD")]
    public void AnInstructionIsNotRead(string head, string piece, string tail)
    {
        using var source = new CancellationTokenSource();
        var text = SourceText.From(head + string.Concat(Enumerable.Repeat(piece, 1000)) + tail);
        var line = new InstructionLine(new LogicalText(text, new TextSpan(0, text.Length)), '\\', [], source.Token);
        Assert.That(() => InstructionGrammar.Parse(line), Throws.Nothing);
        source.Cancel();
        Assert.That(() => InstructionGrammar.Parse(line), Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase("RUN cat <<E", " word", "E\n", TestName = "Words of a line with a heredoc")]
    [TestCase("RUN cat <<E\n", "line\n", "E\n", TestName = "Lines of a heredoc")]
    public void HeredocsAreNotLookedFor(string head, string piece, string tail)
    {
        using var source = new CancellationTokenSource();
        var text = SourceText.From(head + string.Concat(Enumerable.Repeat(piece, 1000)) + "\n" + tail);
        var end = text.Text.IndexOf('\n', StringComparison.Ordinal);
        var line = new InstructionLine(new LogicalText(text, new TextSpan(0, end)), '\\', [], source.Token);
        Assert.That(new HeredocReader(text, []).Read(line, end + 1), Is.EqualTo(text.Length));
        source.Cancel();
        Assert.That(() => new HeredocReader(text, []).Read(line, end + 1), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void TheLinesAfterAnOpenHeredocAreNotIndexed()
    {
        using var source = new CancellationTokenSource();
        var text = string.Concat(Enumerable.Repeat("line\n", 1000));
        Assert.That(() => new TerminatorIndex(text, 0, source.Token), Throws.Nothing);
        source.Cancel();
        Assert.That(() => new TerminatorIndex(text, 0, source.Token), Throws.InstanceOf<OperationCanceledException>());
    }
}
