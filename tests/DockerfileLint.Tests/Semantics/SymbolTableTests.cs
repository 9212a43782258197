using System;
using System.Linq;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Symbols;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Semantics;

/// <summary>Finding all references and renaming, written as a text with <c>^</c> before the place that is asked about.</summary>
internal sealed class SymbolTableTests
{
    [TestCase("FROM a AS ^build\nFROM b\nCOPY --from=build /x /x\nRUN --mount=from=BUILD,target=/y true\n", "1 3 4", TestName = "A stage, in any case")]
    [TestCase("FROM a AS base\nFROM ^base AS next\nFROM base\n", "1 2 3", TestName = "A stage that others are built on")]
    [TestCase("ARG ^V=1\nFROM a:$V\nARG V\nRUN echo ${V} \"$V\" '$V' \\$V\nENV X=$V\n", "1 2 3 4 4 5", TestName = "A global argument into a stage that takes it, and not what quotes protect")]
    [TestCase("FROM a\nARG ^V=1\nRUN $V\nFROM b\nARG V=2\nRUN $V\n", "2 3", TestName = "Arguments of two stages are two")]
    [TestCase("FROM a AS x\nENV ^V=1\nFROM x\nRUN $V\nLABEL l=\"${V:-no}\"\n", "2 4 5", TestName = "A variable of the stage below")]
    [TestCase("FROM a\nENV ^V=1\nRUN V=2 && echo $W\nCMD echo $V\n", "2 4", TestName = "What a script sets itself is not ours")]
    public void References(string marked, string lines)
    {
        var (model, symbol) = At(marked);
        var found = model.Symbols.References(symbol!).Select(one => model.Syntax.Source.GetLine(one.Span.Start) + 1);
        Assert.That(string.Join(' ', found), Is.EqualTo(lines));
    }

    [TestCase("FROM a AS ^build\nFROM b\nCOPY --from=build /x /x\n", "compile", "FROM a AS compile\nFROM b\nCOPY --from=compile /x /x\n")]
    [TestCase("ARG V=1\nFROM a:${V}\nARG ^V\nRUN echo \"$V-x\"\n", "VERSION", "ARG VERSION=1\nFROM a:${VERSION}\nARG VERSION\nRUN echo \"$VERSION-x\"\n")]
    public void ARenameReachesAllReferences(string marked, string name, string expected)
    {
        var (model, symbol) = At(marked);
        var renamed = model.Syntax.Source.WithChanges(model.Symbols.Rename(symbol!, name));
        Assert.That(renamed.Text, Is.EqualTo(expected));
        Assert.That(BuildModel.Create(DockerfileSyntax.Parse(renamed)).Errors, Is.Empty);
    }

    [TestCase("FROM a AS ^x\nFROM b AS y\n", "y", TestName = "A name that is taken")]
    [TestCase("FROM a AS ^x\n", "1x", TestName = "A name that no stage can have")]
    [TestCase("FROM a\nENV ^A=1 B=2\n", "B", TestName = "A variable that is there")]
    [TestCase("FROM a AS ^x\n", "", TestName = "No name")]
    public void ARenameThatWouldChangeTheMeaningIsNone(string marked, string name)
    {
        var (model, symbol) = At(marked);
        Assert.That(model.Symbols.Rename(symbol!, name), Is.Empty);
    }

    private static (BuildModel Model, SymbolOccurrence? Symbol) At(string marked)
    {
        var position = marked.IndexOf('^', StringComparison.Ordinal);
        var model = BuildModel.Create(DockerfileSyntax.Parse(SourceText.From(marked.Remove(position, 1))));
        return (model, model.Symbols.Find(position));
    }
}
